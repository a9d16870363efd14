import { plainText } from "@till/kit/html";
import type { Column } from "./columns.js";
import type { Cells } from "./cells.js";
import type { Attribute } from "./woo-variants.js";

const gramsPer = { weightKg: 1_000, weightG: 1, weightLbs: 453.592_37, weightOz: 28.349_523_125 } as const;

/** A weight in grams, whatever unit the file's column has; a variation without one has its parent's. */
export function weightOf(cells: Cells, parent: Cells): number | null {
  const column = (Object.keys(gramsPer) as (keyof typeof gramsPer)[]).find((one) => cells.has(one));
  if (!column) return null;
  const text = (cells.value(column).trim() || parent.value(column).trim()).replace(",", ".");
  if (text === "") return null;
  const grams = Math.round(Number(text) * gramsPer[column]);
  if (Number.isFinite(grams) && grams >= 0 && grams <= 10_000_000) return grams;
  cells.problems.warn("WEIGHT_IGNORED", "A weight is 0 to 10,000,000 grams.", cells.place(column));
  return null;
}

/** What a file says of stock. Without a number stock is not counted, except that "not in stock" is none. */
export function stockOf(cells: Cells): { isTracked: boolean; onHand: number } {
  const text = cells.value("quantity").trim();
  if (text === "" || text === "parent")
    return { isTracked: cells.has("inStock") && cells.value("inStock").trim() === "0", onHand: 0 };
  const quantity = Number(text.replace(",", "."));
  if (!Number.isFinite(quantity) || Math.abs(quantity) > 1_000_000_000) {
    cells.problems.error("QUANTITY_INVALID", "Stock is a whole number.", cells.place("quantity"));
    return { isTracked: true, onHand: 0 };
  }
  if (quantity < 0)
    cells.problems.warn("QUANTITY_NEGATIVE", "Stock below zero is taken as 0.", cells.place("quantity"));
  else if (!Number.isInteger(quantity))
    cells.problems.warn("QUANTITY_ROUNDED", "Stock is rounded down to whole units.", cells.place("quantity"));
  return { isTracked: true, onHand: Math.max(Math.floor(quantity), 0) };
}

/** The price, and the former one where a sale is on. */
export function pricesOf(
  cells: Cells,
  currency: string,
  now: Date,
): { price: bigint | null; compareAtPrice: bigint | null } {
  const regular = cells.money("price", currency);
  const sale = cells.money("compareAtPrice", currency);
  if (sale === null || regular === null || sale >= regular)
    return { price: regular ?? sale, compareAtPrice: null };
  if (isOn(cells, now)) return { price: sale, compareAtPrice: regular };
  cells.problems.warn(
    "SALE_IGNORED",
    "The sale is over or has not begun: the regular price is taken.",
    cells.place("saleFrom"),
  );
  return { price: regular, compareAtPrice: null };
}

function isOn(cells: Cells, now: Date): boolean {
  const at = (column: Column): Date | undefined => {
    const date = new Date(cells.value(column).trim());
    return Number.isNaN(date.getTime()) ? undefined : date;
  };
  const [from, until] = [at("saleFrom"), at("saleUntil")];
  return (!from || from <= now) && (!until || now <= until);
}

const blocks = /<(p|div|h\d|ul|ol|table|blockquote|pre)\b/i;

/** WooCommerce writes lines as "\n", and makes paragraphs of blank lines when it shows them. */
export function htmlOf(text: string): string {
  const lines = text
    .split("\\\\n")
    .map((part) => part.replaceAll("\\n", "\n"))
    .join("\\n")
    .trim();
  if (lines === "" || blocks.test(lines)) return lines;
  return lines
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/g, "<br>")}</p>`)
    .join("\n");
}

/** A text as one line without marks. */
export const plainLine = (html: string): string => plainText(htmlOf(html));

/** What WooCommerce shows as "Additional information". */
export function attributeTable(attributes: readonly Attribute[]): string {
  if (attributes.length === 0) return "";
  const safe = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const rows = attributes.map(
    ({ name, values }) => `<tr><th>${safe(name)}</th><td>${safe(values.join(", "))}</td></tr>`,
  );
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}

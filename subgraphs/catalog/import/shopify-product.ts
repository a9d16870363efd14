import { createHash } from "node:crypto";
import { sanitizeHtml } from "@till/kit/html";
import { Money } from "@till/kit/money";
import { Faults } from "../faults.js";
import { limits, tagsOf } from "../products/changes.js";
import { ProductStatus } from "../products/product.type.js";
import { slugOf } from "../slug.js";
import { Cells } from "./cells.js";
import type { Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";
import { Problems } from "./problem.js";

/** A product as a file has it, cleaned. */
export interface ImportedProduct {
  handle: string;
  title: string;
  description: string;
  vendor: string | null;
  productType: string | null;
  status: ProductStatus;
  tags: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  optionNames: string[];
  variants: ImportedVariant[];
  images: { url: string; alt: string }[];
}

export interface ImportedVariant {
  /** Where it stands in the file; not part of what it is. */
  row: number;
  sku: string | null;
  optionValues: string[];
  price: bigint;
  compareAtPrice: bigint | null;
  /** Undefined where the file has no such column, or the importer may not set costs. */
  cost: bigint | null | undefined;
  barcode: string | null;
  weightGrams: number | null;
  isTracked: boolean;
  onHand: number;
  imageUrl: string | null;
}

export interface Group {
  handle: string | null;
  rows: CsvRow[];
}

export interface ReadOptions {
  columns: Columns;
  currency: string;
  takesCosts: boolean;
}

/** Reads the rows of one product. Without a product there is at least one error. */
export function readProduct(
  group: Group,
  options: ReadOptions,
): { product?: ImportedProduct; problems: Problems } {
  const problems = new Problems(group.handle);
  const [first] = group.rows;
  const cells = new Cells(first!, options.columns, problems);
  const handle = slugOf(group.handle ?? "");
  if (!handle) problems.error("HANDLE_MISSING", "A product needs a handle.", cells.place("handle"));
  else if (handle !== group.handle)
    problems.warn("HANDLE_CHANGED", `The handle becomes “${handle}”.`, cells.place("handle"));

  const title = cells.text("title", limits.titleLettersMax);
  if (!title)
    problems.error("TITLE_MISSING", "The first row of a product has its title.", cells.place("title"));
  const optionNames = optionNamesOf(cells);
  const variantRows = group.rows.filter((row, at) => at === 0 || isVariantRow(row, options.columns));
  if (variantRows.length > limits.variantsMax)
    problems.error(
      "TOO_MANY_VARIANTS",
      `A product has at most ${limits.variantsMax} variants.`,
      cells.place("handle"),
    );
  const variants = variantRows.map((row) =>
    variantOf(new Cells(row, options.columns, problems), optionNames, options),
  );
  refuseRepeats(variants, optionNames, options.columns, problems);
  const product: ImportedProduct = {
    handle,
    title: title ?? "",
    description: descriptionOf(cells),
    vendor: cells.text("vendor", limits.lineLettersMax),
    productType: cells.text("type", limits.lineLettersMax),
    status: statusOf(cells),
    tags: tagsOf((cells.text("tags", 10_000) ?? "").split(","), new Faults())
      .map((tag) => tag.slice(0, limits.tagLettersMax))
      .slice(0, limits.tagsMax),
    seoTitle: cells.text("seoTitle", limits.lineLettersMax),
    seoDescription: cells.text("seoDescription", 1_000),
    optionNames,
    variants,
    images: imagesOf(group.rows, options.columns, problems),
  };
  return problems.hasError ? { problems } : { product, problems };
}

/** What the rows say, and apart from it the stock: sales change stock, and a second import must not undo them. */
export function digestOf({ variants, ...product }: ImportedProduct): { content: string; stock: string } {
  const sha = (value: unknown) =>
    createHash("sha256")
      .update(
        JSON.stringify(value, (_key, held: unknown) => (typeof held === "bigint" ? held.toString() : held)),
      )
      .digest("base64url");
  return {
    content: sha([product, variants.map(({ row: _row, onHand: _onHand, ...content }) => content)]),
    stock: sha(
      variants.map(({ sku, optionValues, isTracked, onHand }) => [sku, optionValues, isTracked, onHand]),
    ),
  };
}

/** Rows below the first may hold nothing but another picture. */
const isVariantRow = ({ cells }: CsvRow, columns: Columns): boolean =>
  (["option1Value", "sku", "price"] as const).some((column) => columns.read(cells, column).trim() !== "");

/** Shopify's way to say that there is nothing to choose. */
function optionNamesOf(cells: Cells): string[] {
  const found = (["option1Name", "option2Name", "option3Name"] as const).map((column) =>
    cells.text(column, limits.optionLettersMax),
  );
  const names = found.filter((name) => name !== null);
  const isPlain =
    names.length === 1 && names[0] === "Title" && cells.raw("option1Value").trim() === "Default Title";
  if (isPlain) return [];
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    cells.problems.error("OPTION_REPEATED", "Two options have the same name.", cells.place("option1Name"));
  return names;
}

function descriptionOf(cells: Cells): string {
  const html = cells.raw("body");
  if (html.length <= limits.descriptionLettersMax) return sanitizeHtml(html);
  cells.problems.error("TEXT_TOO_LONG", `At most ${limits.descriptionLettersMax} letters.`, {
    ...cells.place("body"),
    value: null,
  });
  return "";
}

function statusOf(cells: Cells): ProductStatus {
  const status = cells.raw("status").trim().toUpperCase();
  const known = Object.values(ProductStatus).find((one) => one === status);
  if (known) return known;
  if (status !== "") {
    cells.problems.warn(
      "STATUS_UNKNOWN",
      "This status is not known; the product becomes a draft.",
      cells.place("status"),
    );
    return ProductStatus.DRAFT;
  }
  const published = cells.raw("published").trim().toLowerCase();
  if (["true", "yes", "1", ""].includes(published)) return ProductStatus.ACTIVE;
  if (!["false", "no", "0"].includes(published))
    cells.problems.warn(
      "STATUS_UNKNOWN",
      "Neither true nor false; the product becomes a draft.",
      cells.place("published"),
    );
  return ProductStatus.DRAFT;
}

function variantOf(cells: Cells, optionNames: readonly string[], options: ReadOptions): ImportedVariant {
  const { problems } = cells;
  const values = (["option1Value", "option2Value", "option3Value"] as const).slice(0, optionNames.length);
  const optionValues = values.map((column) => {
    const value = cells.text(column, limits.optionLettersMax);
    if (value === null)
      problems.error("OPTION_MISSING", "Every variant has one choice for each option.", cells.place(column));
    return value ?? "";
  });
  const price = cells.money("price", options.currency);
  if (price === null) problems.error("PRICE_MISSING", "A variant needs a price.", cells.place("price"));
  const isTracked = cells.raw("tracker").trim() !== "";
  if (isTracked && ["continue", "true"].includes(cells.raw("policy").trim().toLowerCase()))
    problems.warn("POLICY_CHANGED", "Till does not sell more than there is.", cells.place("policy"));
  return {
    row: cells.row,
    sku: skuOf(cells),
    optionValues,
    price: price ?? 0n,
    compareAtPrice: compareAtOf(cells, price ?? 0n, options.currency),
    cost:
      options.takesCosts && options.columns.has("cost")
        ? (cells.money("cost", options.currency) ?? null)
        : undefined,
    barcode: cells.text("barcode", limits.lineLettersMax)?.replace(/^'/, "") ?? null,
    weightGrams: weightOf(cells),
    isTracked,
    onHand: isTracked ? quantityOf(cells) : 0,
    imageUrl: cells.url("variantImage"),
  };
}

function skuOf(cells: Cells): string | null {
  const raw = cells.raw("sku");
  const sku = raw
    .replace(/^'/, "")
    .replace(/\s*[\r\n]+\s*/g, "")
    .replace(/[\p{Cc}]/gu, "")
    .trim();
  if (sku === "") {
    cells.problems.warn(
      "SKU_BLANK",
      "Without a SKU a later import finds this variant by its options only.",
      cells.place("sku"),
    );
    return null;
  }
  if (/[\r\n]/.test(raw.trim()))
    cells.problems.warn("SKU_CLEANED", `The line break is left out: “${sku}”.`, cells.place("sku"));
  cells.noteFormula("sku", sku);
  if (sku.length > limits.skuLettersMax)
    cells.problems.error(
      "TEXT_TOO_LONG",
      `A SKU has at most ${limits.skuLettersMax} letters.`,
      cells.place("sku"),
    );
  return sku;
}

/** Shopify writes 0.00 where there is no former price. */
function compareAtOf(cells: Cells, price: bigint, currency: string): bigint | null {
  const before = cells.money("compareAtPrice", currency);
  if (before === null || before === 0n || before > price) return before || null;
  const shown = Money.of(price, currency).amount;
  cells.problems.warn(
    "COMPARE_AT_IGNORED",
    `A former price is more than the price of ${shown}.`,
    cells.place("compareAtPrice"),
  );
  return null;
}

function weightOf(cells: Cells): number | null {
  const text = cells.raw("grams").trim();
  if (text === "") return null;
  const grams = Math.round(Number(text));
  if (Number.isFinite(grams) && grams >= 0 && grams <= 10_000_000) return grams;
  cells.problems.warn("WEIGHT_IGNORED", "A weight is 0 to 10,000,000 grams.", cells.place("grams"));
  return null;
}

function quantityOf(cells: Cells): number {
  const text = cells.raw("quantity").trim();
  const quantity = text === "" ? 0 : Number(text);
  if (!Number.isInteger(quantity) || Math.abs(quantity) > 1_000_000_000) {
    cells.problems.error("QUANTITY_INVALID", "Stock is a whole number.", cells.place("quantity"));
    return 0;
  }
  if (quantity >= 0) return quantity;
  // Shopify counts below zero what it sold beyond stock. Our ledger has no such units to hand out.
  cells.problems.warn("QUANTITY_NEGATIVE", "Stock below zero is taken as 0.", cells.place("quantity"));
  return 0;
}

function imagesOf(rows: readonly CsvRow[], columns: Columns, problems: Problems): ImportedProduct["images"] {
  const found = rows.flatMap((row) => {
    const cells = new Cells(row, columns, problems);
    const position = Number(cells.raw("imagePosition")) || Number.MAX_SAFE_INTEGER;
    const main = cells.url("image");
    const own = columns.read(row.cells, "variantImage").trim();
    return [
      ...(main ? [{ url: main, alt: cells.text("imageAlt", 500) ?? "", position }] : []),
      ...(own.startsWith("https://") ? [{ url: own, alt: "", position: Number.MAX_SAFE_INTEGER }] : []),
    ];
  });
  const byUrl = new Map<string, { url: string; alt: string }>();
  for (const { url, alt } of found.sort((a, b) => a.position - b.position))
    if (!byUrl.has(url)) byUrl.set(url, { url, alt });
  return [...byUrl.values()].slice(0, limits.imagesMax);
}

function refuseRepeats(
  variants: readonly ImportedVariant[],
  optionNames: readonly string[],
  columns: Columns,
  problems: Problems,
): void {
  const seen = new Map<string, number>();
  for (const { row, optionValues } of variants) {
    const choice = optionValues.join("\u0000").toLowerCase();
    const before = seen.get(choice);
    const what = optionNames.length > 0 ? "the same choices" : "no options either";
    if (before !== undefined)
      problems.error("OPTIONS_REPEATED", `Row ${before} has ${what}.`, {
        row,
        column: columns.nameOf("option1Value"),
        value: optionValues.join(" / "),
      });
    else seen.set(choice, row);
  }
}

import { sanitizeHtml } from "@till/kit/html";
import { Money } from "@till/kit/money";
import { limits } from "../products/changes.js";
import { ProductStatus } from "../products/product.type.js";
import { slugOf } from "../slug.js";
import { listOf, pathsOf } from "../export/cell-text.js";
import { Cells } from "./cells.js";
import type { Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";
import type { Group, ImportedProduct, ImportedVariant, ReadOptions } from "./imported-product.js";
import { Problems } from "./problem.js";
import { placesOf, productTags, refuseRepeats, sizesOf, skuOf, thresholdOf } from "./product-cells.js";

const optionNameColumns = [
  "option1Name",
  "option2Name",
  "option3Name",
  "option4Name",
  "option5Name",
] as const;
const optionColumns = [
  "option1Value",
  "option2Value",
  "option3Value",
  "option4Value",
  "option5Value",
] as const;

/** Reads the rows of one product of Shopify. Without a product there is at least one error. */
export function readShopifyProduct(
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
  const images = imagesOf(group.rows, options, problems);
  const variants = variantRows.map((row) =>
    variantOf(new Cells(row, options.columns, problems), optionNames, images, options),
  );
  refuseRepeats(variants, optionNames, options.columns.nameOf("option1Value"), problems);
  const product: ImportedProduct = {
    foundBy: "handle",
    handle,
    title: title ?? "",
    ...(cells.has("subtitle") && { subtitle: cells.text("subtitle", limits.lineLettersMax) }),
    description: descriptionOf(cells),
    vendor: cells.text("vendor", limits.lineLettersMax),
    productType: cells.text("type", limits.lineLettersMax),
    status: statusOf(cells),
    tags: productTags(listOf(cells.text("tags", 25_000) ?? "")),
    seoTitle: cells.text("seoTitle", limits.lineLettersMax),
    seoDescription: cells.text("seoDescription", 1_000),
    ...(cells.has("categories") && { categories: placesOf(cells, pathsOf(cells.value("categories"))) }),
    ...(options.columns.foreign.length > 0 && { fileColumns: foreignOf(cells, options.columns) }),
    optionNames,
    variants,
    images,
  };
  return problems.hasError ? { problems } : { product, problems };
}

/** Rows below the first may hold nothing but another picture. */
const isVariantRow = ({ cells }: CsvRow, columns: Columns): boolean =>
  (["option1Value", "sku", "price"] as const).some((column) => columns.read(cells, column).trim() !== "");

/** Shopify's way to say that there is nothing to choose. */
function optionNamesOf(cells: Cells): string[] {
  const found = optionNameColumns.map((column) => cells.text(column, limits.optionLettersMax));
  const names = found.filter((name) => name !== null);
  const isPlain =
    names.length === 1 && names[0] === "Title" && cells.raw("option1Value").trim() === "Default Title";
  if (isPlain) return [];
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    cells.problems.error("OPTION_REPEATED", "Two options have the same name.", cells.place("option1Name"));
  return names;
}

/** Cells that mean nothing to us, for whoever gets them back. */
const foreignOf = (cells: Cells, columns: Columns): Record<string, string> =>
  Object.fromEntries(
    columns.foreign
      .map(([name, header]) => [name, cells.of(header).slice(0, limits.lineLettersMax)] as const)
      .filter(([, value]) => value !== ""),
  );

function descriptionOf(cells: Cells): string {
  const html = cells.value("body");
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

function variantOf(
  cells: Cells,
  optionNames: readonly string[],
  images: ImportedProduct["images"],
  options: ReadOptions,
): ImportedVariant {
  const { problems } = cells;
  const values = optionColumns.slice(0, optionNames.length);
  const optionValues = values.map((column) => {
    const value = cells.text(column, limits.optionLettersMax);
    if (value === null)
      problems.error("OPTION_MISSING", "Every variant has one choice for each option.", cells.place(column));
    return value ?? "";
  });
  const price = cells.money("price", options.currency);
  if (price === null) problems.error("PRICE_MISSING", "A variant needs a price.", cells.place("price"));
  // A file without the column, but with quantities, means them.
  const isTracked = cells.has("tracker")
    ? cells.raw("tracker").trim() !== ""
    : cells.has("quantity") || undefined;
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
    barcode: barcodeOf(cells),
    weightGrams: weightOf(cells),
    ...sizesOf(cells),
    isTracked,
    onHand: isTracked ? (cells.has("quantity") ? quantityOf(cells) : undefined) : 0,
    ...(cells.has("lowStockThreshold") && { lowStockThreshold: thresholdOf(cells) }),
    ...(isTracked && cells.has("policy") && { backorders: policyOf(cells) }),
    imageUrls: variantImages(cells, images, options),
  };
}

const policyOf = (cells: Cells): "ALLOW" | "REFUSE" =>
  ["continue", "true"].includes(cells.value("policy").trim().toLowerCase()) ? "ALLOW" : "REFUSE";

/** The picture of Shopify's column, or those of ours, which names them by their place among the product's. */
function variantImages(cells: Cells, images: ImportedProduct["images"], options: ReadOptions): string[] {
  const one = cells.url("variantImage", options.publicUrl);
  const places = listOf(cells.value("variantImages")).map(Number);
  const several = places.flatMap((place) => images[place - 1]?.url ?? []);
  return several.length > 1 && (one === null || several.includes(one)) ? several : one === null ? [] : [one];
}

function barcodeOf(cells: Cells): string | null {
  const text = cells
    .raw("barcode")
    .replace(/^'/, "")
    .replace(/[\p{Cc}]/gu, "")
    .trim();
  return text.slice(0, limits.lineLettersMax) || null;
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
  const text = cells.value("grams").trim();
  if (text === "") return null;
  const grams = Math.round(Number(text));
  if (Number.isFinite(grams) && grams >= 0 && grams <= 10_000_000) return grams;
  cells.problems.warn("WEIGHT_IGNORED", "A weight is 0 to 10,000,000 grams.", cells.place("grams"));
  return null;
}

function quantityOf(cells: Cells): number {
  const text = cells.value("quantity").trim();
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

function imagesOf(
  rows: readonly CsvRow[],
  { columns, publicUrl }: ReadOptions,
  problems: Problems,
): ImportedProduct["images"] {
  const found = rows.flatMap((row) => {
    const cells = new Cells(row, columns, problems);
    const position = Number(cells.raw("imagePosition")) || Number.MAX_SAFE_INTEGER;
    const main = cells.url("image", publicUrl);
    // Whatever is wrong with this one has been said where its variant was read.
    const own = new Cells(row, columns, new Problems(null)).url("variantImage", publicUrl);
    return [
      ...(main ? [{ url: main, alt: cells.text("imageAlt", 500) ?? "", position }] : []),
      ...(own ? [{ url: own, alt: "", position: Number.MAX_SAFE_INTEGER }] : []),
    ];
  });
  const byUrl = new Map<string, { url: string; alt: string }>();
  for (const { url, alt } of found.sort((a, b) => a.position - b.position))
    if (!byUrl.has(url)) byUrl.set(url, { url, alt });
  return [...byUrl.values()].slice(0, limits.imagesMax);
}

import { limits } from "../products/changes.js";
import { listOf } from "../export/cell-text.js";
import type { Cells } from "./cells.js";
import type { Columns } from "./columns.js";
import type { ImportedVariant, ReadOptions } from "./imported-product.js";
import { sizesOf, skuOf, thresholdOf } from "./product-cells.js";
import { pricesOf, stockOf, weightOf } from "./woo-values.js";

export interface Attribute {
  name: string;
  values: string[];
  isVisible: boolean;
}

/** The attributes of a row: of a product all values, of a variation one, or none for any. */
export const attributesOf = (cells: Cells, columns: Columns): Attribute[] =>
  columns.attributes.flatMap(([name, values, isVisible]) => {
    const own = cells.of(name).slice(0, limits.optionLettersMax);
    return own === ""
      ? []
      : [{ name: own, values: listOf(cells.of(values)), isVisible: cells.of(isVisible) === "1" }];
  });

/** The attributes by which variations differ; others only describe. */
export function optionNamesOf(
  attributes: readonly Attribute[],
  variations: readonly Cells[],
  columns: Columns,
): string[] {
  const used = new Set(
    variations.flatMap((cells) => attributesOf(cells, columns).map(({ name }) => name.toLowerCase())),
  );
  return attributes.map(({ name }) => name).filter((name) => used.has(name.toLowerCase()));
}

interface Parts {
  parent: Cells;
  variations: readonly Cells[];
  attributes: readonly Attribute[];
  optionNames: readonly string[];
}

/** The variants of a product: its variations, or the product itself where it has none. */
export function variantsOf(parts: Parts, options: ReadOptions): ImportedVariant[] {
  const { parent, variations } = parts;
  if (variations.length === 0) return [variantOf(parent, parent, [], options)];
  const variants = variations.flatMap((cells) => expanded(cells, parts, options));
  shareStock(parent, variations, variants);
  return variants;
}

/** A variation that fits any choice of an option stands for one variant of each. */
function expanded(cells: Cells, parts: Parts, options: ReadOptions): ImportedVariant[] {
  const own = attributesOf(cells, options.columns);
  const choices = parts.optionNames.map((name) => {
    const isIt = (one: Attribute) => one.name.toLowerCase() === name.toLowerCase();
    const values = own.find(isIt)?.values ?? [];
    return values.length > 0 ? values.slice(0, 1) : (parts.attributes.find(isIt)?.values ?? []);
  });
  const all = choices.reduce<string[][]>(
    (sofar, values) => sofar.flatMap((start) => values.map((value) => [...start, value])),
    [[]],
  );
  if (all.length === 0)
    cells.problems.error("OPTION_MISSING", "This variation names no choice.", cells.place("title"));
  const variant = variantOf(cells, parts.parent, all[0] ?? [], options);
  if (all.length <= 1) return [variant];
  cells.problems.warn(
    "ANY_EXPANDED",
    `It fits any choice, and becomes ${all.length} variants${variant.onHand ? "; the first one has its stock" : ""}.`,
    cells.place("title"),
  );
  const open = choices.flatMap((values, at) => (values.length > 1 ? [at] : []));
  return all.slice(0, limits.variantsMax + 1).map((optionValues, at) => ({
    ...variant,
    optionValues,
    sku: variant.sku && [variant.sku, ...open.map((option) => optionValues[option]!)].join("-"),
    onHand: at === 0 ? variant.onHand : 0,
  }));
}

function variantOf(
  cells: Cells,
  parent: Cells,
  optionValues: string[],
  options: ReadOptions,
): ImportedVariant {
  const { price, compareAtPrice } = pricesOf(cells, options.currency, options.now);
  if (price === null) cells.problems.error("PRICE_MISSING", "A variant needs a price.", cells.place("price"));
  const stock = stockOf(cells);
  const mayOwe = ["1", "notify"].includes(cells.value("policy").trim());
  const isOwn = cells !== parent;
  const image = isOwn
    ? cells
        .value("image")
        .split(/,\s*(?=https?:)/)[0]!
        .trim()
    : "";
  return {
    row: cells.row,
    sku: skuOf(cells),
    optionValues: optionValues.map((value) => value.slice(0, limits.optionLettersMax)),
    price: price ?? 0n,
    compareAtPrice,
    cost: options.takesCosts && cells.has("cost") ? cells.money("cost", options.currency) : undefined,
    barcode: cells.text("barcode", limits.lineLettersMax),
    weightGrams: weightOf(cells, parent),
    ...sizesOf(cells, parent),
    ...stock,
    ...(cells.has("lowStockThreshold") && { lowStockThreshold: thresholdOf(cells) }),
    ...(stock.isTracked && cells.has("policy") && { backorders: mayOwe ? "ALLOW" : "REFUSE" }),
    imageUrls: image.startsWith("https://") ? [image] : [],
  };
}

/** Where the product has one stock for all of its variations, no variant can promise what another one sells. */
function shareStock(parent: Cells, variations: readonly Cells[], variants: ImportedVariant[]): void {
  const isOwn = variations.some((cells) => !["", "parent"].includes(cells.value("quantity").trim()));
  if (isOwn || parent.value("quantity").trim() === "") return;
  const { onHand } = stockOf(parent);
  parent.problems.warn(
    "STOCK_SHARED",
    "All variations share one stock; the first one gets it. Count the others.",
    parent.place("quantity"),
  );
  for (const [at, variant] of variants.entries())
    Object.assign(variant, { isTracked: true, onHand: at === 0 ? onHand : 0 });
}

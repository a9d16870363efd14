import { openItems, keepItems } from "@till/inventory";
import { refuse } from "@till/kit/errors";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Faults } from "../faults.js";
import type { VariantChanges } from "./variant-changes.js";
import type { StoredProduct } from "./product.entity.js";
import { StoredVariant } from "./variant.entity.js";

/**
 * Makes the variants of a product exactly these, in their order. One that is left out is offered no longer.
 * @throws Refused(TAKEN | NOT_FOUND | INVALID), with the paths of the fields
 */
export async function writeVariants(
  tx: Tx,
  viewer: Viewer,
  product: StoredProduct,
  wanted: readonly VariantChanges[],
  before: readonly StoredVariant[],
): Promise<StoredVariant[]> {
  const faults = new Faults();
  const rows = wanted.map((changes, at) => {
    const known = changes.id && before.find(({ id }) => id === changes.id);
    if (changes.id && !known)
      faults.add("NOT_FOUND", "This product has no such variant.", "variants", at, "id");
    return written(known ?? Object.assign(new StoredVariant(), { productId: product.id }), changes, at);
  });
  refuseRepeats(rows, product.optionNames, faults);
  faults.refuseAny();
  await refuseTakenSkus(tx, rows, before);

  const left = before.filter((variant) => !rows.includes(variant));
  for (const variant of left) variant.deletedAt = new Date();
  await tx.flush();
  for (const row of rows) tx.persist(row);
  await refusingTaken(() => tx.flush());
  await openItems(
    tx,
    wanted.flatMap(({ stock }, at) =>
      before.includes(rows[at]!)
        ? []
        : [
            {
              variantId: rows[at]!.id,
              ...stock,
              actor: viewer,
              reference: { type: "product", id: product.id },
            },
          ],
    ),
  );
  await keepItems(
    tx,
    viewer,
    wanted.flatMap(({ keeping }, at) =>
      keeping && Object.keys(keeping).length > 0 && before.includes(rows[at]!)
        ? [{ variantId: rows[at]!.id, ...keeping }]
        : [],
    ),
  );
  return rows;
}

function written(variant: StoredVariant, changes: VariantChanges, position: number): StoredVariant {
  const { sku, optionValues, price, compareAtPrice, cost, barcode, weightGrams } = changes;
  const { lengthMm, widthMm, heightMm } = changes;
  const codes = { sku, optionValues, price, compareAtPrice, cost, barcode, position };
  const columns = { ...codes, weightGrams, lengthMm, widthMm, heightMm };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  Object.assign(variant, Object.fromEntries(given));
  variant.title = variant.optionValues.join(" / ");
  return variant;
}

/** What is wrong between the variants of one product. */
function refuseRepeats(rows: readonly StoredVariant[], optionNames: readonly string[], faults: Faults): void {
  const [choices, skus] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, row] of rows.entries()) {
    if (row.compareAtPrice !== null && row.compareAtPrice <= row.price)
      faults.add("INVALID", "The former price is more than the price.", "variants", at, "compareAtPrice");
    if (row.optionValues.length !== optionNames.length)
      faults.add("INVALID", "Every variant has one choice for each option.", "variants", at, "options");
    const choice = row.optionValues.join("\u0000").toLowerCase();
    if (choices.has(choice))
      faults.add("TAKEN", "Another variant has the same choices.", "variants", at, "options");
    choices.set(choice, at);
    const sku = row.sku?.toLowerCase();
    if (sku && skus.has(sku))
      faults.add("TAKEN", "Another variant here has this SKU.", "variants", at, "sku");
    if (sku) skus.set(sku, at);
  }
}

async function refuseTakenSkus(
  tx: Tx,
  rows: readonly StoredVariant[],
  before: readonly StoredVariant[],
): Promise<void> {
  const skus = rows.flatMap(({ sku }) => (sku ? [sku.toLowerCase()] : []));
  if (skus.length === 0) return;
  const taken = await tx.execute<{ sku: string; title: string }[]>(
    `select lower(v.sku) as sku, p.title from product_variants v join products p on p.id = v.product_id
      where v.deleted_at is null and lower(v.sku) in (${skus.map(() => "?").join(", ")})
        and v.id <> all (?::uuid[])`,
    [...skus, uuids(before.map(({ id }) => id))],
  );
  const faults = new Faults();
  for (const { sku, title } of taken) {
    const at = rows.findIndex((row) => row.sku?.toLowerCase() === sku);
    faults.add("TAKEN", `“${title}” has this SKU.`, "variants", at, "sku");
  }
  faults.refuseAny();
}

/** Two writers may want the same name at the same moment; then the database decides. */
export async function refusingTaken(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const constraint = error instanceof Error && "constraint" in error ? error.constraint : undefined;
    if (constraint === "products_slug_key") throw refuse("TAKEN", "Another product has this slug.", ["slug"]);
    if (constraint === "product_variants_sku_once")
      throw refuse("TAKEN", "A variant has this SKU.", ["variants"]);
    throw error;
  }
}

/** An array of PostgreSQL in text form; uuids need no quoting. */
export const uuids = (ids: readonly string[]): string => `{${ids.join(",")}}`;

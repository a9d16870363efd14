import { openItems } from "@till/inventory";
import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Faults } from "../faults.js";
import { linkImages } from "../media/link-images.js";
import type { ProductChanges, VariantChanges } from "./changes.js";
import type { StoredProduct } from "./product.entity.js";
import { ProductStatus } from "./product.type.js";
import { StoredVariant } from "./variant.entity.js";

export interface Written {
  variants: StoredVariant[];
}

/**
 * Writes checked changes to a product and everything that belongs to it; the caller holds the product's lock
 * or has just made it.
 * @throws Refused(TAKEN | NOT_FOUND | IN_USE | INVALID), with the paths of the fields
 */
export async function writeProduct(
  tx: Tx,
  viewer: Viewer,
  product: StoredProduct,
  changes: ProductChanges,
): Promise<Written> {
  const isNew = product.version === undefined;
  const was = { status: isNew ? undefined : product.status, text: textOf(product) };
  const before = isNew ? [] : await variantsOf(tx, product.id);
  const pricesBefore = new Map(before.map((v) => [v.id, [v.price, v.compareAtPrice, v.cost] as const]));
  apply(product, changes);
  if (isNew) tx.persist(product);
  await refusingTaken(() => tx.flush());

  if (changes.categoryIds) await placeIn(tx, product.id, changes.categoryIds);
  if (changes.imageIds) await takeImages(tx, product.id, changes.imageIds);
  const variants = changes.variants
    ? await writeVariants(tx, viewer, product, changes.variants, before)
    : before;
  await linkImages(
    tx,
    product.id,
    changes.variants ?? [],
    variants.map(({ id }) => id),
  );

  await auditPrices(tx, viewer, variants, pricesBefore);
  touchWhat(tx, product, {
    isMembership: was.status !== product.status || changes.categoryIds !== undefined,
    isText: isNew || was.text !== textOf(product) || changes.variants !== undefined,
    isPrice:
      isNew ||
      variants.some((v) => pricesBefore.get(v.id)?.[0] !== v.price) ||
      variants.length < before.length,
  });
  return { variants };
}

export const variantsOf = (tx: Tx, productId: Id<"prod">): Promise<StoredVariant[]> =>
  tx.find(StoredVariant, { productId, deletedAt: null }, { orderBy: { position: "asc", id: "asc" } });

const textOf = ({ title, slug, vendor, tags }: StoredProduct): string =>
  JSON.stringify([title, slug, vendor, tags]);

function apply(product: StoredProduct, { seo, optionNames, status, ...changes }: ProductChanges): void {
  const { title, slug, subtitle, description, vendor, productType, tags } = changes;
  const columns = { title, slug, subtitle, description, vendor, productType, tags, optionNames, status };
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  Object.assign(product, Object.fromEntries(given));
  if (seo?.title !== undefined) product.seoTitle = seo.title;
  if (seo?.description !== undefined) product.seoDescription = seo.description;
  if (product.status === ProductStatus.ACTIVE) product.publishedAt ??= new Date();
  // Also when only variants or pictures change: the version must move.
  product.updatedAt = new Date();
}

/** Two writers may want the same name at the same moment; then the database decides. */
async function refusingTaken(write: () => Promise<unknown>): Promise<void> {
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

async function placeIn(tx: Tx, productId: Id<"prod">, categoryIds: Id<"cat">[]): Promise<void> {
  const known = await tx.execute<{ id: string }[]>("select id from categories where id = any (?::uuid[])", [
    uuids(categoryIds),
  ]);
  const faults = new Faults();
  for (const [at, id] of categoryIds.entries())
    if (!known.some((row) => row.id === id))
      faults.add("NOT_FOUND", "There is no such category.", "categoryIds", at);
  faults.refuseAny();
  await tx.execute("delete from product_categories where product_id = ? and category_id <> all (?::uuid[])", [
    productId,
    uuids(categoryIds),
  ]);
  await tx.execute(
    `insert into product_categories (product_id, category_id) select ?, unnest(?::uuid[]) on conflict do nothing`,
    [productId, uuids(categoryIds)],
  );
}

const uuids = (ids: readonly string[]): string => `{${ids.join(",")}}`;

/** Gives the product exactly these pictures. Others only lose their place: orders may still show them. */
async function takeImages(tx: Tx, productId: Id<"prod">, imageIds: Id<"img">[]): Promise<void> {
  const rows = await tx.execute<{ id: string; product_id: string | null }[]>(
    "select id, product_id from product_images where id = any (?::uuid[]) order by id for update",
    [uuids(imageIds)],
  );
  const faults = new Faults();
  for (const [at, id] of imageIds.entries()) {
    const row = rows.find((image) => image.id === id);
    if (!row) faults.add("NOT_FOUND", "There is no such picture.", "imageIds", at);
    else if (row.product_id && row.product_id !== productId)
      faults.add("IN_USE", "This picture belongs to another product.", "imageIds", at);
  }
  faults.refuseAny();
  await tx.execute(
    `delete from product_variant_images where image_id in
       (select id from product_images where product_id = ? and id <> all (?::uuid[]))`,
    [productId, uuids(imageIds)],
  );
  await tx.execute(
    "update product_images set product_id = null where product_id = ? and id <> all (?::uuid[])",
    [productId, uuids(imageIds)],
  );
  await tx.execute(
    `update product_images i set product_id = ?, position = w.place - 1
       from unnest(?::uuid[]) with ordinality as w (id, place) where i.id = w.id`,
    [productId, uuids(imageIds)],
  );
}

async function writeVariants(
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
  return rows;
}

function written(variant: StoredVariant, changes: VariantChanges, position: number): StoredVariant {
  const { sku, optionValues, price, compareAtPrice, cost, barcode, weightGrams } = changes;
  const columns = { sku, optionValues, price, compareAtPrice, cost, barcode, weightGrams, position };
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

type Prices = readonly [price: bigint, compareAtPrice: bigint | null, cost: bigint | null];

async function auditPrices(
  tx: Tx,
  viewer: Viewer,
  variants: readonly StoredVariant[],
  before: ReadonlyMap<string, Prices>,
): Promise<void> {
  for (const { id, price, compareAtPrice, cost } of variants) {
    const was = before.get(id);
    if (!was || (was[0] === price && was[1] === compareAtPrice && was[2] === cost)) continue;
    await audit(tx, viewer, {
      action: "catalog.price",
      entity: "ProductVariant",
      entityId: id,
      before: { price: was[0], compareAtPrice: was[1], cost: was[2] },
      after: { price, compareAtPrice, cost },
    });
  }
}

/** Names the answers that show something else from now on. */
function touchWhat(
  tx: Tx,
  { id }: StoredProduct,
  what: { isMembership: boolean; isText: boolean; isPrice: boolean },
): void {
  touch(tx, `product:${id}`);
  if (what.isMembership) touch(tx, "products:membership");
  if (what.isText) touch(tx, "products:text");
  if (what.isPrice) touch(tx, "products:price");
}

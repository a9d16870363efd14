import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { Faults } from "../faults.js";
import { keepVersions, type ReplacedBy } from "../drafts/versions.js";
import { linkImages } from "../media/link-images.js";
import { takeSlug } from "../slugs/former-slugs.js";
import type { ProductChanges } from "./changes.js";
import type { StoredProduct } from "./product.entity.js";
import { ProductStatus } from "./product.type.js";
import { StoredVariant } from "./variant.entity.js";
import { refusingTaken, uuids, writeVariants } from "./write-variants.js";

export interface Written {
  variants: StoredVariant[];
  /** What was done, and may still be a mistake. */
  warnings: string[];
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
  replacedBy: ReplacedBy = "EDIT",
): Promise<Written> {
  const isNew = product.version === undefined;
  const was = { status: isNew ? undefined : product.status, slug: product.slug, text: textOf(product) };
  if (!isNew) await keepVersions(tx, viewer, [product.id], replacedBy);
  const isMoving = changes.slug !== undefined && (isNew || changes.slug !== product.slug);
  const warnings = isMoving ? await takeSlug(tx, product.id, changes) : [];
  const before = isNew ? [] : await variantsOf(tx, product.id);
  const pricesBefore = new Map(before.map((v) => [v.id, [v.price, v.compareAtPrice, v.cost] as const]));
  apply(product, changes);
  if (isNew) tx.persist(product);
  await refusingTaken(() => tx.flush());

  if (changes.categoryIds) await placeIn(tx, product.id, changes.categoryIds, isNew);
  if (changes.imageIds) await takeImages(tx, product.id, changes.imageIds, isNew);
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
    isMembership:
      was.status !== product.status || was.slug !== product.slug || changes.categoryIds !== undefined,
    isText: isNew || was.text !== textOf(product) || changes.variants !== undefined,
    isPrice:
      isNew ||
      variants.some((v) => !isSamePrice(v, pricesBefore.get(v.id))) ||
      variants.length < before.length,
  });
  return { variants, warnings };
}

const isSamePrice = ({ price, compareAtPrice }: StoredVariant, was: Prices | undefined): boolean =>
  was?.[0] === price && was[1] === compareAtPrice;

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

async function placeIn(
  tx: Tx,
  productId: Id<"prod">,
  categoryIds: Id<"cat">[],
  isNew: boolean,
): Promise<void> {
  if (isNew && categoryIds.length === 0) return;
  const known = await tx.execute<{ id: string }[]>("select id from categories where id = any (?::uuid[])", [
    uuids(categoryIds),
  ]);
  const faults = new Faults();
  for (const [at, id] of categoryIds.entries())
    if (!known.some((row) => row.id === id))
      faults.add("NOT_FOUND", "There is no such category.", "categoryIds", at);
  faults.refuseAny();
  // A new product stands nowhere yet: imports make thousands of them.
  if (!isNew)
    await tx.execute(
      "delete from product_categories where product_id = ? and category_id <> all (?::uuid[])",
      [productId, uuids(categoryIds)],
    );
  await tx.execute(
    `insert into product_categories (product_id, category_id) select ?, unnest(?::uuid[]) on conflict do nothing`,
    [productId, uuids(categoryIds)],
  );
}

/** Gives the product exactly these pictures. Others only lose their place: orders may still show them. */
async function takeImages(
  tx: Tx,
  productId: Id<"prod">,
  imageIds: Id<"img">[],
  isNew: boolean,
): Promise<void> {
  if (isNew && imageIds.length === 0) return;
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
  if (!isNew) await giveUpOthers(tx, productId, imageIds);
  await tx.execute(
    `update product_images i set product_id = ?, position = w.place - 1
       from unnest(?::uuid[]) with ordinality as w (id, place) where i.id = w.id`,
    [productId, uuids(imageIds)],
  );
}

async function giveUpOthers(tx: Tx, productId: Id<"prod">, imageIds: Id<"img">[]): Promise<void> {
  await tx.execute(
    `delete from product_variant_images where image_id in
       (select id from product_images where product_id = ? and id <> all (?::uuid[]))`,
    [productId, uuids(imageIds)],
  );
  await tx.execute(
    "update product_images set product_id = null where product_id = ? and id <> all (?::uuid[])",
    [productId, uuids(imageIds)],
  );
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

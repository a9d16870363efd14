import { touch } from "@till/kit/changes";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { addToCollections, removeFromCollections } from "../collections/members.js";
import { arrayText } from "../collections/rule-sql.js";
import { keepVersions } from "../drafts/versions.js";
import type { Parts } from "./edit-product.js";

export interface ProductParts {
  id: string;
  parts: Parts;
}

/**
 * Writes the parts of many products in a few statements; the caller holds their locks.
 * @returns the version that each product has now
 * @throws Refused when a collection or category has gone meanwhile
 */
export async function writeParts(
  tx: Tx,
  viewer: Viewer,
  products: readonly ProductParts[],
): Promise<Map<string, number>> {
  if (products.length === 0) return new Map();
  const ids = products.map(({ id }) => id as Id<"prod">);
  await keepVersions(tx, viewer, ids, "BULK_EDIT");
  await writePrices(tx, products);
  const versions = await writeProducts(tx, products);
  await moveCategories(tx, products);
  await moveCollections(tx, products);
  const has = (part: keyof Parts) => products.some(({ parts }) => parts[part] !== undefined);
  touch(tx, ...ids.map((id) => `product:${id}`));
  if (has("status") || has("inCategories") || has("outOfCategories")) touch(tx, "products:membership");
  if (has("tags")) touch(tx, "products:text");
  if (has("prices")) touch(tx, "products:price");
  return versions;
}

async function writePrices(tx: Tx, products: readonly ProductParts[]): Promise<void> {
  const prices = products.flatMap(({ parts }) => parts.prices ?? []);
  if (prices.length === 0) return;
  const rows = prices.map(({ id, price, compareAtPrice }) => ({ id, price, former: compareAtPrice }));
  await tx.execute(
    `update product_variants v set price = x.price, compare_at_price = x.former, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as x (id uuid, price bigint, former bigint) where v.id = x.id`,
    [JSON.stringify(rows)],
  );
}

/** Also where only prices change: the version must move, and the next import must not think that it wrote this. */
async function writeProducts(tx: Tx, products: readonly ProductParts[]): Promise<Map<string, number>> {
  const rows = products.map(({ id, parts: { status, tags } }) => ({
    id,
    status: status ?? null,
    tags: tags ? arrayText(tags) : null,
  }));
  const written = await tx.execute<{ id: string; version: number }[]>(
    `update products p
        set status = coalesce(x.status, p.status), tags = coalesce(x.tags::text[], p.tags),
            published_at = case when coalesce(x.status, p.status) = 'ACTIVE'
                                then coalesce(p.published_at, now()) else p.published_at end,
            import_digest = '.' || nullif(split_part(p.import_digest, '.', 2), ''),
            version = p.version + 1, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as x (id uuid, status text, tags text)
      where p.id = x.id returning p.id, p.version`,
    [JSON.stringify(rows)],
  );
  return new Map(written.map(({ id, version }) => [id, version]));
}

/** Pairs of places and the products that go there, for parts of one kind. */
function byPlace(
  products: readonly ProductParts[],
  part: "inCategories" | "outOfCategories" | "inCollections" | "outOfCollections",
): Map<string, Id<"prod">[]> {
  const grouped = new Map<string, Id<"prod">[]>();
  for (const { id, parts } of products)
    for (const place of parts[part] ?? [])
      grouped.set(place, [...(grouped.get(place) ?? []), id as Id<"prod">]);
  return grouped;
}

async function moveCategories(tx: Tx, products: readonly ProductParts[]): Promise<void> {
  for (const [category, ids] of byPlace(products, "outOfCategories"))
    await tx.execute(
      "delete from product_categories where category_id = ? and product_id = any (?::uuid[])",
      [category, arrayText(ids)],
    );
  // A category that has gone meanwhile takes nobody in.
  for (const [category, ids] of byPlace(products, "inCategories"))
    await tx.execute(
      `insert into product_categories (product_id, category_id)
       select p.id, c.id from categories c cross join unnest(?::uuid[]) as p (id) where c.id = ?
           on conflict do nothing`,
      [arrayText(ids), category],
    );
}

async function moveCollections(tx: Tx, products: readonly ProductParts[]): Promise<void> {
  for (const [collection, ids] of byPlace(products, "outOfCollections"))
    await removeFromCollections(tx, [collection as Id<"col">], ids);
  for (const [collection, ids] of byPlace(products, "inCollections"))
    await addToCollections(tx, [collection as Id<"col">], ids);
}

import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { Faults } from "../faults.js";
import { CollectionKind } from "./collection.type.js";
import { arrayText } from "./rule-sql.js";
import { lockCollection } from "./save-collection.js";

/** Between two neighbours there is room for twenty more in the same place before anything has to move. */
const gap = 1_048_576n;

interface MemberRow {
  collection_id: string;
  product_id: string;
}

/**
 * Puts products at the end of collections; those that are in already stay where they are.
 * @throws Refused(NOT_FOUND | INVALID) when a collection is not there, or lives by rules
 */
export async function addToCollections(
  tx: Tx,
  collectionIds: readonly Id<"col">[],
  productIds: readonly Id<"prod">[],
): Promise<void> {
  const slugs = await manualOnes(tx, collectionIds);
  const added = await tx.execute<MemberRow[]>(
    `insert into product_collections (collection_id, product_id, position)
     select c.id, p.id,
            coalesce((select max(position) from product_collections where collection_id = c.id), 0) + p.place * ?::bigint
       from unnest(?::uuid[]) as c (id) cross join unnest(?::uuid[]) with ordinality as p (id, place)
      order by c.id, p.id
         on conflict do nothing returning collection_id, product_id`,
    [gap.toString(), arrayText(collectionIds), arrayText(productIds)],
  );
  touchMembers(tx, slugs, added);
}

/** Takes products out of collections. @throws Refused(NOT_FOUND | INVALID) */
export async function removeFromCollections(
  tx: Tx,
  collectionIds: readonly Id<"col">[],
  productIds: readonly Id<"prod">[],
): Promise<void> {
  const slugs = await manualOnes(tx, collectionIds);
  const removed = await tx.execute<MemberRow[]>(
    `delete from product_collections where collection_id = any (?::uuid[]) and product_id = any (?::uuid[])
     returning collection_id, product_id`,
    [arrayText(collectionIds), arrayText(productIds)],
  );
  touchMembers(tx, slugs, removed);
}

/** The slugs of collections that are put together by hand; refused when one is not. */
async function manualOnes(tx: Tx, ids: readonly Id<"col">[]): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; slug: string; kind: CollectionKind }[]>(
    "select id, slug, kind from collections where id = any (?::uuid[])",
    [arrayText(ids)],
  );
  const faults = new Faults();
  for (const [at, id] of ids.entries()) {
    const row = rows.find((one) => one.id === id);
    if (!row) faults.add("NOT_FOUND", "There is no such collection.", "collectionIds", at);
    else if (row.kind !== CollectionKind.MANUAL)
      faults.add("INVALID", "This collection chooses its products by rules.", "collectionIds", at);
  }
  faults.refuseAny();
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

const namedProductsMax = 200;

function touchMembers(tx: Tx, slugs: ReadonlyMap<string, string>, rows: readonly MemberRow[]): void {
  if (rows.length === 0) return;
  touch(tx, ...new Set(rows.map((row) => `collection:${slugs.get(row.collection_id)!}`)));
  const products = new Set(rows.map((row) => row.product_id));
  touch(
    tx,
    ...(products.size > namedProductsMax ? ["collected"] : [...products].map((id) => `collected:${id}`)),
  );
}

const productsMax = 100;

/** @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED) with the paths of the arguments */
export async function addProducts(
  tx: Tx,
  wireId: string,
  wireProductIds: readonly string[],
): Promise<{ id: Id<"col"> }> {
  const { id, productIds } = await named(tx, wireId, wireProductIds);
  const known = await tx.execute<{ id: string }[]>("select id from products where id = any (?::uuid[])", [
    arrayText(productIds),
  ]);
  const faults = new Faults();
  for (const [at, product] of productIds.entries())
    if (!known.some((row) => row.id === product))
      faults.add("NOT_FOUND", "There is no such product.", "productIds", at);
  faults.refuseAny();
  await addToCollections(tx, [id], productIds);
  return { id };
}

/** @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED) with the paths of the arguments */
export async function removeProducts(
  tx: Tx,
  wireId: string,
  wireProductIds: readonly string[],
): Promise<{ id: Id<"col"> }> {
  const { id, productIds } = await named(tx, wireId, wireProductIds);
  await removeFromCollections(tx, [id], productIds);
  return { id };
}

async function named(tx: Tx, wireId: string, wireProductIds: readonly string[]) {
  if (wireProductIds.length > productsMax)
    throw refuse("LIMIT_EXCEEDED", `At most ${productsMax} products at a time.`, ["productIds"]);
  const collection = await manual(tx, wireId);
  const faults = new Faults();
  const productIds = wireProductIds.flatMap((text, at) => {
    const product = decodeId("prod", text);
    if (!product) faults.add("NOT_FOUND", "There is no such product.", "productIds", at);
    return product ? [product] : [];
  });
  faults.refuseAny();
  return { id: collection.id, productIds };
}

async function manual(tx: Tx, wireId: string) {
  const collection = await lockCollection(tx, wireId);
  if (collection.kind !== CollectionKind.MANUAL)
    throw refuse("INVALID", "This collection chooses its products by rules.", ["id"]);
  return collection;
}

/**
 * Puts one product behind another, or first. Only the product that moves gets another position, unless there
 * is no room left between its neighbours: then all are spread out anew, in the order they have.
 * @throws Refused(NOT_FOUND | INVALID)
 */
export async function moveProduct(
  tx: Tx,
  wireId: string,
  move: { productId: string; afterId?: string | null | undefined },
): Promise<{ id: Id<"col"> }> {
  const { id, slug } = await manual(tx, wireId);
  const product = decodeId("prod", move.productId);
  const after = typeof move.afterId === "string" ? decodeId("prod", move.afterId) : null;
  if (!product || !(await isIn(tx, id, product)))
    throw refuse("NOT_FOUND", "This product is not in the collection.", ["productId"]);
  if (after === undefined || (after !== null && (after === product || !(await isIn(tx, id, after)))))
    throw refuse("NOT_FOUND", "The product that it should follow is not in the collection.", ["afterId"]);
  if (!(await place(tx, id, product, after))) {
    await tx.execute(
      `update product_collections pc set position = o.place * ?::bigint
         from (select product_id, row_number() over (order by position, product_id) as place
                 from product_collections where collection_id = ?) o
        where pc.collection_id = ? and pc.product_id = o.product_id`,
      [gap.toString(), id, id],
    );
    if (!(await place(tx, id, product, after))) throw new Error("There is room after spreading out.");
  }
  touch(tx, `collection:${slug}`);
  return { id };
}

const isIn = async (tx: Tx, id: string, product: string): Promise<boolean> =>
  (
    await tx.execute<object[]>(
      "select 1 from product_collections where collection_id = ? and product_id = ?",
      [id, product],
    )
  ).length > 0;

/** Sets the position halfway between the neighbours; false when there is no room. */
async function place(tx: Tx, id: Id<"col">, product: Id<"prod">, after: Id<"prod"> | null): Promise<boolean> {
  const [row] = await tx.execute<{ before: string | null; next: string | null }[]>(
    `select b.position as before,
            (select min(n.position) from product_collections n
              where n.collection_id = ? and n.product_id <> ?
                and (b.position is null or (n.position, n.product_id) > (b.position, b.product_id))) as next
       from (select 1) one
       left join product_collections b on b.collection_id = ? and b.product_id = ?::uuid`,
    [id, product, id, after],
  );
  const before = row?.before == null ? null : BigInt(row.before);
  const next = row?.next == null ? null : BigInt(row.next);
  const position =
    next === null ? (before ?? 0n) + gap : before === null ? next - gap : before + (next - before) / 2n;
  if (before !== null && next !== null && position === before) return false;
  await tx.execute("update product_collections set position = ? where collection_id = ? and product_id = ?", [
    position.toString(),
    id,
    product,
  ]);
  return true;
}

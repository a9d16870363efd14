import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { StoredCategory } from "./category.entity.js";

const depthMax = 8;

/** Two moves at once could make a circle that neither of them sees. */
export const lockTree = (tx: Tx): Promise<unknown> =>
  tx.execute("select pg_advisory_xact_lock(hashtext('catalog.categories'))");

/** @throws Refused(NOT_FOUND | STALE) */
export async function categoryToChange(
  tx: Tx,
  wireId: string,
  expectedVersion: number | null | undefined,
): Promise<StoredCategory> {
  const id = decodeId("cat", wireId);
  const category = id && (await tx.findOne(StoredCategory, { id }));
  if (!category) throw refuse("NOT_FOUND", "There is no such category.", ["id"]);
  if (typeof expectedVersion === "number" && expectedVersion !== category.version)
    throw refuse("STALE", "Somebody else has changed this category meanwhile.", ["expectedVersion"]);
  return category;
}

/**
 * The category above, if all below can go there too.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED) naming `parentId`
 */
export async function parentOf(
  tx: Tx,
  category: StoredCategory,
  wireId: string | null,
): Promise<Id<"cat"> | null> {
  if (wireId === null) return null;
  const id = decodeId("cat", wireId);
  const [parent] = await tx.execute<{ depth: number; isBelow: boolean; height: number }[]>(
    `select nlevel(p.tree) as depth, coalesce(p.tree <@ own.tree, false) as "isBelow",
            coalesce((select max(nlevel(d.tree)) - nlevel(own.tree) from categories d where d.tree <@ own.tree), 0) as height
       from categories p left join categories own on own.id = ? where p.id = ?`,
    [category.id, id ?? null],
  );
  if (!id || !parent) throw refuse("NOT_FOUND", "There is no such category.", ["parentId"]);
  if (parent.isBelow) throw refuse("INVALID", "A category cannot stand below itself.", ["parentId"]);
  if (parent.depth + 1 + parent.height > depthMax)
    throw refuse("LIMIT_EXCEEDED", `Categories are at most ${depthMax} levels deep.`, ["parentId"]);
  return id;
}

/** @throws Refused(TAKEN) naming `field` */
export async function refuseTaken(
  tx: Tx,
  { id }: Pick<StoredCategory, "id">,
  place: { parentId: Id<"cat"> | null; slug: string },
  field: string,
): Promise<void> {
  const taken = await tx.execute<object[]>(
    "select 1 from categories where parent_id is not distinct from ?::uuid and slug = ? and id <> ?",
    [place.parentId, place.slug, id],
  );
  if (taken.length > 0) throw refuse("TAKEN", `A neighbour has the slug “${place.slug}”.`, [field]);
}

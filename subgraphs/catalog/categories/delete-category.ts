import { audit } from "@till/kit/audit";
import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { StoredCategory } from "./category.entity.js";
import { setOrder } from "./move-category.js";
import { categoryToChange, lockTree } from "./place-category.js";

/**
 * Takes a category away. What is in it moves up where that is asked for: categories take its place among its
 * neighbours, products go to the category above, or stand in none when there is none.
 * @throws Refused(NOT_FOUND | STALE | IN_USE | TAKEN)
 */
export async function deleteCategory(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  how: { movesContentsUp: boolean; expectedVersion?: number | null | undefined },
): Promise<{ deletedId: Id<"cat"> }> {
  await lockTree(tx);
  const category = await categoryToChange(tx, wireId, how.expectedVersion);
  await refuseNamedByRules(tx, category);
  const { children, products } = await contentsOf(tx, category.id);
  if ((children.length > 0 || products > 0) && !how.movesContentsUp)
    throw refuse(
      "IN_USE",
      `“${category.name}” has ${children.length} categories and ${products} products in it.`,
      ["id"],
    );
  if (children.length > 0) await moveUp(tx, category, children);
  if (products > 0 && category.parentId)
    await tx.execute(
      `insert into product_categories (product_id, category_id)
       select product_id, ?::uuid from product_categories where category_id = ? on conflict do nothing`,
      [category.parentId, category.id],
    );
  const { id, name, path, parentId } = category;
  await tx.execute("delete from categories where id = ?", [id]);
  await leaveForwarding(tx, path, parentId);
  tx.clear();
  await audit(tx, viewer, {
    action: "catalog.category-delete",
    entity: "Category",
    entityId: id,
    before: { name, path, parentId, children: children.length, products },
  });
  touch(tx, "categories");
  if (children.length > 0 || products > 0) touch(tx, "products:membership");
  return { deletedId: id };
}

/** Links to the category that is gone lead to the one above. */
async function leaveForwarding(tx: Tx, path: string, parentId: Id<"cat"> | null): Promise<void> {
  if (parentId)
    await tx.execute(
      `insert into category_former_paths (path, category_id) values (?, ?)
           on conflict (path) do update set category_id = excluded.category_id`,
      [path, parentId],
    );
}

async function contentsOf(tx: Tx, id: Id<"cat">) {
  const children = await tx.execute<{ id: Id<"cat">; slug: string }[]>(
    "select id, slug from categories where parent_id = ? order by position, lower(name), id",
    [id],
  );
  const [placed] = await tx.execute<{ count: number }[]>(
    "select count(*)::int as count from product_categories where category_id = ?",
    [id],
  );
  return { children, products: placed?.count ?? 0 };
}

async function refuseNamedByRules(tx: Tx, { id, name }: StoredCategory): Promise<void> {
  const rows = await tx.execute<{ title: string }[]>(
    "select title from collections where watches @> array['category'] and rules::text like ? order by title limit 3",
    [`%${id}%`],
  );
  if (rows.length === 0) return;
  const titles = rows.map(({ title }) => `“${title}”`).join(", ");
  throw refuse("IN_USE", `The rules of ${titles} name “${name}”. Change them first.`, ["id"]);
}

/** Puts the categories below in the place of the one that goes. */
async function moveUp(
  tx: Tx,
  category: StoredCategory,
  children: readonly { id: Id<"cat">; slug: string }[],
): Promise<void> {
  const neighbours = await tx.execute<{ id: Id<"cat">; slug: string }[]>(
    `select id, slug from categories where parent_id is not distinct from ?::uuid order by position, lower(name), id`,
    [category.parentId],
  );
  const taken = children.find(({ slug }) =>
    neighbours.some((one) => one.id !== category.id && one.slug === slug),
  );
  if (taken)
    throw refuse("TAKEN", `Above there is a category with the slug “${taken.slug}” already.`, ["id"]);
  // A child may have the slug of the one that goes, whose path must be free before it moves there.
  await tx.execute("update categories set slug = ? where id = ?", [`gone-${category.id}`, category.id]);
  await tx.execute("update categories set parent_id = ?, version = version + 1 where parent_id = ?", [
    category.parentId,
    category.id,
  ]);
  await tx.execute("delete from category_former_paths where path like ?", [`%gone-${category.id}%`]);
  await setOrder(
    tx,
    neighbours.flatMap(({ id }) => (id === category.id ? children.map((child) => child.id) : [id])),
  );
}

import { type Id } from "@till/kit/id";
import { touch } from "@till/kit/changes";
import type { Tx } from "@till/kit/tx";
import { StoredCategory } from "../categories/category.entity.js";
import { slugOf } from "../slug.js";

const root = { name: "Imported", slug: "imported" };

/**
 * The category of a product type: one that has its name already, wherever it stands in the tree, else one
 * below "Imported", from where staff may move it.
 */
export async function categoryOfType(tx: Tx, type: string): Promise<Id<"cat">> {
  const slug = slugOf(type) || "other";
  const known = await find(tx, slug);
  if (known) return known;
  // The same lock as every change to the tree: two imports must not make the category twice.
  await tx.execute("select pg_advisory_xact_lock(hashtext('catalog.categories'))");
  const now = await find(tx, slug);
  if (now) return now;
  const [imported] = await tx.execute<{ id: Id<"cat"> }[]>(
    "select id from categories where parent_id is null and slug = ?",
    [root.slug],
  );
  const parentId = imported?.id ?? (await add(tx, { ...root, parentId: null }));
  return add(tx, { name: type.slice(0, 120), slug, parentId });
}

const find = async (tx: Tx, slug: string): Promise<Id<"cat"> | undefined> =>
  (
    await tx.execute<{ id: Id<"cat"> }[]>(
      "select id from categories where slug = ? and path <> ? order by nlevel(tree), path limit 1",
      [slug, root.slug],
    )
  )[0]?.id;

async function add(tx: Tx, columns: Pick<StoredCategory, "name" | "slug" | "parentId">): Promise<Id<"cat">> {
  const category = Object.assign(new StoredCategory(), columns);
  tx.persist(category);
  await tx.flush();
  touch(tx, "categories");
  return category.id;
}

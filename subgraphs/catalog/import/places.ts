import type { Id } from "@till/kit/id";
import { touch } from "@till/kit/changes";
import type { Tx } from "@till/kit/tx";
import { StoredCategory } from "../categories/category.entity.js";
import { slugOf } from "../slug.js";

/** The categories with these names from the root, each made where the tree does not have it. */
export async function categoriesAt(
  tx: Tx,
  paths: readonly string[][],
  productId: Id<"prod"> | undefined,
): Promise<Id<"cat">[]> {
  const ids: Id<"cat">[] = [];
  for (const path of paths) {
    const found = await walk(tx, path, productId);
    ids.push(found.at(-1)!.depth === path.length ? found.at(-1)!.id! : await grow(tx, path, productId));
  }
  return [...new Set(ids)];
}

interface Step {
  id: Id<"cat"> | null;
  depth: number;
}

/** How far the tree has the names: the root, and then a category for each. */
async function walk(tx: Tx, path: readonly string[], productId: Id<"prod"> | undefined): Promise<Step[]> {
  // Of siblings with one name the product stays where it is.
  const rows = await tx.execute<{ id: Id<"cat">; depth: number }[]>(
    `with recursive names as (select ?::jsonb as list),
     walked as (
       select c.id, 1 as depth from names n join categories c
           on c.parent_id is null and lower(c.name) = lower(n.list ->> 0)
       union all
       select c.id, w.depth + 1 from names n, walked w join categories c on c.parent_id = w.id
        where lower(c.name) = lower(n.list ->> w.depth))
     select w.id, w.depth from walked w
       left join product_categories pc on pc.category_id = w.id and pc.product_id = ?
      order by w.depth, pc.product_id nulls first, w.id`,
    [JSON.stringify(path), productId ?? null],
  );
  return [{ id: null, depth: 0 }, ...rows];
}

/** Makes what is missing, under the lock of every change to the tree: two imports must not make it twice. */
async function grow(tx: Tx, path: readonly string[], productId: Id<"prod"> | undefined): Promise<Id<"cat">> {
  await tx.execute("select pg_advisory_xact_lock(hashtext('catalog.categories'))");
  const deepest = (await walk(tx, path, productId)).at(-1)!;
  let { id } = deepest;
  for (const name of path.slice(deepest.depth)) id = await add(tx, name, id);
  return id!;
}

async function add(tx: Tx, name: string, parentId: Id<"cat"> | null): Promise<Id<"cat">> {
  const wanted = slugOf(name) || "other";
  const taken = await tx.execute<{ slug: string }[]>(
    "select slug from categories where parent_id is not distinct from ?::uuid and slug like ?",
    [parentId, `${wanted}%`],
  );
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${wanted}-${number}`;
  const category = Object.assign(new StoredCategory(), { name, slug, parentId });
  tx.persist(category);
  await tx.flush();
  touch(tx, "categories");
  return category.id;
}

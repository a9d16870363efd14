import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { Faults } from "../faults.js";
import { isSlug, slugOf } from "../slug.js";
import { StoredCategory } from "./category.entity.js";
import type { CategoryInput } from "./category.input.js";
import { categoriesMax } from "./category.loader.js";

const depthMax = 8;

/** @throws Refused(INVALID | TAKEN | NOT_FOUND | LIMIT_EXCEEDED) */
export async function createCategory(tx: Tx, input: CategoryInput): Promise<{ id: Id<"cat"> }> {
  await lockTree(tx);
  const [count] = await tx.execute<{ count: number }[]>("select count(*)::int as count from categories");
  if ((count?.count ?? 0) >= categoriesMax)
    throw refuse("LIMIT_EXCEEDED", `A shop has at most ${categoriesMax} categories.`);
  const category = new StoredCategory();
  await write(tx, category, input);
  return { id: category.id };
}

/**
 * Changes a category; with another parent or slug everything below it moves along.
 * @throws Refused(INVALID | TAKEN | NOT_FOUND)
 */
export async function updateCategory(
  tx: Tx,
  wireId: string,
  input: CategoryInput,
): Promise<{ id: Id<"cat"> }> {
  await lockTree(tx);
  const id = decodeId("cat", wireId);
  const category = id && (await tx.findOne(StoredCategory, { id }));
  if (!category) throw refuse("NOT_FOUND", "There is no such category.", ["id"]);
  await write(tx, category, input);
  // Their breadcrumbs and the lists of the categories above show something else.
  touch(tx, "products:membership");
  return { id: category.id };
}

/** Two moves at once could make a circle that neither of them sees. */
const lockTree = (tx: Tx): Promise<unknown> =>
  tx.execute("select pg_advisory_xact_lock(hashtext('catalog.categories'))");

async function write(tx: Tx, category: StoredCategory, input: CategoryInput): Promise<void> {
  const faults = new Faults();
  const name = input.name.trim();
  if (name === "" || name.length > 120) faults.add("INVALID", "A name has 1 to 120 letters.", "name");
  const slug = input.slug || (category.slug ?? slugOf(name));
  if (!isSlug(slug) || slug.length > 120)
    faults.add("INVALID", "A slug has small letters, digits and single hyphens between them.", "slug");
  faults.refuseAny();

  const parentId =
    input.parentId === undefined ? category.parentId : await parentOf(tx, category, input.parentId);
  await refuseTaken(tx, category, parentId, slug);
  Object.assign(category, { name, slug, parentId, updatedAt: new Date() });
  if (input.description !== undefined) category.description = input.description;
  if (input.seo !== undefined) {
    category.seoTitle = input.seo?.title ?? null;
    category.seoDescription = input.seo?.description ?? null;
  }
  tx.persist(category);
  await tx.flush();
  touch(tx, "categories");
}

async function parentOf(tx: Tx, category: StoredCategory, wireId: string | null): Promise<Id<"cat"> | null> {
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

async function refuseTaken(
  tx: Tx,
  { id }: StoredCategory,
  parentId: Id<"cat"> | null,
  slug: string,
): Promise<void> {
  const taken = await tx.execute<object[]>(
    "select 1 from categories where parent_id is not distinct from ?::uuid and slug = ? and id <> ?",
    [parentId, slug, id],
  );
  if (taken.length > 0) throw refuse("TAKEN", "Its neighbour has this slug.", ["slug"]);
}

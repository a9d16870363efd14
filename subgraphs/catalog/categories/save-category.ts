import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { branchMoved } from "../collections/refresh.js";
import { Faults } from "../faults.js";
import { isSlug, slugOf } from "../slug.js";
import { StoredCategory } from "./category.entity.js";
import type { CategoryInput } from "./category.input.js";
import { categoriesMax } from "./category.loader.js";
import { categoryToChange, lockTree, parentOf, refuseTaken } from "./place-category.js";

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
 * @throws Refused(INVALID | TAKEN | NOT_FOUND | STALE)
 */
export async function updateCategory(
  tx: Tx,
  wireId: string,
  input: CategoryInput,
): Promise<{ id: Id<"cat"> }> {
  await lockTree(tx);
  const category = await categoryToChange(tx, wireId, input.expectedVersion);
  const before = { parentId: category.parentId, slug: category.slug };
  await write(tx, category, input);
  // The lists of the categories above, and those that are asked for by path, show something else.
  if (before.parentId !== category.parentId || before.slug !== category.slug)
    touch(tx, "products:membership");
  if (before.parentId !== category.parentId) await branchMoved(tx, category.id);
  return { id: category.id };
}

async function write(tx: Tx, category: StoredCategory, input: CategoryInput): Promise<void> {
  const faults = new Faults();
  const isNew = category.version === undefined;
  const name = (input.name === undefined && !isNew ? category.name : (input.name ?? "")).trim();
  if (name === "" || name.length > 120) faults.add("INVALID", "A name has 1 to 120 letters.", "name");
  const slug = input.slug || (category.slug ?? slugOf(name));
  if (!isSlug(slug) || slug.length > 120)
    faults.add("INVALID", "A slug has small letters, digits and single hyphens between them.", "slug");
  await checkImage(tx, category, input, faults);
  faults.refuseAny();

  const parentId =
    input.parentId === undefined ? category.parentId : await parentOf(tx, category, input.parentId);
  await refuseTaken(tx, category, { parentId, slug }, "slug");
  // A new neighbour comes last.
  if (isNew || parentId !== category.parentId) category.position = await placeAfterAll(tx, parentId);
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

async function placeAfterAll(tx: Tx, parentId: Id<"cat"> | null): Promise<number> {
  const [last] = await tx.execute<{ position: number }[]>(
    "select coalesce(max(position), -1) + 1 as position from categories where parent_id is not distinct from ?::uuid",
    [parentId],
  );
  return last?.position ?? 0;
}

async function checkImage(
  tx: Tx,
  category: StoredCategory,
  { imageId }: CategoryInput,
  faults: Faults,
): Promise<void> {
  if (imageId === undefined) return;
  const id = imageId === null ? null : decodeId("img", imageId);
  const rows = id ? await tx.execute<object[]>("select 1 from product_images where id = ?", [id]) : [];
  if (imageId !== null && rows.length === 0) faults.add("NOT_FOUND", "There is no such picture.", "imageId");
  else category.imageId = id ?? null;
}

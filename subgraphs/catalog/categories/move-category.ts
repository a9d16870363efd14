import { touch } from "@till/kit/changes";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { branchMoved } from "../collections/refresh.js";
import type { CategoryMoveInput } from "./category.input.js";
import { categoryToChange, lockTree, parentOf, refuseTaken } from "./place-category.js";

/**
 * Puts a category with everything below it elsewhere in the tree, or elsewhere among its neighbours.
 * @throws Refused(NOT_FOUND | STALE | INVALID for a circle | TAKEN | LIMIT_EXCEEDED)
 */
export async function moveCategory(
  tx: Tx,
  wireId: string,
  input: CategoryMoveInput,
): Promise<{ id: Id<"cat"> }> {
  await lockTree(tx);
  const category = await categoryToChange(tx, wireId, input.expectedVersion);
  if (typeof input.position === "number" && input.position < 0)
    throw refuse("INVALID", "The first place is 0.", ["position"]);
  const parentId = await parentOf(tx, category, input.parentId ?? null);
  await refuseTaken(tx, category, { parentId, slug: category.slug }, "parentId");
  const changesBranch = category.parentId !== parentId;

  Object.assign(category, { parentId, updatedAt: new Date() });
  await tx.flush();
  const neighbours = await tx.execute<{ id: Id<"cat"> }[]>(
    `select id from categories where parent_id is not distinct from ?::uuid and id <> ?
      order by position, lower(name), id`,
    [parentId, category.id],
  );
  const order = neighbours.map(({ id }) => id);
  order.splice(input.position ?? order.length, 0, category.id);
  await setOrder(tx, order);
  touch(tx, "categories");
  // Lists of the categories above hold other products now.
  if (changesBranch) {
    touch(tx, "products:membership");
    await branchMoved(tx, category.id);
  }
  return { id: category.id };
}

/** Numbers neighbours from 0; those that stand right already are not written. */
export const setOrder = (tx: Tx, order: readonly Id<"cat">[]): Promise<unknown> =>
  tx.execute(
    `update categories c set position = o.place - 1
       from unnest(?::uuid[]) with ordinality as o (id, place)
      where c.id = o.id and c.position <> o.place - 1`,
    [`{${order.join(",")}}`],
  );

import type { EntityManager } from "@mikro-orm/postgresql";
import { defineJob } from "@till/kit/job";
import type { Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { z } from "zod";
import { allRuleSets, evaluate, lockRules, tryLockRules } from "./evaluate.js";
import { arrayText } from "./rule-sql.js";

const atOnceMax = 200;

/**
 * Asks the rules about products that this transaction has changed, at once. When somebody else is just at it,
 * or there are many products, nothing happens here: triggers have noted the products, and the job of the next
 * minute takes them up.
 */
export async function productsChanged(tx: Tx, productIds: readonly Id<"prod">[]): Promise<void> {
  if (productIds.length === 0 || productIds.length > atOnceMax) return;
  await tx.flush();
  if (!(await tryLockRules(tx))) return;
  await tx.execute("delete from collection_stale_products where product_id = any (?::uuid[])", [
    arrayText(productIds),
  ]);
  await evaluate(tx, await allRuleSets(tx), new Date(), productIds);
}

/** Asks the rules about the products of a branch that stands elsewhere now. */
export async function branchMoved(tx: Tx, categoryId: Id<"cat">): Promise<void> {
  const rows = await tx.execute<{ id: Id<"prod"> }[]>(
    `select distinct pc.product_id as id from categories top
       join categories c on c.tree <@ top.tree join product_categories pc on pc.category_id = c.id
      where top.id = ? limit ?`,
    [categoryId, atOnceMax + 1],
  );
  await productsChanged(
    tx,
    rows.map(({ id }) => id),
  );
}

const batch = 2_000;

/** Takes up to a batch of noted products and asks the rules about them; answers how many there were. */
export async function refreshStale(em: EntityManager, now: Date): Promise<number> {
  return transact(em, async (tx) => {
    await lockRules(tx);
    const rows = await tx.execute<{ product_id: Id<"prod"> }[]>(
      `delete from collection_stale_products where product_id in
         (select product_id from collection_stale_products order by id limit ?)
       returning product_id`,
      [batch],
    );
    const ids = [...new Set(rows.map((row) => row.product_id))];
    if (ids.length > 0) await evaluate(tx, await allRuleSets(tx), now, ids);
    return ids.length;
  });
}

/** Everything anew: for what only time changes, and in case a change was missed. */
export const refreshAll = (em: EntityManager, now: Date): Promise<number> =>
  transact(em, async (tx) => {
    await lockRules(tx);
    const { changes } = await evaluate(tx, await allRuleSets(tx), now);
    return changes;
  });

const batchesMax = 25;

export const refreshCollections = defineJob({
  name: "catalog.refresh-collections",
  input: z.object({}),
  every: "* * * * *",
  async perform({ em, now }) {
    for (let done = 0; done < batchesMax; done += 1) if ((await refreshStale(em, now())) === 0) return;
  },
});

export const refreshCollectionsDaily = defineJob({
  name: "catalog.refresh-collections-daily",
  input: z.object({}),
  every: "4 0 * * *",
  perform: ({ em, now }) => refreshAll(em, now()),
});

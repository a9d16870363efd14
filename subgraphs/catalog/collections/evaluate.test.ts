import { transact, type Tx } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { allRuleSets, evaluate, lockRules } from "./evaluate.js";
import { productsChanged, refreshAll, refreshStale } from "./refresh.js";
import { manyCollections, manyProducts } from "./testing-volume.js";

const db = testDatabase();
const now = new Date();

/** Runs a use case and counts what it sends to the database. */
const counted = (work: (tx: Tx) => Promise<unknown>): Promise<number> =>
  transact(db.em(), async (tx) => {
    await lockRules(tx);
    const sent = vi.spyOn(tx, "execute");
    await work(tx);
    return sent.mock.calls.length;
  });

beforeAll(async () => {
  await manyProducts(db.em(), 400);
  await manyCollections(db.em(), 60);
});

const members = () =>
  db.sql<{ collection_id: string; product_id: string }>(
    "select collection_id, product_id from product_collections order by 1, 2",
  );

describe("evaluating rules", () => {
  it("takes as many statements for 400 products as for one, and for 60 collections as for one", async () => {
    const sets = await transact(db.em(), allRuleSets);
    expect(await counted((tx) => evaluate(tx, sets.slice(0, 1), now, []))).toBe(2);
    expect(await counted((tx) => evaluate(tx, sets, now))).toBe(2);
    const held = await members();
    expect(held.length).toBeGreaterThan(500);
    const [one] = await db.sql<{ id: never }>("select id from products limit 1");
    // The lock, the notes taken away, the rules, and what evaluating takes.
    expect(await counted((tx) => productsChanged(tx, [one!.id]))).toBe(5);
    expect(await refreshAll(db.em(), now)).toBe(0);
    expect(await members()).toEqual(held);
  });

  it("of what changed comes to the same as evaluating everything, whatever happened", async () => {
    const product = fc.integer({ min: 1, max: 400 });
    const id = (kind: string, n: number) => `0190c${kind}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
    const change = fc.oneof(
      fc.record({ product, price: fc.integer({ min: 500, max: 12_000 }) }).map(({ product: n, price }) => ({
        sql: "update product_variants set price = ?, compare_at_price = null where id = ?",
        values: [price, id("030", n * 4)],
      })),
      fc.record({ product, tag: fc.integer({ min: 0, max: 30 }) }).map(({ product: n, tag }) => ({
        sql: "update products set tags = ?::text[] where id = ?",
        values: [`{tag-${tag},TAG-${tag + 1}}`, id("020", n)],
      })),
      fc.record({ product, shelf: fc.integer({ min: 1, max: 40 }) }).map(({ product: n, shelf }) => ({
        sql: "insert into product_categories (product_id, category_id) values (?, ?) on conflict do nothing",
        values: [id("020", n), id("010", 100 + shelf)],
      })),
      product.map((n) => ({
        sql: "delete from product_categories where product_id = ?",
        values: [id("020", n)],
      })),
      fc.record({ product, delta: fc.integer({ min: 1, max: 60 }) }).map(({ product: n, delta }) => ({
        sql: "insert into inventory_movements (id, item_id, delta, reason, on_hand_after) values (gen_random_uuid(), ?, ?, 'RECEIVE', 0)",
        values: [id("040", n * 4 + 1), delta],
      })),
      product.map((n) => ({
        sql: "update product_variants set deleted_at = now() where id = ?",
        values: [id("030", n * 4 + 2)],
      })),
      product.map((n) => ({
        sql: "update inventory_items set is_tracked = not is_tracked where id = ?",
        values: [id("040", n * 4)],
      })),
      fc
        .record({ product, title: fc.constantFrom("Walnut tray", "Stone", "Lamp") })
        .map(({ product: n, title }) => ({
          sql: "update products set title = ?, vendor = null, product_type = 'KIND 3' where id = ?",
          values: [title, id("020", n)],
        })),
      fc
        .record({ shelf: fc.integer({ min: 1, max: 40 }), to: fc.integer({ min: 1, max: 5 }) })
        .map(({ shelf, to }) => ({
          sql: "update categories set parent_id = ? where id = ?",
          values: [id("010", to), id("010", 100 + shelf)],
        })),
      fc
        .record({ shelf: fc.integer({ min: 1, max: 40 }), to: fc.integer({ min: 1, max: 40 }) })
        .map(({ shelf, to }) => ({
          sql: `update categories c set parent_id = above.id from categories above
               where c.id = ? and above.id = ? and c.id <> above.id and not above.tree <@ c.tree and nlevel(above.tree) < 4`,
          values: [id("010", 100 + shelf), id("010", 100 + to)],
        })),
    );
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (changes, atOnce) => {
          const before = JSON.stringify(await members());
          await transact(db.em(), async (tx) => {
            for (const { sql, values } of changes) await tx.execute(sql, values);
            const stale = await tx.execute<{ product_id: never }[]>(
              "select distinct product_id from collection_stale_products limit 50",
            );
            if (atOnce)
              await productsChanged(
                tx,
                stale.map((row) => row.product_id),
              );
          });
          while ((await refreshStale(db.em(), now)) > 0);
          const followed = await members();
          if (JSON.stringify(followed) !== before) moved += 1;
          expect(await refreshAll(db.em(), now)).toBe(0);
          expect(await members()).toEqual(followed);
        },
      ),
      { numRuns: 30 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  it("is left to the next run by whoever finds it busy, and forgets nothing", async () => {
    const one = "0190c020-0000-7000-8000-000000000005" as never;
    await transact(db.em(), async (holder) => {
      await lockRules(holder);
      await transact(db.em(), async (tx) => {
        await tx.execute("update products set tags = '{tag-3}' where id = ?", [one]);
        await productsChanged(tx, [one]);
      });
    });
    expect(await db.sql("select distinct product_id from collection_stale_products")).toEqual([
      { product_id: one },
    ]);
    expect(await refreshStale(db.em(), now)).toBe(1);
    expect(await refreshAll(db.em(), now)).toBe(0);
  });
});

import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { code } from "@till/promotions/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { readyCart, shipsTo, taxed, ware } from "./testing.js";
import { buyers, inputFor, refusals } from "./testing-order.js";

const db = testDatabase();
const { place, traces, withCode } = buyers(db);
let methodId: string;
beforeAll(async () => {
  methodId = await shipsTo(db.em(), ["DE"], { price: 490n });
  await taxed(db.em(), "DE", 19);
});

describe("many buyers at once", () => {
  it("ten of them get the three units that there are, and seven are told", async () => {
    const lamp = await ware(db.em(), { onHand: 3 });
    const carts = await Promise.all(Array.from({ length: 10 }, () => readyCart(db.em(), [lamp], methodId)));
    const before = await traces();
    const results = await Promise.allSettled(carts.map((full) => place(inputFor(full))));
    expect(refusals(results)).toEqual(Array(7).fill("OUT_OF_STOCK"));
    expect(await traces()).toMatchObject({
      orders: before["orders"]! + 3,
      payments: before["payments"]! + 3,
      holds: before["holds"]! + 3,
      closed: before["closed"]! + 3,
    });
  });

  it("fifty carts with the same four goods in any order all go through", async () => {
    const goods = await Promise.all(Array.from({ length: 4 }, () => ware(db.em(), { onHand: 50 })));
    const carts = await Promise.all(
      Array.from({ length: 50 }, (_, n) => readyCart(db.em(), shuffled(goods, n), methodId)),
    );
    const results = await Promise.allSettled(carts.map((full) => place(inputFor(full))));
    expect(refusals(results)).toEqual([]);
    const left = await db.sql<{ available: number }>(
      "select available from pub_variant_stock where variant_id in (?, ?, ?, ?)",
      goods.map(({ variantId }) => variantId),
    );
    expect(left).toEqual(Array(4).fill({ available: 0 }));
  });

  it("ten of fifty use a code that is limited to ten, and the others are told the new total", async () => {
    const lamp = await ware(db.em(), { onHand: 50 });
    const promotion = await code(db.em(), { percentPpm: 100_000, usageLimit: 10 });
    const carts = await Promise.all(
      Array.from({ length: 50 }, async () =>
        withCode(await readyCart(db.em(), [lamp], methodId), promotion.code),
      ),
    );
    const results = await Promise.allSettled(carts.map((full) => place(inputFor(full))));
    expect(new Set(refusals(results))).toEqual(new Set(["CODE_USED_UP", "TOTAL_CHANGED"]));
    expect(refusals(results)).toHaveLength(40);
    expect(await usesOf(promotion.id)).toEqual({ used: 10, noted: 10, orders: 10 });
  });
});

const shuffled = <T>(goods: readonly T[], seed: number): T[] =>
  goods
    .map((ware, at) => ({ ware, place: (at * 7 + seed * 13) % 11 }))
    .sort((a, b) => a.place - b.place)
    .map((entry) => entry.ware);

const usesOf = async (id: Id<"promo">) => {
  const [row] = await db.sql(
    `select used_count as used, (select count(*)::int from applied_promotions a where a.promotion_id = p.id) as noted,
            (select count(*)::int from orders o where o.codes @> jsonb_build_array(jsonb_build_object('code', p.code)))
              as orders
       from promotions p where id = ?`,
    [id],
  );
  return row;
};

import { beforeAll, describe, expect, it } from "vitest";
import { breachesOf } from "./books.js";
import { eventually, Guest, type Placed } from "./guest.js";
import { ask, openShop, signInOwner, stocked } from "./shop.js";

/** Many guests at once, through the gateway, from an empty cart to a paid order. */

const shop = openShop();
let token: string;
beforeAll(async () => void (token = await signInOwner(shop.api)));

const guests = (count: number) => Array.from({ length: count }, () => new Guest(shop.api));
const placed = (answers: Placed[]) => answers.filter(({ order }) => order !== null);
const refusedWith = (code: string, answers: Placed[]) =>
  answers.filter(({ userErrors }) => userErrors[0]?.code === code);
const paidOrders = (): Promise<number> =>
  shop
    .sql<{ n: number }>("select count(*)::int as n from orders where payment_status = 'PAID'")
    .then((rows) => rows[0]!.n);
const statusesOf = (crowd: Guest[]) => new Set(crowd.flatMap(({ statuses }) => statuses));

describe("two hundred guests and fifty units", () => {
  it("sells exactly fifty, tells the others why not, and keeps stock and ledger one", async () => {
    const variantId = await stocked(shop.api, token, 50);
    const crowd = guests(200);

    const answers = await Promise.all(crowd.map((guest) => guest.buy([{ variantId, quantity: 1 }])));

    expect(placed(answers)).toHaveLength(50);
    expect(refusedWith("OUT_OF_STOCK", answers)).toHaveLength(150);
    expect([...statusesOf(crowd)]).toEqual([200]);
    expect(await eventually(paidOrders, (paid) => paid >= 50)).toBe(50);
    const [level] = await shop.sql(
      `select on_hand, reserved from inventory_current c join inventory_items i on i.id = c.item_id
         join product_variants v on v.id = i.variant_id order by v.created_at desc limit 1`,
    );
    expect(level).toEqual({ on_hand: 0, reserved: 0 });
    expect(await breachesOf(shop.sql)).toEqual({});
  }, 240_000);
});

describe("carts with the same four goods in any order", () => {
  it("never deadlock", async () => {
    const before = await paidOrders();
    const variants = await Promise.all([10, 10, 10, 10].map((units) => stocked(shop.api, token, units)));
    const crowd = guests(40);

    const answers = await Promise.all(
      crowd.map((guest) => {
        const shuffled = variants.map((variantId) => ({ variantId, quantity: 1, at: Math.random() }));
        shuffled.sort((a, b) => a.at - b.at);
        return guest.buy(shuffled.map(({ variantId, quantity }) => ({ variantId, quantity })));
      }),
    );

    expect(placed(answers)).toHaveLength(10);
    expect(refusedWith("OUT_OF_STOCK", answers)).toHaveLength(30);
    expect([...statusesOf(crowd)]).toEqual([200]);
    expect(await eventually(paidOrders, (paid) => paid >= before + 10)).toBe(before + 10);
    expect(await breachesOf(shop.sql)).toEqual({});
  }, 240_000);
});

describe("a code that ten may use", () => {
  it("is used by ten of two hundred, and counted so", async () => {
    const variantId = await stocked(shop.api, token, 1_000);
    const promoted = await ask<{ promotionCreate: { userErrors: object[] } }>(
      shop.api,
      `mutation Promote($input: PromotionCreateInput!) { promotionCreate(input: $input) { userErrors { message } } }`,
      { input: { code: "TEN", title: "Ten of you", kind: "PERCENT", percent: "10", usageLimit: 10 } },
      { token },
    );
    expect(promoted.data.promotionCreate.userErrors).toEqual([]);
    const crowd = guests(200);

    const answers = await Promise.all(crowd.map((guest) => guest.buy([{ variantId, quantity: 1 }], "ten")));

    // Who comes too late is told so where the code is typed or at the order, where the total is no longer the one
    // that was seen; or sees the full price at the address already, and pays that.
    const late = refusedWith("CODE_USED_UP", answers).length + refusedWith("TOTAL_CHANGED", answers).length;
    expect(late + placed(answers).length).toBe(200);
    const cheaper = await shop.sql("select 1 from orders where discount > 0 and status <> 'CANCELLED'");
    expect(cheaper).toHaveLength(10);
    expect([...statusesOf(crowd)]).toEqual([200]);
    const [promotion] = await shop.sql("select used_count from promotions where upper(code) = 'TEN'");
    expect(promotion).toMatchObject({ used_count: 10 });
    const applied = await shop.sql("select 1 from applied_promotions");
    expect(applied).toHaveLength(10);
    expect(await breachesOf(shop.sql)).toEqual({});
  }, 240_000);
});

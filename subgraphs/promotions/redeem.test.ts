import { testDatabase } from "@till/host/testing";
import type { Refused } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import type { Promotion } from "./promotion.entity.js";
import { redeem, release } from "./redeem.js";
import { anOrder, code } from "./testing.js";

const db = testDatabase();
async function use(
  promotions: Promotion[],
  who: { email: string; customerId?: Id<"cust"> } = { email: `${newId()}@example.com` },
): Promise<Id<"ord">> {
  const orderId = await anOrder(db.em());
  const applied = promotions.map(({ id, code }) => ({ promotionId: id, code, amount: 100n }));
  await transact(db.em(), (tx) => redeem(tx, orderId, applied, who));
  return orderId;
}
const usesOf = async ({ id }: Promotion) => {
  const [row] = await db.sql<{ used: number; noted: number }>(
    `select used_count as used, (select count(*)::int from applied_promotions where promotion_id = ? and released_at is null) as noted
       from promotions where id = ?`,
    [id, id],
  );
  return row;
};

describe("redeem", () => {
  it("lets exactly ten of fifty carts use a code that is limited to ten", async () => {
    const promotion = await code(db.em(), { percentPpm: 100_000, usageLimit: 10 });
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => use([promotion])));
    const refusals = results.filter((result) => result.status === "rejected");
    expect(refusals.map(({ reason }) => (reason as Refused).code)).toEqual(Array(40).fill("CODE_USED_UP"));
    expect(await usesOf(promotion)).toEqual({ used: 10, noted: 10 });
  });

  it("lets one customer use a code once, however many orders race and however the address is typed", async () => {
    const promotion = await code(db.em(), { percentPpm: 100_000, perCustomerLimit: 1 });
    const spellings = ["ada@example.com", " Ada@Example.com", "ADA@EXAMPLE.COM"];
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => use([promotion], { email: spellings[n % 3]! })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await usesOf(promotion)).toEqual({ used: 1, noted: 1 });
    await use([promotion], { email: "grace@example.com" });
    expect(await usesOf(promotion)).toEqual({ used: 2, noted: 2 });
  });

  it("knows a customer by account where the address has changed", async () => {
    const promotion = await code(db.em(), { percentPpm: 100_000, perCustomerLimit: 1 });
    const customerId = newId<"cust">();
    await use([promotion], { email: "old@example.com", customerId });
    await expect(use([promotion], { email: "new@example.com", customerId })).rejects.toMatchObject({
      code: "CODE_USED_UP",
    });
    expect(await usesOf(promotion)).toEqual({ used: 1, noted: 1 });
  });

  it("uses none of two codes when one is used up", async () => {
    const [free, spent] = [await code(db.em()), await code(db.em(), { percentPpm: 1, usageLimit: 1 })];
    await use([spent]);
    await expect(use([free, spent])).rejects.toMatchObject({ code: "CODE_USED_UP" });
    expect(await usesOf(free)).toEqual({ used: 0, noted: 0 });
  });

  it("takes two codes in either order from many carts without a deadlock", async () => {
    const [one, two] = [await code(db.em()), await code(db.em())];
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => use(n % 2 ? [one, two] : [two, one])),
    );
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect([await usesOf(one), await usesOf(two)]).toEqual(Array(2).fill({ used: 30, noted: 30 }));
  });

  it("keeps the rule as it was when the code was used", async () => {
    const promotion = await code(db.em(), { amountMinor: 500n });
    const orderId = await use([promotion]);
    await db.sql("update promotions set amount = 900 where id = ?", [promotion.id]);
    const [row] = await db.sql<{ rule: { amount: number; kind: string }; amount: string }>(
      "select rule, amount from applied_promotions where order_id = ?",
      [orderId],
    );
    expect(row).toMatchObject({ rule: { amount: 500, kind: "FIXED" }, amount: "100" });
  });
});

describe("release", () => {
  it("gives a use back once, so that somebody else can have it", async () => {
    const promotion = await code(db.em(), { percentPpm: 100_000, usageLimit: 1, perCustomerLimit: 1 });
    const who = { email: "ada@example.com" };
    const orderId = await use([promotion], who);
    await Promise.all([1, 2, 3].map(() => transact(db.em(), (tx) => release(tx, orderId))));
    expect(await usesOf(promotion)).toEqual({ used: 0, noted: 0 });
    await use([promotion], who);
    expect(await usesOf(promotion)).toEqual({ used: 1, noted: 1 });
  });
});

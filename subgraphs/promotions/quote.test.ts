import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priced, quote, type Rule } from "./quote.js";
import { redeem } from "./redeem.js";
import { anOrder, code } from "./testing.js";

const db = testDatabase();
const now = new Date("2026-06-01T12:00:00Z");
const ask = (codes: string[], amounts: bigint[], more: { shipping?: bigint; email?: string } = {}) =>
  quote(db.em(), {
    codes,
    lines: amounts.map((amount) => ({ amount })),
    shipping: 0n,
    currency: "EUR",
    now,
    ...more,
  });
const rejected = async (codes: string[], amounts: bigint[], email?: string) =>
  (await ask(codes, amounts, email === undefined ? {} : { email })).rejected.map(({ reason }) => reason.code);

describe("quote", () => {
  it("takes 15 % off 99.90 and rounds the half cent up", async () => {
    const { code: name } = await code(db.em(), { percentPpm: 150_000 });
    const { applied } = await ask([name], [9_990n]);
    expect(applied.map(({ lineDiscounts }) => lineDiscounts)).toEqual([[1_499n]]);
  });

  it("spreads ten euros over three equal lines to the last cent", async () => {
    const { code: name } = await code(db.em(), { amountMinor: 1_000n });
    const { applied } = await ask([name], [1_000n, 1_000n, 1_000n]);
    expect(applied[0]!.lineDiscounts).toEqual([334n, 333n, 333n]);
  });

  it("never takes off more than there is, and leaves shipping alone", async () => {
    const { code: name } = await code(db.em(), { amountMinor: 5_000n });
    const { applied } = await ask([name], [1_000n, 500n], { shipping: 490n });
    expect(applied[0]).toMatchObject({ lineDiscounts: [1_000n, 500n], shippingDiscount: 0n });
  });

  it("lets the second code work on what the first one left", async () => {
    const half = await code(db.em(), { percentPpm: 500_000 });
    const tenth = await code(db.em(), { percentPpm: 100_000 });
    const { applied } = await ask([half.code, tenth.code], [1_000n]);
    expect(applied.map(({ lineDiscounts }) => lineDiscounts)).toEqual([[500n], [50n]]);
  });

  it("makes shipping free once", async () => {
    const [one, two] = [await code(db.em(), {}), await code(db.em(), {})];
    const { applied } = await ask([one.code, two.code], [1_000n], { shipping: 490n });
    expect(applied.map(({ shippingDiscount, kind }) => [shippingDiscount, kind])).toEqual([
      [490n, "FREE_SHIPPING"],
      [0n, "FREE_SHIPPING"],
    ]);
  });

  it("does not mind capitals and blanks, and counts a repeated code once", async () => {
    const { code: name } = await code(db.em(), { percentPpm: 100_000 });
    const answer = await ask([` ${name.toLowerCase()} `, name], [1_000n]);
    expect(answer.applied.map((applied) => applied.code)).toEqual([name]);
    expect(answer.rejected.map(({ reason }) => reason.code)).toEqual(["CODE_ALREADY_APPLIED"]);
  });

  it("says why a code does not work", async () => {
    const early = await code(db.em(), { percentPpm: 1, startsAt: new Date(now.getTime() + 1) });
    const late = await code(db.em(), { percentPpm: 1, endsAt: now });
    const paused = await code(db.em(), { percentPpm: 1, isActive: false });
    const big = await code(db.em(), { percentPpm: 1, minimumSpendMinor: 1_001n });
    const foreign = await code(db.em(), { amountMinor: 5n }, { currency: "USD" });
    expect(await rejected(["NOBODY-HAS-THIS"], [1_000n])).toEqual(["CODE_UNKNOWN"]);
    expect(await rejected([early.code], [1_000n])).toEqual(["CODE_NOT_STARTED"]);
    expect(await rejected([late.code], [1_000n])).toEqual(["CODE_EXPIRED"]);
    expect(await rejected([paused.code], [1_000n])).toEqual(["CODE_EXPIRED"]);
    expect(await rejected([big.code], [1_000n])).toEqual(["CODE_MINIMUM_NOT_MET"]);
    expect(await rejected([big.code], [1_000n, 1n])).toEqual([]);
    expect(await rejected([foreign.code], [1_000n])).toEqual(["CODE_UNKNOWN"]);
  });

  it("says so when a code is used up, by all or by this customer", async () => {
    const promotion = await code(db.em(), { percentPpm: 1, usageLimit: 2, perCustomerLimit: 1 });
    const use = async (email: string) => {
      const orderId = await anOrder(db.em());
      const applied = [{ promotionId: promotion.id, code: promotion.code, amount: 1n }];
      await transact(db.em(), (tx) => redeem(tx, orderId, applied, { email }));
    };
    await use("ada@example.com");
    expect(await rejected([promotion.code], [1_000n], " ADA@example.com")).toEqual(["CODE_USED_UP"]);
    expect(await rejected([promotion.code], [1_000n], "grace@example.com")).toEqual([]);
    await use("grace@example.com");
    expect(await rejected([promotion.code], [1_000n])).toEqual(["CODE_USED_UP"]);
  });
});

describe("shipping that depends on the goods", () => {
  it("is asked for what the codes have left of them", async () => {
    const [half, free] = [await code(db.em(), { percentPpm: 500_000 }), await code(db.em(), {})];
    const shipping = (goods: bigint) => (goods >= 1_000n ? 0n : 490n);
    const request = {
      codes: [free.code, half.code],
      lines: [{ amount: 1_998n }],
      shipping,
      currency: "EUR",
      now,
    };
    const { applied } = await quote(db.em(), request);
    expect(applied.map(({ shippingDiscount }) => shippingDiscount)).toEqual([490n, 0n]);
  });
});

describe("any codes on any cart", () => {
  const rule = fc.record({
    kind: fc.constantFrom("PERCENT" as const, "FIXED" as const, "FREE_SHIPPING" as const),
    percentPpm: fc.integer({ min: 1, max: 1_000_000 }),
    amount: fc.bigInt({ min: 1n, max: 1_000_000n }),
  });
  const money = fc.bigInt({ min: 0n, max: 10_000_000n });

  it("never make a line, the goods or the shipping cost less than nothing", () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 5 }),
        fc.array(money, { minLength: 1, maxLength: 12 }),
        money,
        (kinds, amounts, shipping) => {
          const rules = new Map(kinds.map((kind, at) => [`C${at}`, ruleOf(`C${at}`, kind)]));
          const lines = amounts.map((amount) => ({ amount }));
          const { applied } = priced(rules, {
            codes: [...rules.keys()],
            lines,
            shipping,
            currency: "EUR",
            now,
          });
          expect(applied).toHaveLength(rules.size);
          const left = amounts.map((amount, at) =>
            applied.reduce((rest, { lineDiscounts }) => rest - lineDiscounts[at]!, amount),
          );
          expect(left.every((rest) => rest >= 0n)).toBe(true);
          expect(
            applied.every(({ lineDiscounts }) => lineDiscounts.every((discount) => discount >= 0n)),
          ).toBe(true);
          const off = applied.reduce((sum, { shippingDiscount }) => sum + shippingDiscount, 0n);
          expect(off === 0n || off === shipping).toBe(true);
        },
      ),
    );
  });
});

const ruleOf = (name: string, kind: Pick<Rule, "kind" | "percentPpm" | "amount">): Rule => ({
  ...kind,
  id: newId<"promo">(),
  code: name,
  title: name,
  minimumSpend: null,
  currency: "EUR",
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  usedCount: 0,
  perCustomerLimit: null,
  isActive: true,
  ownUses: 0,
});

import { testDatabase } from "@till/host/testing";
import { encodeId } from "@till/kit/id";
import { code } from "@till/promotions/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { applyCode, removeCode } from "./cart-codes.js";
import { updateLine } from "./cart-lines.js";
import { taxed, ware } from "./testing.js";
import { minor, shopper } from "./testing-cart.js";

const db = testDatabase();
const { change, newCart, now, see } = shopper(db);
beforeAll(() => taxed(db.em(), "DE", 19));

describe("codes on a cart", () => {
  it("work in any case, once, and until they are taken off", async () => {
    const { wireId } = await ware(db.em(), { price: 3_333n });
    const { code: name } = await code(db.em(), { percentPpm: 100_000 });
    const { id } = await newCart({ variantId: wireId, quantity: 3 });
    const cart = await change((tx) => applyCode(tx, id, ` ${name.toLowerCase()}`, now));
    expect(minor(cart.totals)).toEqual([9_999, 1_000, 0, 1_437, 8_999]);
    expect(cart.codes).toMatchObject([
      { code: name, kind: "PERCENT", isFreeShipping: false, discount: { minor: 1_000n } },
    ]);
    await expect(change((tx) => applyCode(tx, id, name, now))).rejects.toMatchObject({
      code: "CODE_ALREADY_APPLIED",
    });
    expect(minor((await change((tx) => removeCode(tx, id, name, now))).totals)).toEqual([
      9_999, 0, 0, 1_596, 9_999,
    ]);
  });

  it("are refused with the reason, and the cart stays as it is", async () => {
    const { wireId } = await ware(db.em());
    const { code: big } = await code(db.em(), { percentPpm: 1, minimumSpendMinor: 2_000n });
    const { id } = await newCart({ variantId: wireId, quantity: 1 });
    await expect(change((tx) => applyCode(tx, id, "NOBODYS", now))).rejects.toMatchObject({
      code: "CODE_UNKNOWN",
    });
    await expect(change((tx) => applyCode(tx, id, big, now))).rejects.toMatchObject({
      code: "CODE_MINIMUM_NOT_MET",
    });
    const cart = await see(id);
    expect([cart.codes, cart.warnings]).toEqual([[], []]);
  });

  it("stop and start again with the goods that they need", async () => {
    const { wireId } = await ware(db.em());
    const { code: name } = await code(db.em(), { amountMinor: 500n, minimumSpendMinor: 2_000n });
    const cart = await newCart({ variantId: wireId, quantity: 2 });
    await change((tx) => applyCode(tx, cart.id, name, now));
    const line = encodeId("line", cart.lines[0]!.id);
    const less = await change((tx) => updateLine(tx, cart.id, line, 1, now));
    expect([less.totals.total.amount, less.codes, less.warnings.map(({ code: word }) => word)]).toEqual([
      "10.00",
      [],
      ["CODE_REMOVED"],
    ]);
    const more = await change((tx) => updateLine(tx, cart.id, line, 2, now));
    expect([more.totals.total.amount, more.warnings]).toEqual(["15.00", []]);
  });
});

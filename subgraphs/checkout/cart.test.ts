import { testDatabase } from "@till/host/testing";
import { encodeId, newId } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { beforeAll, describe, expect, it } from "vitest";
import { removeCode } from "./cart-codes.js";
import { addLine, removeLine, updateLine } from "./cart-lines.js";
import { taxed, ware } from "./testing.js";
import { minor, shopper } from "./testing-cart.js";

const db = testDatabase();
const { add, change, newCart, now, see } = shopper(db);
beforeAll(() => taxed(db.em(), "DE", 19));

describe("a cart", () => {
  it("is opened by a secret of which the database keeps only a hash", async () => {
    const cart = await newCart();
    expect(cart.id).toMatch(/^cart_[0-9a-hjkmnp-tv-z]{52}$/);
    const [row] = await db.sql<{ held: string }>(
      "select c::text as held from carts c order by id desc limit 1",
    );
    expect(row!.held).not.toContain(cart.id.slice(5));
    expect(cart.missing).toEqual(["LINES", "EMAIL", "SHIPPING_ADDRESS", "SHIPPING_METHOD"]);
  });

  it("adds up what is put in twice, and follows the price of the shop", async () => {
    const [lamp, vase] = [await ware(db.em(), { price: 1_999n }), await ware(db.em(), { price: 2_500n })];
    const { id } = await newCart({ variantId: lamp.wireId, quantity: 1 });
    await add(id, vase.wireId);
    const cart = await add(id, lamp.wireId, 2);
    expect(cart.lines.map(({ quantity, total }) => [quantity, total.amount])).toEqual([
      [3, "59.97"],
      [1, "25.00"],
    ]);
    expect(cart.itemCount).toBe(4);
    expect(minor(cart.totals)).toEqual([8_497, 0, 0, 1_357, 8_497]);

    await db.sql("update product_variants set price = 2100 where id = ?", [lamp.variantId]);
    const dearer = await see(id);
    expect(dearer.totals.total.amount).toBe("88.00");
    expect(dearer.warnings.map(({ code: word, lineId }) => [word, lineId])).toEqual([
      ["PRICE_CHANGED", encodeId("line", dearer.lines[0]!.id)],
    ]);
    expect(dearer.warnings[0]!.message).toContain("is now 21.00 EUR; it was 19.99");
    const line = encodeId("line", dearer.lines[0]!.id);
    expect((await change((tx) => updateLine(tx, id, line, 1, now))).warnings).toEqual([]);
  });

  it("takes 1 to 999 of a kind and no more than there are", async () => {
    const few = await ware(db.em(), { onHand: 3 });
    const many = await ware(db.em(), { isTracked: false });
    const { id } = await newCart({ variantId: few.wireId, quantity: 2 });
    for (const [quantity, reason] of [
      [0, "INVALID"],
      [-1, "INVALID"],
      [1_000, "LIMIT_EXCEEDED"],
    ] as const)
      await expect(add(id, many.wireId, quantity)).rejects.toMatchObject({ code: reason });
    await expect(add(id, few.wireId, 2)).rejects.toMatchObject({
      code: "OUT_OF_STOCK",
      reasons: [{ lines: [{ wanted: 4, available: 3 }] }],
    });
    await add(id, many.wireId, 999);
    await expect(add(id, many.wireId, 1)).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect((await see(id)).lines.map(({ quantity }) => quantity)).toEqual([2, 999]);
  });

  it("knows neither unknown goods nor goods that are not for sale", async () => {
    const draft = await ware(db.em());
    await db.sql("update products set status = 'DRAFT' where id = ?", [draft.productId]);
    const { id } = await newCart();
    for (const variant of ["nonsense", encodeId("prod", newId()), encodeId("var", newId()), draft.wireId])
      await expect(add(id, variant)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await see(id)).lines).toEqual([]);
  });

  it("tells when goods go away, and keeps the rest", async () => {
    const [gone, short] = [await ware(db.em()), await ware(db.em(), { onHand: 5 })];
    const { id } = await newCart(
      { variantId: gone.wireId, quantity: 1 },
      { variantId: short.wireId, quantity: 5 },
    );
    await db.sql("update product_variants set deleted_at = now() where id = ?", [gone.variantId]);
    await db.sql(
      `insert into inventory_movements (id, item_id, delta, reason, on_hand_after)
       select ?, id, -2, 'RESERVE', 0 from inventory_items where variant_id = ?`,
      [newId(), short.variantId],
    );
    const cart = await see(id);
    expect(
      cart.warnings.map(({ code: word, message }) => [word, message.replace(/Product \d+/, "it")]),
    ).toEqual([
      ["UNAVAILABLE", "it can no longer be had."],
      ["UNAVAILABLE", "Only 3 of it can be had."],
    ]);
    expect(cart.lines).toHaveLength(2);
  });

  it("loses a line by none of it, and does not mind losing it again", async () => {
    const { wireId } = await ware(db.em());
    const cart = await newCart({ variantId: wireId, quantity: 1 });
    const line = encodeId("line", cart.lines[0]!.id);
    expect((await change((tx) => updateLine(tx, cart.id, line, 0, now))).lines).toEqual([]);
    expect((await change((tx) => removeLine(tx, cart.id, line, now))).lines).toEqual([]);
    await expect(change((tx) => updateLine(tx, cart.id, line, 2, now))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("loses neither of two changes that come at once", async () => {
    const goods = await Promise.all(Array.from({ length: 8 }, () => ware(db.em())));
    const { id } = await newCart();
    await Promise.all([...goods, ...goods].map(({ wireId }) => add(id, wireId)));
    expect((await see(id)).lines.map(({ quantity }) => quantity)).toEqual(Array(8).fill(2));
  });

  it("is nobody's without its secret", async () => {
    const { id } = await newCart();
    for (const guess of ["cart_", `${id}0`, id.slice(5), `cart_${"0".repeat(52)}`])
      await expect(change((tx) => removeCode(tx, guess, "X", now))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
  });

  it("puts the first thing in with at most ten statements", async () => {
    const { wireId } = await ware(db.em());
    const { id } = await newCart();
    // The shop's settings are kept for a few seconds; read now, they are not read below.
    await settings(db.em());
    const statements = await transact(db.em(), async (tx) => {
      let sent = 0;
      const execute = tx.execute.bind(tx);
      tx.execute = ((sql: string, params?: unknown[]) => (
        (sent += 1),
        execute(sql, params)
      )) as typeof tx.execute;
      await addLine(tx, id, { variantId: wireId, quantity: 1 }, now);
      return sent;
    });
    // And one each to begin and to commit.
    expect(statements).toBe(6);
  });
});

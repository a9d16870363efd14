import { testDatabase } from "@till/host/testing";
import { encodeId, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { guest, type Viewer } from "@till/kit/viewer";
import { code } from "@till/promotions/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { addLine } from "./cart-lines.js";
import { createCart } from "./create-cart.js";
import type { PlaceOrder } from "./place-order.js";
import type { FullCart } from "./priced-cart.js";
import { readyCart, shipsTo, taxed, ware } from "./testing.js";
import { buyers, inputFor, refusals } from "./testing-order.js";

const db = testDatabase();
const { place, traces, withCode } = buyers(db);
let methodId: string;
beforeAll(async () => {
  methodId = await shipsTo(db.em(), ["DE"], { price: 490n });
  await taxed(db.em(), "DE", 19);
});

describe("placeOrder", () => {
  it("turns a cart into an order that holds stock, uses codes and waits for its payment", async () => {
    const [lamp, vase] = [await ware(db.em(), { price: 1_999n }), await ware(db.em(), { price: 2_500n })];
    const { code: name } = await code(db.em(), { percentPpm: 100_000 });
    const ready = await readyCart(db.em(), [{ ...lamp, quantity: 2 }, vase], methodId, {
      email: "Ada@Example.com",
    });
    const full = await withCode(ready, name);
    const { orderId, paymentId } = await place(inputFor(full));

    const [order] = await db.sql<object>(
      `select email, currency, subtotal::int, discount::int, shipping::int, tax::int, total::int, taxes_included,
              shipping_method_name, payment_status, codes, hold_expires_at > now() + interval '14 minutes' as held
         from orders where id = ?`,
      [orderId],
    );
    expect(order).toEqual({
      email: "Ada@Example.com",
      currency: "EUR",
      subtotal: 6_498,
      discount: 650,
      shipping: 490,
      tax: 1_011,
      total: 6_338,
      taxes_included: true,
      shipping_method_name: "Standard",
      payment_status: "PENDING",
      codes: [{ code: name, discount: "650" }],
      held: true,
    });
    const lines = "select quantity, unit_price::int, discount::int, tax::int, total::int from order_items";
    expect(await db.sql(`${lines} where order_id = ? order by position`, [orderId])).toEqual([
      { quantity: 2, unit_price: 1_999, discount: 400, tax: 574, total: 3_598 },
      { quantity: 1, unit_price: 2_500, discount: 250, tax: 359, total: 2_250 },
    ]);
    expect(await db.sql("select amount::int, status from payments where id = ?", [paymentId])).toEqual([
      { amount: 6_338, status: "PENDING" },
    ]);
    expect(
      await db.sql("select amount::int, email from applied_promotions where order_id = ?", [orderId]),
    ).toEqual([{ amount: 650, email: "ada@example.com" }]);
    const held = await db.sql(
      "select quantity, state from reservations where order_id = ? order by quantity",
      [orderId],
    );
    expect(held).toEqual([
      { quantity: 1, state: "HELD" },
      { quantity: 2, state: "HELD" },
    ]);
    expect(await db.sql("select status, order_id from carts where id = ?", [full.cart.id])).toEqual([
      { status: "ORDERED", order_id: orderId },
    ]);
    expect(
      await db.sql("select 1 from outbox where name = 'orders.placed' and payload->>'orderId' = ?", [
        orderId,
      ]),
    ).toHaveLength(1);
  });

  it("makes one order of a double click, and gives the same answer to all", async () => {
    const full = await readyCart(db.em(), [await ware(db.em())], methodId);
    const before = await traces();
    const input = inputFor(full);
    const answers = await Promise.all(Array.from({ length: 8 }, () => place(input)));
    expect(new Set(answers.map((placed) => JSON.stringify(placed))).size).toBe(1);
    expect(await traces()).toMatchObject({
      orders: before["orders"]! + 1,
      payments: before["payments"]! + 1,
    });
    await expect(place({ ...input, expectedTotal: "1.00" })).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    await expect(place({ ...input, idempotencyKey: newId() })).rejects.toMatchObject({ code: "CART_CLOSED" });
    expect(await place(input)).toEqual(answers[0]);
  });

  it("makes one order of a cart that two tabs order at once", async () => {
    const full = await readyCart(db.em(), [await ware(db.em())], methodId);
    const before = await traces();
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => place(inputFor(full))));
    expect(refusals(results)).toEqual(Array(5).fill("CART_CLOSED"));
    expect(await traces()).toMatchObject({ orders: before["orders"]! + 1, holds: before["holds"]! + 1 });
  });

  it("lets guests who happen to choose the same key go their own ways", async () => {
    const lamp = await ware(db.em());
    const [one, two] = [
      await readyCart(db.em(), [lamp], methodId),
      await readyCart(db.em(), [lamp], methodId),
    ];
    const key = { idempotencyKey: "12345678" };
    const [first, second] = [await place(inputFor(one, key)), await place(inputFor(two, key))];
    expect(first.orderId).not.toBe(second.orderId);
  });

  it("notes whose order it is when a customer is signed in", async () => {
    const id = newId<"cust">();
    await db.sql("insert into customers (id, email, name) values (?, ?, 'Ada Birch')", [
      id,
      `${id}@example.com`,
    ]);
    const viewer: Viewer = { kind: "customer", id, permissions: new Set() };
    const full = await readyCart(db.em(), [await ware(db.em())], methodId, { viewer });
    const { orderId } = await place(inputFor(full), viewer);
    expect(await db.sql("select customer_id from orders where id = ?", [orderId])).toEqual([
      { customer_id: id },
    ]);
  });

  it("settles an order that costs nothing without a payment", async () => {
    const lamp = await ware(db.em());
    const [free, gift] = [await code(db.em(), {}), await code(db.em(), { percentPpm: 1_000_000 })];
    const ready = await readyCart(db.em(), [lamp], methodId);
    await withCode(ready, free.code);
    const full = await withCode(ready, gift.code);
    const { orderId, paymentId } = await place(inputFor(full, { expectedTotal: "0" }));
    expect(paymentId).toBeNull();
    expect(await db.sql("select total::int, payment_status from orders where id = ?", [orderId])).toEqual([
      { total: 0, payment_status: "PAID" },
    ]);
    expect(await db.sql("select state from reservations where order_id = ?", [orderId])).toEqual([
      { state: "SOLD" },
    ]);
  });
});

describe("a refusal undoes the work of every domain", () => {
  /** A cart in which `spoil` has broken one thing is refused with `reason`, and nothing is left behind. */
  async function refuses(full: FullCart, reason: string, changes: Partial<PlaceOrder> = {}, viewer = guest) {
    const before = await traces();
    const input = inputFor(full, changes);
    await expect(place(input, viewer)).rejects.toMatchObject({ code: reason });
    expect(await traces()).toEqual(before);
    return input;
  }

  it("when the stock is gone, and the same key works once it is back", async () => {
    const [plenty, scarce] = [await ware(db.em()), await ware(db.em(), { onHand: 1 })];
    const { code: name } = await code(db.em(), { percentPpm: 100_000, usageLimit: 1 });
    const rival = await readyCart(db.em(), [scarce], methodId);
    const full = await withCode(await readyCart(db.em(), [plenty, scarce], methodId), name);
    await place(inputFor(rival));
    const input = await refuses(full, "OUT_OF_STOCK");
    await db.sql(
      `insert into inventory_movements (id, item_id, delta, reason, on_hand_after)
       select ?, id, 1, 'RECEIVE', 0 from inventory_items where variant_id = ?`,
      [newId(), scarce.variantId],
    );
    expect(await place(input)).toHaveProperty("orderId");
  });

  it("when the total is not what the buyer saw, and says what it is", async () => {
    const lamp = await ware(db.em());
    const full = await readyCart(db.em(), [lamp], methodId);
    await refuses(full, "TOTAL_CHANGED", { expectedTotal: "14.89" });
    await refuses(full, "TOTAL_CHANGED", { expectedTotal: "14.901" });
    await db.sql("update product_variants set price = 1100 where id = ?", [lamp.variantId]);
    await refuses(full, "TOTAL_CHANGED");
    await expect(place(inputFor(full))).rejects.toThrow("The total is now 15.90 EUR.");
  });

  it("when something is put in while the buyer pays", async () => {
    const lamp = await ware(db.em());
    const full = await readyCart(db.em(), [lamp], methodId);
    await transact(db.em(), (tx) =>
      addLine(tx, full.cart.wireId, { variantId: lamp.wireId, quantity: 1 }, new Date()),
    );
    await refuses(full, "TOTAL_CHANGED");
  });

  it("when goods are no longer sold, by name", async () => {
    const [lamp, vase] = [await ware(db.em()), await ware(db.em())];
    const full = await readyCart(db.em(), [lamp, vase], methodId);
    await db.sql("update products set status = 'ARCHIVED' where id = ?", [vase.productId]);
    await refuses(full, "OUT_OF_STOCK");
    await expect(place(inputFor(full))).rejects.toMatchObject({
      reasons: [{ lines: [{ variant: { id: vase.variantId }, wanted: 1, available: 0 }] }],
    });
  });

  it("when something is missing, and asks for all of it at once", async () => {
    const { wireId } = await ware(db.em());
    const empty = await transact(db.em(), (tx) => createCart(tx, guest, [], new Date()));
    await refuses(empty, "CART_EMPTY");
    const bare = await transact(db.em(), (tx) =>
      createCart(tx, guest, [{ variantId: wireId, quantity: 1 }], new Date()),
    );
    await refuses(bare, "CHECKOUT_INCOMPLETE");
    await expect(place(inputFor(bare))).rejects.toMatchObject({
      reasons: [{ field: ["email"] }, { field: ["shippingAddress"] }, { field: ["shippingMethod"] }],
    });
  });

  it("when there is no such cart, no such way to pay, or no proper key", async () => {
    const full = await readyCart(db.em(), [await ware(db.em())], methodId);
    await refuses(full, "NOT_FOUND", { cartId: `cart_${"0".repeat(52)}` });
    await refuses(full, "NOT_FOUND", { cartId: encodeId("ord", newId()) });
    await refuses(full, "INVALID", { paymentMethod: "cheque" });
    await refuses(full, "INVALID", { idempotencyKey: "short" });
  });

  it("when the customer has used the code before, as another spelling of the same address", async () => {
    const lamp = await ware(db.em());
    const { code: name } = await code(db.em(), { percentPpm: 100_000, perCustomerLimit: 1 });
    const carts = await Promise.all(
      ["ada@example.org", "ADA@example.org"].map(async (email) =>
        withCode(await readyCart(db.em(), [lamp], methodId, { email }), name),
      ),
    );
    await place(inputFor(carts[0]!));
    // The code no longer applies, so that the total is another one; a buyer who agrees to it gets it.
    await refuses(carts[1]!, "TOTAL_CHANGED");
  });
});

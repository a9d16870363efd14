import { staffWith, testDatabase } from "@till/host/testing";
import type { Refused } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { refundPayment } from "@till/payments";
import { describe, expect, it } from "vitest";
import type { OrderRefundInput } from "../order.input.js";
import { testShop } from "../testing-shop.js";
import { refundOrder } from "./refund-order.js";

const db = testDatabase();
const shop = testShop(db);
const staff = staffWith("orders.refund");

async function paidOrder(quantity = 1) {
  const order = await shop.place({ quantity, stock: 10 });
  await shop.confirm(order.paymentId);
  await shop.drain();
  return order;
}
const input = (changes: Partial<OrderRefundInput> = {}): OrderRefundInput => ({
  reason: "Broken on arrival",
  restock: true,
  notifyCustomer: true,
  idempotencyKey: newId(),
  ...changes,
});
const refund = (orderId: Id<"ord">, changes: Partial<OrderRefundInput> = {}) =>
  transact(db.em(), (tx) => refundOrder(tx, staff, orderId, input(changes)));
const part = (orderId: Id<"ord">, amount: bigint) =>
  transact(db.em(), (tx) => refundPayment(tx, { orderId, amount, key: newId() }));

describe("a full refund", () => {
  it("gives back all that was paid, restocks, tells the customer and is audited", async () => {
    const order = await paidOrder(2);
    await refund(order.orderId);
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PAID", refunded: 0 });
    await shop.drain();
    expect(await shop.state(order.orderId)).toEqual({
      status: "CLOSED",
      payment: "REFUNDED",
      fulfilment: "UNFULFILLED",
      provider: "CAPTURED",
      captured: 5490,
      refunded: 5490,
      mails: 2,
    });
    expect(await shop.level(order.variantId)).toEqual({ onHand: 10, reserved: 0, available: 10 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid", "refund-started", "refunded"]);
    expect(
      await db.sql("select action, actor_name from audit_logs where entity_id = ?", [order.orderId]),
    ).toEqual([{ action: "orders.refund", actor_name: "Test staff" }]);
    // The goods are back and the money is gone: what remains is the fee.
    expect(await db.sql("select profit::int from pub_orders where order_id = ?", [order.orderId])).toEqual([
      { profit: -107 },
    ]);
  });

  it("leaves the shelf and the customer alone when asked to", async () => {
    const order = await paidOrder();
    await refund(order.orderId, { restock: false, notifyCustomer: false });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "REFUNDED", mails: 1 });
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 9 });
  });

  it("is refused where nothing was paid, or nothing is left", async () => {
    const unpaid = await shop.place();
    await expect(refund(unpaid.orderId)).rejects.toMatchObject({ code: "REFUND_EXCEEDS_CAPTURED" });
    const order = await paidOrder();
    await refund(order.orderId);
    await expect(refund(order.orderId)).rejects.toMatchObject({ code: "REFUND_EXCEEDS_CAPTURED" });
    await expect(refund(newId())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(
      await db.sql("select count(*)::int n from refunds where order_id in (?, ?)", [
        unpaid.orderId,
        order.orderId,
      ]),
    ).toEqual([{ n: 1 }]);
  });
});

describe("refunds at once", () => {
  it("never exceed what was captured: one of ten full ones goes through", async () => {
    const order = await paidOrder();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => refund(order.orderId)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected")
        expect((result.reason as Refused).code).toBe("REFUND_EXCEEDS_CAPTURED");
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "REFUNDED", refunded: 2990 });
    expect(await shop.level(order.variantId)).toMatchObject({ onHand: 10 });
  });

  it("come to exactly what was captured in parts, the last cent included", async () => {
    const order = await paidOrder();
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => part(order.orderId, 299n)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      payment: "REFUNDED",
      captured: 2990,
      refunded: 2990,
    });
    await expect(part(order.orderId, 1n)).rejects.toMatchObject({ code: "REFUND_EXCEEDS_CAPTURED" });
    for (const amount of [0n, -1n])
      await expect(part(order.orderId, amount)).rejects.toMatchObject({ code: "REFUND_EXCEEDS_CAPTURED" });
  });

  it("are held back by the database where the shop's own check is missing", async () => {
    const order = await paidOrder();
    const insert = (amount: number) =>
      db.sql(
        "insert into refunds (id, payment_id, order_id, idempotency_key, amount) values (?, ?, ?, ?, ?)",
        [newId(), order.paymentId, order.orderId, newId(), amount],
      );
    const results = await Promise.allSettled([insert(2000), insert(2000), insert(2000)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(insert(991)).rejects.toThrow(/never exceed/);
    await insert(990);
  });
});

describe("what the provider says of refunds", () => {
  it("counts once, whether its webhook or its answer comes first", async () => {
    const order = await paidOrder();
    await part(order.orderId, 1000n);
    const event = await shop.event(order, "charge.refunded", { amount_refunded: 1000 });
    await shop.webhook(event);
    await shop.drain();
    await shop.webhook({ ...event, id: `${event.id}-again` });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PARTIALLY_REFUNDED", refunded: 1000 });
    expect(
      await db.sql("select amount::int, status from refunds where order_id = ?", [order.orderId]),
    ).toEqual([{ amount: 1000, status: "SUCCEEDED" }]);
  });

  it("is written down when money went back past the shop", async () => {
    const order = await paidOrder();
    await shop.webhook(await shop.event(order, "charge.refunded", { amount_refunded: 500 }));
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PARTIALLY_REFUNDED", refunded: 500 });
    expect(
      await db.sql("select amount::int, status, reason from refunds where order_id = ?", [order.orderId]),
    ).toEqual([{ amount: 500, status: "SUCCEEDED", reason: "Refunded at the payment provider" }]);
  });

  it("leaves no phantom when it refuses: the money can be refunded again, and staff are told", async () => {
    const order = await paidOrder();
    await db.sql("update sandbox_intents set status = 'canceled' where idempotency_key = ?", [
      order.paymentId,
    ]);
    await refund(order.orderId, { restock: false });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PAID", refunded: 0 });
    expect(await db.sql("select status from refunds where order_id = ?", [order.orderId])).toEqual([
      { status: "FAILED" },
    ]);
    expect(await db.sql("select attention from orders where id = ?", [order.orderId])).toEqual([
      { attention: "The provider refused a refund: the money has not gone back." },
    ]);
    await db.sql("update sandbox_intents set status = 'succeeded' where idempotency_key = ?", [
      order.paymentId,
    ]);
    await refund(order.orderId, { restock: false });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "REFUNDED", refunded: 2990 });
  });
});

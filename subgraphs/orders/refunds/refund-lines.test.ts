import { staffWith, testDatabase } from "@till/host/testing";
import type { Refused } from "@till/kit/errors";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import type { OrderRefundInput } from "../order.input.js";
import { shipOrder } from "../shipments/ship-order.js";
import { testShop } from "../testing-shop.js";
import { planRefund } from "./plan-refund.js";
import { refundOrder } from "./refund-order.js";
import { type Refundable, refundable } from "./refundable.js";
import { RefundResolver } from "./refund.resolver.js";

const db = testDatabase();
const shop = testShop(db);
const staff = staffWith("orders.refund");

/** Three vases for 10.00 with 0.10 off, one for 25.00, and 4.90 of shipping: 59.80 in all. */
async function paidOrder() {
  const order = await shop.place({
    lines: [{ quantity: 3, unitPrice: 1_000n, discount: 10n, tax: 477n }, { quantity: 1 }],
  });
  await shop.confirm(order.paymentId);
  await shop.drain();
  const items = await db.sql<{ id: Id<"ol">; variant_id: Id<"var"> }>(
    "select id, variant_id from order_items where order_id = ? order by position",
    [order.orderId],
  );
  return { ...order, items };
}
const line = (id: Id<"ol">, quantity: number, restock?: boolean) => ({
  orderLineId: encodeId("ol", id),
  quantity,
  ...(restock !== undefined && { restock }),
});
const refund = (orderId: Id<"ord">, changes: Partial<OrderRefundInput> = {}, viewer = staff) =>
  transact(db.em(), (tx) =>
    refundOrder(tx, viewer, orderId, {
      reason: "Broken on arrival",
      restock: false,
      notifyCustomer: true,
      idempotencyKey: newId(),
      ...changes,
    }),
  );
const refundsOf = (orderId: Id<"ord">) =>
  db.sql<{ amount: number }>(
    "select amount::int from refunds where order_id = ? and status <> 'FAILED' order by created_at, id",
    [orderId],
  );
const linesOf = (orderId: Id<"ord">) =>
  db.sql(
    `select quantity, shipped_quantity as shipped, withdrawn_quantity as withdrawn, restocked_quantity as restocked
       from order_items where order_id = ? order by position`,
    [orderId],
  );

describe("a refund of units", () => {
  it("gives each its exact share, and the last one the last cent", async () => {
    const order = await paidOrder();
    const [first] = order.items;
    for (let unit = 0; unit < 3; unit += 1) await refund(order.orderId, { lines: [line(first!.id, 1)] });
    await shop.drain();
    // 29.90 in three parts.
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 997 }, { amount: 996 }, { amount: 997 }]);
    const parts = await db.sql(
      `select sum(l.amount)::int as amount, sum(l.tax)::int as tax, sum(l.discount)::int as discount
         from order_refund_lines l where order_item_id = ?`,
      [first!.id],
    );
    expect(parts).toEqual([{ amount: 2990, tax: 477, discount: 10 }]);
    await expect(refund(order.orderId, { lines: [line(first!.id, 1)] })).rejects.toMatchObject({
      code: "INVALID",
      message: "0 units of this line can still be refunded.",
    });
    const notes = await db.sql<{ facts: { total: string; discount: string } }>(
      "select facts from documents where order_id = ? and kind = 'CREDIT_NOTE' order by number",
      [order.orderId],
    );
    expect(notes.map(({ facts }) => [facts.total, facts.discount])).toEqual([
      ["997", "3"],
      ["996", "4"],
      ["997", "3"],
    ]);
  });

  it("puts back what it is told to, withdraws it from the parcel, and leaves the rest to be sent", async () => {
    const order = await paidOrder();
    const [first, second] = order.items;
    await refund(order.orderId, { lines: [line(first!.id, 2, true), line(second!.id, 1, false)] });
    await shop.drain();
    expect(await linesOf(order.orderId)).toEqual([
      { quantity: 3, shipped: 0, withdrawn: 2, restocked: 2 },
      { quantity: 1, shipped: 0, withdrawn: 1, restocked: 0 },
    ]);
    expect(await shop.level(first!.variant_id)).toMatchObject({ onHand: 9 });
    expect(await shop.level(second!.variant_id)).toMatchObject({ onHand: 9 });
    await transact(db.em(), (tx) =>
      shipOrder(tx, shop.services(), staff, order.orderId, {
        carrier: "DHL",
        notifyCustomer: false,
        idempotencyKey: newId(),
      }),
    );
    expect(await shop.state(order.orderId)).toMatchObject({ fulfilment: "SHIPPED" });
    expect(await linesOf(order.orderId)).toMatchObject([{ shipped: 1 }, { shipped: 0 }]);
  });

  it("closes an order of which nothing is left to send, and finishes one that was partly sent", async () => {
    const order = await paidOrder();
    const [first, second] = order.items;
    await refund(order.orderId, { lines: [line(first!.id, 3), line(second!.id, 1)] });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      status: "CLOSED",
      payment: "PARTIALLY_REFUNDED",
      refunded: 5490,
    });
    const other = await paidOrder();
    await transact(db.em(), (tx) =>
      shipOrder(tx, shop.services(), staff, other.orderId, {
        lines: [line(other.items[0]!.id, 3)],
        carrier: "DHL",
        notifyCustomer: false,
        idempotencyKey: newId(),
      }),
    );
    await refund(other.orderId, { lines: [line(other.items[1]!.id, 1)] });
    expect(await shop.state(other.orderId)).toMatchObject({ fulfilment: "SHIPPED" });
  });

  it("withdraws a unit once when the provider refused the first try", async () => {
    const order = await paidOrder();
    const [first] = order.items;
    await db.sql("update sandbox_intents set status = 'canceled' where idempotency_key = ?", [
      order.paymentId,
    ]);
    await refund(order.orderId, { lines: [line(first!.id, 1, true)] });
    await shop.drain();
    expect(await refundsOf(order.orderId)).toEqual([]);
    await db.sql("update sandbox_intents set status = 'succeeded' where idempotency_key = ?", [
      order.paymentId,
    ]);
    await refund(order.orderId, { lines: [line(first!.id, 1, true)] });
    await shop.drain();
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 997 }]);
    expect(await linesOf(order.orderId)).toMatchObject([{ withdrawn: 1 }, { withdrawn: 0 }]);
  });
});

describe("a refund of the rest", () => {
  it("comes to exactly what was captured after shipping, a line and goodwill went back", async () => {
    const order = await paidOrder();
    await refund(order.orderId, { shipping: "4.90" });
    await refund(order.orderId, { lines: [line(order.items[0]!.id, 1)], amount: "1.23" });
    await refund(order.orderId, { restock: true });
    await shop.drain();
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 490 }, { amount: 1120 }, { amount: 4370 }]);
    expect(await shop.state(order.orderId)).toMatchObject({
      payment: "REFUNDED",
      captured: 5980,
      refunded: 5980,
      status: "CLOSED",
    });
    const [sums] = await db.sql(
      `select sum((facts ->> 'total')::int)::int as total, sum((facts ->> 'tax')::int)::int as tax
         from documents where order_id = ? and kind = 'CREDIT_NOTE'`,
      [order.orderId],
    );
    expect(sums).toMatchObject({ total: 5980 });
    await expect(refund(order.orderId, { shipping: "0.01" })).rejects.toMatchObject({ code: "INVALID" });
  });

  it("is refused for nothing, for too much, and for a line of another order", async () => {
    const [order, other] = [await paidOrder(), await paidOrder()];
    const tries: [Partial<OrderRefundInput>, string][] = [
      [{ lines: [] }, "INVALID"],
      [{ amount: "0" }, "INVALID"],
      [{ amount: "-1" }, "INVALID"],
      [{ amount: "1.234" }, "INVALID"],
      [{ amount: "59.81" }, "REFUND_EXCEEDS_CAPTURED"],
      [{ shipping: "4.91" }, "INVALID"],
      [{ lines: [line(order.items[0]!.id, 4)] }, "INVALID"],
      [{ lines: [line(order.items[0]!.id, 0)] }, "INVALID"],
      [{ lines: [line(order.items[0]!.id, 2), line(order.items[0]!.id, 2)] }, "INVALID"],
      [{ lines: [line(other.items[0]!.id, 1)] }, "NOT_FOUND"],
    ];
    for (const [changes, code] of tries)
      await expect(refund(order.orderId, changes)).rejects.toMatchObject({ code });
    expect(await refundsOf(order.orderId)).toEqual([]);
    expect(await linesOf(order.orderId)).toMatchObject([{ withdrawn: 0 }, { withdrawn: 0 }]);
  });
});

describe("twenty refunds at once", () => {
  it("of one unit each: three go through, and no cent more than was paid for them", async () => {
    const order = await paidOrder();
    const one = () => refund(order.orderId, { lines: [line(order.items[0]!.id, 1)] });
    const results = await Promise.allSettled(Array.from({ length: 20 }, one));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    for (const result of results)
      if (result.status === "rejected") expect((result.reason as Refused).code).toBe("INVALID");
    const amounts = await refundsOf(order.orderId);
    expect(amounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(2990);
  });

  it("are held back by the database where the shop's own check is missing", async () => {
    const order = await paidOrder();
    const plant = async () => {
      const id = newId();
      await db.sql(
        "insert into refunds (id, payment_id, order_id, idempotency_key, amount) values (?, ?, ?, ?, 1)",
        [id, order.paymentId, order.orderId, newId()],
      );
      await db.sql("insert into order_refunds (refund_id, order_id) values (?, ?)", [id, order.orderId]);
      await db.sql(
        `insert into order_refund_lines (refund_id, order_item_id, quantity, amount, tax, discount) values (?, ?, 1, 1, 0, 0)`,
        [id, order.items[0]!.id],
      );
    };
    const results = await Promise.allSettled(Array.from({ length: 20 }, plant));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });
});

describe("a plan", () => {
  it("writes nothing, and is what then happens", async () => {
    const order = await paidOrder();
    const input = { lines: [line(order.items[0]!.id, 2)], shipping: "4.90", restock: true };
    const orderId = encodeId("ord", order.orderId);
    const { preview } = await new RefundResolver().orderRefundPreview(orderId, input, db.context(staff));
    expect(preview).toMatchObject({
      amount: { amount: "24.83" },
      shipping: { amount: "4.90" },
      needsSecondPerson: false,
      lines: [{ quantity: 2, amount: { amount: "19.93" }, restocked: 2 }],
    });
    expect(await refundsOf(order.orderId)).toEqual([]);
    await refund(order.orderId, input);
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 2483 }]);
  });

  it("of any split of a line comes to the line, in every currency", () => {
    for (const paid of [1n, 2n, 999n, 1_000n, 33_333n])
      for (let quantity = 1; quantity <= 9; quantity += 1) {
        let [gone, units] = [0n, 0];
        while (units < quantity) {
          const order = orderWith({ paid, quantity, refundedUnits: units, refundedAmount: gone });
          const take = Math.min(2, quantity - units);
          const [part] = planRefund(order, {
            lines: [{ itemId: order.lines[0]!.id, quantity: take, restock: false }],
            other: 1n,
            restock: false,
          }).lines;
          expect(part!.amount).toBeGreaterThanOrEqual(0n);
          gone += part!.amount;
          units += take;
        }
        expect(gone).toBe(paid);
      }
  });
});

const orderWith = (line: Partial<Refundable["lines"][number]>): Refundable => ({
  lines: [
    {
      id: newId(),
      variantId: null,
      title: "Ridge vase",
      quantity: 1,
      shipped: 0,
      withdrawn: 0,
      restocked: 0,
      paid: 0n,
      tax: 0n,
      discount: 0n,
      cost: null,
      refundedUnits: 0,
      refundedHere: 0,
      refundedAmount: 0n,
      refundedTax: 0n,
      refundedDiscount: 0n,
      ...line,
    },
  ],
  shipping: 0n,
  shippingTax: 0n,
  refundedShipping: 0n,
  refundedShippingTax: 0n,
  left: 1_000_000n,
});

describe("a second person", () => {
  const other = { ...staff, id: newId(), name: "Somebody else" };

  it("must agree from the shop's limit on; nothing moves before", async () => {
    const order = await paidOrder();
    await db.sql("update order_settings set second_person_from = 2000");
    const small = await refund(order.orderId, { amount: "19.99" });
    expect(small.refundId).toBeDefined();
    const { refundId, requestId } = await refund(order.orderId, {
      lines: [line(order.items[0]!.id, 3, true)],
    });
    expect(refundId).toBeUndefined();
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 1999 }]);
    expect(await linesOf(order.orderId)).toMatchObject([{ restocked: 0 }, {}]);
    await expect(refund(order.orderId, { lines: [line(order.items[0]!.id, 3)] })).rejects.toMatchObject({
      code: "IN_USE",
    });

    const resolver = new RefundResolver();
    const id = encodeId("rreq", requestId!);
    const own = await resolver.orderRefundApprove(id, db.context(staff));
    expect(own.userErrors).toMatchObject([{ code: "ILLEGAL_TRANSITION" }]);
    expect(await refundsOf(order.orderId)).toHaveLength(1);
    const results = await Promise.all([1, 2].map(() => resolver.orderRefundApprove(id, db.context(other))));
    expect(results.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await refundsOf(order.orderId)).toEqual([{ amount: 1999 }, { amount: 2990 }]);
    expect(await linesOf(order.orderId)).toMatchObject([{ restocked: 3 }, {}]);
    await db.sql("update order_settings set second_person_from = null");
  });

  it("may turn it down, and then it is over", async () => {
    const order = await paidOrder();
    await db.sql("update order_settings set second_person_from = 1");
    const { requestId } = await refund(order.orderId);
    const resolver = new RefundResolver();
    const id = encodeId("rreq", requestId!);
    expect((await resolver.orderRefundDecline(id, db.context(other))).userErrors).toEqual([]);
    expect((await resolver.orderRefundApprove(id, db.context(other))).userErrors).toMatchObject([
      { code: "ILLEGAL_TRANSITION" },
    ]);
    expect(await refundsOf(order.orderId)).toEqual([]);
    await db.sql("update order_settings set second_person_from = null");
  });

  it("sees what can go back as it is at that moment", async () => {
    const order = await paidOrder();
    const left = await transact(db.em(), (tx) => refundable(tx, order.orderId));
    expect(left.left).toBe(5_980n);
  });
});

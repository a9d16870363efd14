import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { newId } from "@till/kit/id";
import { describe, expect, it } from "vitest";
import { testShop } from "./testing-shop.js";

const db = testDatabase();
const shop = testShop(db);

async function paidOrder(): Promise<{ orderId: Id<"ord">; paymentId: Id<"pay"> }> {
  const order = await shop.place();
  await shop.confirm(order.paymentId);
  await shop.drain();
  return order;
}
const everything = (orderId: Id<"ord">) =>
  db.sql(
    "select to_jsonb(o) - 'updated_at' o, (select json_agg(i) from order_items i where i.order_id = o.id) i from orders o where o.id = ?",
    [orderId],
  );

describe("an order that is paid", () => {
  it("keeps its figures, whatever the shop's own role tries", async () => {
    const { orderId } = await paidOrder();
    expect(await db.sql("select current_user::text u")).toEqual([{ u: "till_app" }]);
    const before = await everything(orderId);
    const id = `'${orderId}'`;
    const attempts = [
      ...["subtotal = subtotal + 1", "discount = discount + 1", "shipping = shipping + 1"].map(
        (change) => `update orders set ${change}, total = total + 1 where id = ${id}`,
      ),
      `update orders set tax = tax + 1 where id = ${id}`,
      `update orders set total = total + 1 where id = ${id}`,
      `update orders set currency = 'USD' where id = ${id}`,
      `update orders set codes = '[{"code":"X","discount":"1"}]' where id = ${id}`,
      `update orders set paid_at = null where id = ${id}`,
      `update orders set placed_at = now() where id = ${id}`,
      `update orders set profit_estimate = 1 where id = ${id}`,
      `update orders set billing_address = '{}' where id = ${id}`,
      `update orders set number = number + 100000 where id = ${id}`,
      `update orders set fees = fees - 1 where id = ${id}`,
      `delete from orders where id = ${id}`,
      `update order_items set quantity = 2, total = unit_price * 2 where order_id = ${id}`,
      `update order_items set product_snapshot = '{}' where order_id = ${id}`,
      `update order_items set cost_snapshot = 0 where order_id = ${id}`,
      `delete from order_items where order_id = ${id}`,
      `insert into order_items (id, order_id, position, product_snapshot, quantity, unit_price, total)
         values ('${newId()}', ${id}, 9, '{}', 1, 0, 0)`,
      "truncate orders cascade",
      "truncate order_items cascade",
    ];
    for (const attempt of attempts)
      await expect(db.sql(attempt), attempt).rejects.toThrow(
        /paid|permission denied|grow|keeps|check constraint/,
      );
    expect(await everything(orderId)).toEqual(before);
  });

  it("keeps them from the owner of the tables too", async () => {
    const { orderId } = await paidOrder();
    const before = await everything(orderId);
    await expect(db.asOwner(`update orders set tax = tax + 1 where id = '${orderId}'`)).rejects.toThrow(
      /figures are fixed/,
    );
    await expect(db.asOwner(`delete from order_items where order_id = '${orderId}'`)).rejects.toThrow(
      /lines are fixed/,
    );
    await expect(db.asOwner(`delete from orders where id = '${orderId}'`)).rejects.toThrow(/stays/);
    await expect(db.asOwner("truncate orders cascade")).rejects.toThrow(/grows/);
    expect(await everything(orderId)).toEqual(before);
  });

  it("still learns how much of it was shipped", async () => {
    const { orderId } = await paidOrder();
    await db.sql("update order_items set shipped_quantity = 1 where order_id = ?", [orderId]);
    await expect(
      db.sql("update order_items set shipped_quantity = 2 where order_id = ?", [orderId]),
    ).rejects.toThrow(/check constraint/);
  });
});

describe("what only grows", () => {
  it("are histories: no row is changed or removed", async () => {
    const { orderId } = await paidOrder();
    for (const attempt of [
      `update order_timeline_events set message = 'x' where order_id = '${orderId}'`,
      `delete from order_timeline_events where order_id = '${orderId}'`,
      "truncate order_timeline_events",
      "delete from webhook_events",
      "truncate webhook_events",
    ]) {
      await expect(db.sql(attempt), attempt).rejects.toThrow(/permission denied/);
      await expect(db.asOwner(attempt), attempt).rejects.toThrow(/only grows/);
    }
    await expect(db.sql("update webhook_events set body = '{}'")).rejects.toThrow(/permission denied/);
  });

  it("are the sums of a payment, and what was agreed never changes", async () => {
    const { paymentId } = await paidOrder();
    for (const attempt of [
      "captured = captured - 1",
      "amount = amount + 1",
      "currency = 'USD'",
      "provider_reference = 'another'",
      "captured = amount + 1",
      "refunded = captured + 1",
    ])
      await expect(
        db.sql(`update payments set ${attempt} where id = ?`, [paymentId]),
        attempt,
      ).rejects.toThrow(/fixed|grow|keeps|check constraint/);
    await expect(db.sql("delete from payments where id = ?", [paymentId])).rejects.toThrow(
      /permission denied/,
    );
    expect(
      await db.sql("select amount::int, captured::int, refunded::int from payments where id = ?", [
        paymentId,
      ]),
    ).toEqual([{ amount: 2990, captured: 2990, refunded: 0 }]);
  });
});

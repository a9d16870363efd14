import { testDatabase } from "@till/host/testing";
import { hashToken } from "@till/kit/token";
import { describe, expect, it } from "vitest";
import { orderToken } from "./order-link.js";
import { draftOf, placed, vase } from "./testing.js";

const db = testDatabase();
const place = (...args: Parameters<typeof draftOf>) => placed(db.em(), db.services().env, draftOf(...args));

describe("openOrder", () => {
  it("keeps what was bought, for how much, and what should remain of it", async () => {
    const line = vase({ quantity: 2, discount: 500n });
    const { orderId, number, token } = await place([line, vase()], {
      codes: [{ code: "SPRING", discount: 500n }],
    });
    const [order] = await db.sql<Record<string, unknown>>("select * from orders where id = ?", [orderId]);
    expect(order).toMatchObject({
      number,
      status: "OPEN",
      payment_status: "PENDING",
      fulfilment_status: "UNFULFILLED",
      email: "ada@example.com",
      subtotal: "7500",
      discount: "500",
      shipping: "490",
      total: "7490",
      codes: [{ code: "SPRING", discount: "500" }],
      profit_estimate: (7490n - 78n - line.tax - vase().tax - 2700n).toString(),
    });
    expect(token).toBe(orderToken(db.services().env, orderId));
    expect(order!["token_hash"]).toEqual(hashToken(token));
    const items = await db.sql(
      "select position, quantity, total, product_snapshot from order_items where order_id = ? order by 1",
      [orderId],
    );
    expect(items).toEqual([
      { position: 0, quantity: 2, total: "4500", product_snapshot: line.snapshot },
      { position: 1, quantity: 1, total: "2500", product_snapshot: line.snapshot },
    ]);
    expect(
      await db.sql("select kind, is_customer_visible from order_timeline_events where order_id = ?", [
        orderId,
      ]),
    ).toEqual([{ kind: "placed", is_customer_visible: true }]);
  });

  it("numbers orders one by one from 1001 on", async () => {
    const [first, second] = [await place(), await place()];
    expect(Number(first.number)).toBeGreaterThanOrEqual(1001);
    expect(Number(second.number)).toBe(Number(first.number) + 1);
  });

  it("does not guess a profit where a cost is unknown", async () => {
    const { orderId } = await place([vase(), vase({ cost: null })]);
    expect(await db.sql("select profit_estimate from orders where id = ?", [orderId])).toEqual([
      { profit_estimate: null },
    ]);
  });

  it("refuses figures that do not add up, and writes nothing", async () => {
    const before = await db.sql("select count(*) n from orders");
    await expect(place([vase()], { total: 2_989n })).rejects.toThrow(/orders_total_adds_up/);
    await expect(place([vase()], { subtotal: 2_499n, total: 2_989n })).rejects.toThrow(/subtotal/);
    await expect(place([])).rejects.toThrow(/at least one line/);
    expect(await db.sql("select count(*) n from orders")).toEqual(before);
  });

  it("gives every order a link that no other order has", async () => {
    const [first, second] = [await place(), await place()];
    expect(first.token).toHaveLength(43);
    expect(first.token).not.toBe(second.token);
  });
});

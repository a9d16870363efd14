import { testDatabase } from "@till/host/testing";
import { transact } from "@till/kit/tx";
import { stopPayment } from "@till/payments";
import { providerOf } from "@till/payments/providers";
import { describe, expect, it } from "vitest";
import { expireOrder } from "./cancel-order.js";
import { expireOneOrder, expireOrders, graceMinutes } from "./expire-orders.job.js";
import { cards, testShop } from "./testing-shop.js";
import type { Id } from "@till/kit/id";

const db = testDatabase();
const shop = testShop(db);
const minutesPast = (minutes: number) => new Date(Date.now() + (15 + minutes) * 60_000);

/** The schedule's tick at a time, and everything that follows from it. */
async function tick(now: Date): Promise<void> {
  if (!("run" in expireOrders)) throw new Error("This job is transactional.");
  const { run } = expireOrders;
  await transact(db.em(), (tx) => run({ ...shop.services(), now: () => now, tx, id: "" as Id }, {}));
  await shop.drain();
}
const expired = { status: "CANCELLED", payment: "VOIDED", provider: "CANCELLED", captured: 0, mails: 1 };

describe("an order that nobody pays", () => {
  it("ends after its hold and the grace, and gives its stock back", async () => {
    const order = await shop.place({ stock: 3 });
    await shop.confirm(order.paymentId, cards.asks);
    await tick(minutesPast(graceMinutes - 1));
    expect(await shop.state(order.orderId)).toMatchObject({ status: "OPEN" });
    expect(await shop.level(order.variantId)).toMatchObject({ reserved: 1 });

    await tick(minutesPast(graceMinutes + 1));
    expect(await shop.state(order.orderId)).toMatchObject(expired);
    expect(await shop.level(order.variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    expect(
      await db.sql("select status from sandbox_intents where idempotency_key = ?", [order.paymentId]),
    ).toEqual([{ status: "canceled" }]);
    expect(await shop.confirm(order.paymentId)).toMatchObject({
      message: "A client secret and a card are needed.",
    });
    await tick(minutesPast(graceMinutes + 2));
    expect((await shop.timeline(order.orderId)).filter((kind) => kind === "expired")).toHaveLength(1);
  });

  it("ends although the shop died before it noted the intent, and leaves none open at the provider", async () => {
    const { orderId, paymentId } = await shop.place();
    const provider = providerOf("SANDBOX", shop.services());
    const intent = await provider.createIntent({ paymentId, orderId, amount: 2990n, currency: "EUR" });
    await tick(minutesPast(graceMinutes + 1));
    expect(await shop.state(orderId)).toMatchObject(expired);
    expect(
      await db.sql("select id, status from sandbox_intents where idempotency_key = ?", [paymentId]),
    ).toEqual([{ id: intent.reference, status: "canceled" }]);
  });
});

describe("a payment at the last second", () => {
  it("wins when it comes before the provider was asked to stop", async () => {
    const order = await shop.place();
    await shop.confirm(order.paymentId);
    // The webhook has not come yet; the expiry is faster than it.
    if (!("perform" in expireOneOrder)) throw new Error("This job is outward.");
    await expireOneOrder.perform({ ...shop.services(), id: "" as Id }, { orderId: order.orderId });
    expect(await shop.state(order.orderId)).toMatchObject({ status: "OPEN", payment: "PENDING" });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ status: "OPEN", payment: "PAID", mails: 1 });
  });

  it("leaves exactly one outcome when both run at once", async () => {
    for (let n = 0; n < 8; n += 1) {
      const order = await shop.place({ stock: 1 });
      const late = { ...shop.services(), id: "" as Id };
      if (!("perform" in expireOneOrder)) throw new Error("This job is outward.");
      const { perform } = expireOneOrder;
      await Promise.all([shop.confirm(order.paymentId), perform(late, { orderId: order.orderId })]);
      await shop.drain();
      const { status, payment, captured } = await shop.state(order.orderId);
      const level = await shop.level(order.variantId);
      if (captured === 0) {
        expect([status, payment, level]).toEqual([
          "CANCELLED",
          "VOIDED",
          { onHand: 1, reserved: 0, available: 1 },
        ]);
      } else {
        expect([status, payment, level]).toEqual(["OPEN", "PAID", { onHand: 0, reserved: 0, available: 0 }]);
      }
    }
  });

  it("is refunded by itself when the order had ended before", async () => {
    const order = await shop.place({ stock: 2 });
    const event = await shop.event(order, "payment_intent.succeeded", { fee: 70 });
    await db.sql("update sandbox_intents set status = 'succeeded' where idempotency_key = ?", [
      order.paymentId,
    ]);
    await transact(db.em(), (tx) => expireOrder(tx, shop.services(), order.orderId));
    await shop.webhook(event);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({
      status: "CANCELLED",
      payment: "REFUNDED",
      captured: 2990,
      refunded: 2990,
    });
    expect(await shop.level(order.variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
    expect(await shop.timeline(order.orderId)).toEqual([
      "placed",
      "expired",
      "paid",
      "refunding",
      "refunded",
    ]);
  });

  it("stops no payment twice and none that is paid", async () => {
    const [open, paid] = [await shop.place(), await shop.place()];
    await shop.confirm(paid.paymentId);
    await shop.drain();
    expect(await stopPayment(shop.services(), open.orderId)).toBe("cancelled");
    expect(await stopPayment(shop.services(), open.orderId)).toBe("cancelled");
    expect(await stopPayment(shop.services(), paid.orderId)).toBe("captured");
  });
});

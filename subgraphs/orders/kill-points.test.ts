import { testDatabase } from "@till/host/testing";
import { applyEvent, refundPayment, startPayment, takeWebhookEvent } from "@till/payments";
import { providerOf } from "@till/payments/providers";
import type { Id } from "@till/kit/id";
import { transact, type Tx } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { lockOrder } from "./order.lock.js";
import { settleOrder } from "./settle-order.js";
import { testShop } from "./testing-shop.js";

const db = testDatabase();
const shop = testShop(db);
const paid = { status: "OPEN", payment: "PAID", provider: "CAPTURED", captured: 2990, mails: 1 };

class Killed extends Error {}

/** Every step between the order's commit and its settlement, ended as by `kill -9` and then begun again. */
describe("a process that dies", () => {
  it("after the order was placed and before the provider was asked: the next call starts the payment", async () => {
    const order = await shop.place();
    await shop.confirm(order.paymentId);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(paid);
  });

  it("after the provider opened the intent and before it was noted: the next call finds the same one", async () => {
    const { orderId, paymentId } = await shop.place();
    const provider = providerOf("SANDBOX", shop.services());
    const lost = await provider.createIntent({ paymentId, orderId, amount: 2990n, currency: "EUR" });
    const found = await startPayment(shop.services(), paymentId);
    expect(found.clientSecret).toBe(lost.clientSecret);
    expect(
      await db.sql("select count(*)::int n from sandbox_intents where idempotency_key = ?", [paymentId]),
    ).toEqual([{ n: 1 }]);
    await shop.confirm(paymentId);
    await shop.drain();
    expect(await shop.state(orderId)).toMatchObject(paid);
  });

  it("after the webhook was stored and before it was acted on: the outbox brings it back", async () => {
    const order = await shop.place();
    await shop.webhook(await shop.event(order, "payment_intent.succeeded", { fee: 70 }));
    // Handed to a worker that died with it; the relay hands it out again when its time is over.
    await db.sql(
      "update outbox set status = 'dispatched', dispatched_at = now() - interval '1 hour' where status = 'pending'",
    );
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(paid);
  });

  it("in the middle of settling: nothing of it stays, and the next try does all of it once", async () => {
    const order = await shop.place({ stock: 4 });
    await shop.webhook(await shop.event(order, "payment_intent.succeeded", { fee: 70 }));
    const [{ id }] = (await db.sql("select id from webhook_events where body like ?", [
      `%${order.orderId}%`,
    ])) as [{ id: Id<"whe"> }];
    const settleAndDie = async (tx: Tx) => {
      const taken = await takeWebhookEvent(tx, shop.services(), id);
      const locked = await lockOrder(tx, order.orderId);
      await applyEvent(tx, taken!);
      await settleOrder(tx, shop.services(), locked, 70n);
      throw new Killed();
    };
    await expect(transact(db.em(), settleAndDie)).rejects.toThrow(Killed);
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PENDING", captured: 0, mails: 0 });
    expect(await shop.level(order.variantId)).toEqual({ onHand: 4, reserved: 1, available: 3 });

    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject(paid);
    expect(await shop.level(order.variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid"]);
  });

  it("after a refund was paid out and before it was noted: the money goes back once", async () => {
    const order = await shop.place();
    await shop.confirm(order.paymentId);
    await shop.drain();
    const { refundId } = await transact(db.em(), (tx) =>
      refundPayment(tx, { orderId: order.orderId, amount: 2990n, key: `test:${order.orderId}` }),
    );
    const [{ reference }] = (await db.sql(
      "select provider_reference as reference from payments where id = ?",
      [order.paymentId],
    )) as [{ reference: string }];
    await providerOf("SANDBOX", shop.services()).refund({
      refundId,
      reference,
      amount: 2990n,
      currency: "EUR",
    });
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "REFUNDED", refunded: 2990 });
    expect(
      await db.sql("select count(*)::int n from sandbox_refunds where idempotency_key = ?", [refundId]),
    ).toEqual([{ n: 1 }]);
  });
});

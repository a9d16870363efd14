import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { refundPayment, startPayment } from "@till/payments";
import { signatureHeader } from "@till/payments/signature";
import { hasStripeDocument, StripeDouble } from "@till/payments/stripe/stripe-double";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { type PlacedOrder, testShop } from "./testing-shop.js";

describe.skipIf(!hasStripeDocument)("an order paid by Stripe (needs ../shared)", () => {
  const db = testDatabase();
  const stripe = hasStripeDocument ? new StripeDouble() : undefined;
  const shop = testShop(db, async () => ({
    STRIPE_SECRET_KEY: "sk_test_till",
    STRIPE_PUBLISHABLE_KEY: "pk_test_till",
    STRIPE_WEBHOOK_SECRET: "whsec_new,whsec_old",
    STRIPE_API_URL: await stripe!.open(),
  }));
  afterAll(() => stripe?.close());

  const post = (body: string, secret = "whsec_new") =>
    shop.post("/webhooks/stripe", body, { "stripe-signature": signatureHeader(secret, body, new Date()) });
  const event = (type: string, object: object) =>
    JSON.stringify({ id: `evt_${newId()}`, type, data: { object } });

  async function started(): Promise<{
    order: PlacedOrder;
    intent: { id: string; status: string; latest_charge: object | null };
  }> {
    const order = await shop.place();
    const toConfirm = await startPayment(shop.services(), order.paymentId);
    expect(toConfirm).toMatchObject({ provider: "STRIPE", publishableKey: "pk_test_till" });
    expect(toConfirm.confirmUrl).toBeUndefined();
    const id = toConfirm.clientSecret.split("_secret_")[0]!;
    return { order, intent: stripe!.intents.get(id)! };
  }
  const intentObject = (id: string, order: PlacedOrder, changes: object = {}) => ({
    id,
    object: "payment_intent",
    amount: 2990,
    amount_received: 2990,
    currency: "eur",
    latest_charge: `ch_${id}`,
    metadata: { payment_id: order.paymentId, order_id: order.orderId },
    ...changes,
  });

  it("turns paid by the webhook, learns its fee, is refunded, and tells of a dispute", async () => {
    const { order, intent } = await started();
    const charge = `ch_${intent.id}`;
    intent.status = "succeeded";
    intent.latest_charge = {
      id: charge,
      object: "charge",
      balance_transaction: { id: "txn_1", object: "balance_transaction", fee: 68, currency: "eur" },
    };
    expect(
      (await post(event("payment_intent.succeeded", intentObject(intent.id, order)), "whsec_old")).status,
    ).toBe(200);
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PAID", captured: 2990, mails: 1 });
    expect(
      await db.sql(
        "select fees::int, fee::int from orders o join payments p on p.order_id = o.id where o.id = ?",
        [order.orderId],
      ),
    ).toEqual([{ fees: 68, fee: 68 }]);

    await transact(db.em(), (tx) =>
      refundPayment(tx, { orderId: order.orderId, amount: 990n, key: newId() }),
    );
    await shop.drain();
    // Stripe's charge names no intent in old API versions: the charge alone finds the payment.
    await post(
      event("charge.refunded", {
        id: charge,
        object: "charge",
        amount: 2990,
        amount_refunded: 990,
        currency: "eur",
      }),
    );
    await post(
      event("charge.dispute.created", {
        id: "dp_1",
        object: "dispute",
        amount: 2000,
        currency: "eur",
        charge,
        reason: "fraudulent",
      }),
    );
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PARTIALLY_REFUNDED", refunded: 990 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "paid", "refunded", "disputed"]);
    expect(stripe!.violations).toEqual([]);
  });

  it("refuses a payment of another amount, and one of another intent", async () => {
    const { order, intent } = await started();
    await post(event("payment_intent.succeeded", intentObject(intent.id, order, { amount_received: 1 })));
    await post(event("payment_intent.succeeded", intentObject("pi_somebody_elses", order)));
    await shop.drain();
    expect(await shop.state(order.orderId)).toMatchObject({ payment: "PENDING", captured: 0, mails: 0 });
    expect(await shop.timeline(order.orderId)).toEqual(["placed", "payment-mismatch", "payment-mismatch"]);
  });

  it("takes every event that Stripe's own tool records, and settles nothing by them", async () => {
    const folder = new URL("../../../shared/data/payments/events/", import.meta.url);
    const bodies = readdirSync(folder).map((name, n) =>
      // The recordings all carry one id, as their secrets were taken out.
      readFileSync(new URL(name, folder), "utf8").replace(
        '"evt_000000000000000000000000"',
        `"evt_recorded_${n}"`,
      ),
    );
    const before = await db.sql("select count(*)::int n from order_timeline_events");
    for (const body of bodies) expect((await post(body)).status).toBe(200);
    await shop.drain();
    expect(
      await db.sql(
        "select outcome, count(*)::int n from webhook_events where event_id like 'evt_recorded%' group by 1",
      ),
    ).toEqual([{ outcome: "unknown", n: 5 }]);
    expect(await db.sql("select count(*)::int n from order_timeline_events")).toEqual(before);
    expect(await db.sql("select 1 from outbox where status = 'dead'")).toEqual([]);
  });

  it("answers PROVIDER_UNAVAILABLE while Stripe is down, and stops asking after a while", async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, () => shop.place()));
    stripe!.mishaps.push(...Array.from({ length: 18 }, () => "500" as const));
    for (const { paymentId } of orders)
      await expect(startPayment(shop.services(), paymentId)).rejects.toMatchObject({
        code: "PROVIDER_UNAVAILABLE",
      });
    // Five failures of three tries each; the sixth order did not reach Stripe at all.
    const keys = new Set(orders.map(({ paymentId }) => paymentId as string));
    expect(stripe!.seen.filter(({ key }) => keys.has(key ?? ""))).toHaveLength(15);
    expect(stripe!.mishaps).toHaveLength(3);
  });
});

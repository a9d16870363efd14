import { readdirSync, readFileSync } from "node:fs";
import { testDatabase } from "@till/host/testing";
import { type Id, newId } from "@till/kit/id";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ProviderOutage, ProviderRefusal, type ProviderServices } from "../provider.js";
import { hasStripeDocument, type Mishap, StripeDouble } from "./stripe-double.js";
import { readStripeEvent } from "./stripe.event.js";
import { stripeProvider } from "./stripe.provider.js";

const db = testDatabase();

describe.skipIf(!hasStripeDocument)("Stripe, checked against its OpenAPI document (needs ../shared)", () => {
  let stripe: StripeDouble;
  let services: ProviderServices;

  beforeAll(async () => {
    stripe = new StripeDouble();
    const { em, now, env } = db.services();
    const STRIPE_API_URL = await stripe.open();
    const keys = {
      STRIPE_SECRET_KEY: "sk_test_till",
      STRIPE_WEBHOOK_SECRET: "whsec_new,whsec_old",
      STRIPE_API_URL,
    };
    services = { em, now, env: { ...env, ...keys } };
  });
  afterEach(() => {
    expect(stripe.violations).toEqual([]);
    stripe.seen.length = 0;
  });
  afterAll(() => stripe.close());

  const provider = () => stripeProvider(services);
  const request = () => ({
    paymentId: newId<"pay">(),
    orderId: newId<"ord">(),
    amount: 2990n,
    currency: "EUR",
  });
  const refundOf = (reference: string) => ({
    refundId: newId<"ref">(),
    reference,
    amount: 990n,
    currency: "EUR",
  });
  const keysSeen = () => stripe.seen.map(({ key }) => key);

  it("opens an intent for the exact amount, with the payment's id as its key and no telemetry", async () => {
    const asked = request();
    const intent = await provider().createIntent(asked);
    expect(stripe.seen).toHaveLength(1);
    expect(stripe.seen[0]).toMatchObject({
      method: "POST",
      path: "/v1/payment_intents",
      key: asked.paymentId,
      form: {
        amount: "2990",
        currency: "eur",
        automatic_payment_methods: { enabled: "true" },
        metadata: { payment_id: asked.paymentId, order_id: asked.orderId },
      },
    });
    expect(stripe.seen[0]!.headers).not.toHaveProperty("x-stripe-client-telemetry");
    expect(intent.clientSecret).toBe(stripe.intents.get(intent.reference)?.client_secret);
    expect(await provider().createIntent(asked)).toEqual(intent);
  });

  it.each<Mishap>(["500", "reset-after-commit", "timeout"])(
    "asks again with the same key after a %s, and one intent exists",
    async (mishap) => {
      const before = stripe.intents.size;
      const asked = request();
      stripe.mishaps.push(mishap);
      const intent = await provider().createIntent(asked);
      expect(keysSeen()).toEqual([asked.paymentId, asked.paymentId]);
      expect(stripe.intents.size).toBe(before + 1);
      expect(stripe.intents.has(intent.reference)).toBe(true);
    },
  );

  it("gives up after three tries, calls it an outage, and heals when asked again later", async () => {
    const before = stripe.intents.size;
    const asked = request();
    stripe.mishaps.push("reset-after-commit", "500", "500");
    await expect(provider().createIntent(asked)).rejects.toThrow(ProviderOutage);
    expect(keysSeen()).toEqual([asked.paymentId, asked.paymentId, asked.paymentId]);
    await provider().createIntent(asked);
    expect(stripe.intents.size).toBe(before + 1);
  });

  it("takes a decline as a refusal and does not ask again", async () => {
    const asked = request();
    stripe.mishaps.push("decline");
    await expect(provider().createIntent(asked)).rejects.toThrow(ProviderRefusal);
    expect(keysSeen()).toEqual([asked.paymentId]);
  });

  it("cancels an open intent, and says when the customer was faster", async () => {
    const [open, paid] = [await provider().createIntent(request()), await provider().createIntent(request())];
    stripe.intents.get(paid.reference)!.status = "succeeded";
    expect(await provider().cancelIntent(open.reference)).toBe("cancelled");
    expect(await provider().cancelIntent(open.reference)).toBe("cancelled");
    expect(await provider().cancelIntent(paid.reference)).toBe("captured");
  });

  it("refunds once for a key, also when the answer was lost", async () => {
    const { reference } = await provider().createIntent(request());
    stripe.intents.get(reference)!.status = "succeeded";
    const asked = refundOf(reference);
    stripe.seen.length = 0;
    stripe.mishaps.push("reset-after-commit");
    const first = await provider().refund(asked);
    expect(first.status).toBe("succeeded");
    expect(await provider().refund(asked)).toEqual(first);
    expect(keysSeen()).toEqual([asked.refundId, asked.refundId, asked.refundId]);
    expect(stripe.seen[0]!.form).toEqual({
      payment_intent: reference,
      amount: "990",
      metadata: { refund_id: asked.refundId },
    });
  });

  it("takes it as a refusal when there is nothing to refund", async () => {
    const { reference } = await provider().createIntent(request());
    await expect(provider().refund(refundOf(reference))).rejects.toThrow(ProviderRefusal);
  });

  it("learns the fee from the balance transaction, once there is one", async () => {
    const { reference } = await provider().createIntent(request());
    expect(await provider().feeOf?.(reference)).toBeUndefined();
    stripe.intents.get(reference)!.latest_charge = {
      id: "ch_1",
      object: "charge",
      balance_transaction: { id: "txn_1", object: "balance_transaction", fee: 68, currency: "eur" },
    };
    expect(await provider().feeOf?.(reference)).toBe(68n);
    expect(stripe.seen.at(-1)).toMatchObject({
      path: `/v1/payment_intents/${reference}`,
      form: { expand: ["latest_charge.balance_transaction"] },
    });
  });

  it("would notice a request that Stripe does not know", async () => {
    const send = (path: string, body: string) =>
      fetch(new URL(path, services.env.STRIPE_API_URL), {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", authorization: "Bearer sk_test_x" },
        body,
      });
    await send("/v1/payment_intents", "amount=12.5&currency=eur&colour=red");
    await send("/v1/payment_intends", "amount=1");
    expect(stripe.violations.splice(0)).toEqual([
      "POST /v1/payment_intents: data must NOT have additional properties, data/amount must be integer",
      "POST /v1/payment_intends does not exist",
    ]);
  });

  it("reads each event that Stripe's own tool records", () => {
    const folder = new URL("../../../../shared/data/payments/events/", import.meta.url);
    const events = readdirSync(folder).map((name) =>
      readStripeEvent(readFileSync(new URL(name, folder), "utf8")),
    );
    const intent = "pi_000000000000000000000000";
    expect(events).toEqual([
      expect.objectContaining({
        kind: "disputed",
        amount: 100n,
        chargeReference: "ch_000000000000000000000000",
        message: "fraudulent",
      }),
      expect.objectContaining({
        kind: "refunded",
        amount: 100n,
        currency: "USD",
        chargeReference: "ch_000000000000000000000000",
      }),
      expect.objectContaining({ kind: "canceled", reference: intent }),
      expect.objectContaining({
        kind: "failed",
        reference: intent,
        message: expect.stringContaining("declined") as string,
      }),
      expect.objectContaining({ kind: "succeeded", reference: intent, amount: 2000n, currency: "USD" }),
    ]);
  });
});

/** The id of a payment in an event is one of ours, or nothing at all. */
it("does not take a foreign id from an event's metadata for one of its own", () => {
  const event = (metadata: object) =>
    readStripeEvent(
      JSON.stringify({
        id: "evt_1",
        type: "payment_intent.succeeded",
        data: { object: { id: "pi_1", object: "payment_intent", amount: 1, currency: "jpy", metadata } },
      }),
    );
  const paymentId: Id<"pay"> = newId();
  expect(event({ payment_id: paymentId })).toMatchObject({ paymentId, amount: 1n, currency: "JPY" });
  expect(event({ payment_id: "' or 1=1" })).not.toHaveProperty("paymentId");
});

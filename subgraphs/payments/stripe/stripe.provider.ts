import type { Env } from "@till/kit/env";
import Stripe from "stripe";
import {
  type IntentRequest,
  type PaymentProvider,
  ProviderOutage,
  ProviderRefusal,
  type ProviderServices,
  type RefundAnswer,
} from "../provider.js";
import { isSignedBody } from "../signature.js";
import { fromStripeAmount, toStripeAmount } from "./stripe.amount.js";
import { readStripeEvent } from "./stripe.event.js";

const requestTimeoutMs = 8_000;
const retriesMax = 2;
const clients = new WeakMap<Env, Stripe>();

/** Card payments by Stripe: PaymentIntents, confirmed by Stripe's own form in the browser. */
export function stripeProvider({ env }: ProviderServices): PaymentProvider {
  return {
    name: "STRIPE",
    ...(env.STRIPE_PUBLISHABLE_KEY !== undefined && { publishableKey: env.STRIPE_PUBLISHABLE_KEY }),
    createIntent: (request) => told(() => createIntent(clientOf(env), request)),
    cancelIntent: (reference) => told(() => cancelIntent(clientOf(env), reference)),
    refund: (request) =>
      told(async (): Promise<RefundAnswer> => {
        const refund = await clientOf(env).refunds.create(
          {
            payment_intent: request.reference,
            amount: toStripeAmount(request.amount, request.currency),
            metadata: { refund_id: request.refundId },
          },
          { idempotencyKey: request.refundId },
        );
        return {
          status:
            refund.status === "succeeded" ? "succeeded" : refund.status === "failed" ? "failed" : "pending",
          reference: refund.id,
          ...(refund.failure_reason !== undefined && { message: refund.failure_reason }),
        };
      }),
    feeOf: (reference) => told(() => feeOf(clientOf(env), reference)),
    isGenuine: (body, headers, at) => isSignedBody(secretsOf(env), body, headers.get("stripe-signature"), at),
    readEvent: readStripeEvent,
  };
}

/** Two secrets, parted by a comma, while one replaces the other. */
const secretsOf = (env: Env): string[] =>
  (env.STRIPE_WEBHOOK_SECRET ?? "").split(",").filter((part) => part !== "");

function clientOf(env: Env): Stripe {
  let client = clients.get(env);
  if (!client) {
    if (!env.STRIPE_SECRET_KEY) throw new ProviderOutage("STRIPE_SECRET_KEY is not set.");
    const at = env.STRIPE_API_URL ? new URL(env.STRIPE_API_URL) : undefined;
    client = new Stripe(env.STRIPE_SECRET_KEY, {
      telemetry: false,
      timeout: requestTimeoutMs,
      maxNetworkRetries: retriesMax,
      ...(at && {
        host: at.hostname,
        port: at.port || (at.protocol === "https:" ? "443" : "80"),
        protocol: at.protocol === "https:" ? ("https" as const) : ("http" as const),
      }),
    });
    clients.set(env, client);
  }
  return client;
}

async function createIntent(stripe: Stripe, { paymentId, orderId, amount, currency }: IntentRequest) {
  const intent = await stripe.paymentIntents.create(
    {
      amount: toStripeAmount(amount, currency),
      currency: currency.toLowerCase(),
      automatic_payment_methods: { enabled: true },
      metadata: { payment_id: paymentId, order_id: orderId },
    },
    { idempotencyKey: paymentId },
  );
  if (!intent.client_secret) throw new ProviderRefusal("Stripe opened a payment without a client secret.");
  return { reference: intent.id, clientSecret: intent.client_secret };
}

async function cancelIntent(stripe: Stripe, reference: string): Promise<"cancelled" | "captured"> {
  try {
    await stripe.paymentIntents.cancel(reference, {}, { idempotencyKey: `${reference}:cancel` });
    return "cancelled";
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    // Stripe refuses to cancel what has ended already; how it ended decides.
    const { status } = await stripe.paymentIntents.retrieve(reference);
    if (status === "canceled") return "cancelled";
    if (status === "succeeded" || status === "processing") return "captured";
    throw error;
  }
}

async function feeOf(stripe: Stripe, reference: string): Promise<bigint | undefined> {
  const intent = await stripe.paymentIntents.retrieve(reference, {
    expand: ["latest_charge.balance_transaction"],
  });
  const charge = intent.latest_charge;
  if (!charge || typeof charge === "string") return undefined;
  const entry = charge.balance_transaction;
  if (!entry || typeof entry === "string") return undefined;
  // A balance kept in another currency has its fee in that one; it cannot be set against this payment.
  if (entry.currency !== intent.currency) return undefined;
  return fromStripeAmount(entry.fee, intent.currency);
}

/** Tells an outage, after which the same call may be made again, from a refusal. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeConnectionError ||
      error instanceof Stripe.errors.StripeAPIError ||
      error instanceof Stripe.errors.StripeRateLimitError ||
      error instanceof Stripe.errors.StripeAuthenticationError
    )
      throw new ProviderOutage(error.message, { cause: error });
    if (error instanceof Stripe.errors.StripeError)
      throw new ProviderRefusal(error.message, { cause: error });
    throw error;
  }
}

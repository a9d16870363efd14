import { Refused } from "@till/kit/errors";
import { transact, type Tx } from "@till/kit/tx";
import { z } from "zod";
import type { Id } from "@till/kit/id";
import {
  type PaymentProvider,
  type ProviderEvent,
  ProviderRefusal,
  type ProviderServices,
} from "../provider.js";
import { isSignedBody } from "../signature.js";
import { cancelIntent, openIntent, refundIntent } from "./intents.js";
import { sandboxSecret, sandboxSignatureHeader } from "./post-event.job.js";

const kinds = new Map<string, ProviderEvent["kind"]>([
  ["payment_intent.succeeded", "succeeded"],
  ["payment_intent.payment_failed", "failed"],
  ["payment_intent.canceled", "canceled"],
  ["payment_intent.requires_action", "requires-action"],
  ["charge.refunded", "refunded"],
]);

const eventShape = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  data: z.object({
    id: z.string(),
    amount: z.number().int(),
    currency: z.string(),
    metadata: z.object({ payment_id: z.uuid(), order_id: z.uuid() }),
    amount_refunded: z.number().int().optional(),
    fee: z.number().int().optional(),
    failure_message: z.string().optional(),
  }),
});

/** A payment company in a box: test cards, second steps, fees and signed webhooks, without an account. */
export function sandboxProvider({ em, env, now }: ProviderServices): PaymentProvider {
  // Each call is a transaction of the sandbox's own, as if it were made over the network.
  const remotely = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    try {
      return await transact(em, work);
    } catch (error) {
      if (error instanceof Refused) throw new ProviderRefusal(error.message);
      throw error;
    }
  };
  return {
    name: "SANDBOX",
    confirmUrl: new URL("/sandbox/payment_intents/confirm", env.PUBLIC_URL).href,
    async createIntent({ paymentId, orderId, amount, currency }) {
      const metadata = { payment_id: paymentId, order_id: orderId };
      const intent = await remotely((tx) => openIntent(tx, { key: paymentId, amount, currency, metadata }));
      return { reference: intent.id, clientSecret: intent.clientSecret };
    },
    cancelIntent: (reference) => remotely((tx) => cancelIntent(tx, reference, now())),
    async refund({ reference, amount, refundId }) {
      const refund = await remotely((tx) =>
        refundIntent(tx, { id: reference, amount, key: refundId }, now()),
      );
      return { status: "succeeded", reference: refund.id };
    },
    isGenuine: (body, headers, at) =>
      isSignedBody([sandboxSecret(env)], body, headers.get(sandboxSignatureHeader), at),
    readEvent,
  };
}

function readEvent(body: string): ProviderEvent {
  const { id, type, data } = eventShape.parse(JSON.parse(body));
  const kind = kinds.get(type) ?? "other";
  return {
    id,
    type,
    kind,
    reference: data.id,
    paymentId: data.metadata.payment_id as Id<"pay">,
    orderId: data.metadata.order_id as Id<"ord">,
    amount: BigInt(kind === "refunded" ? (data.amount_refunded ?? 0) : data.amount),
    currency: data.currency.toUpperCase(),
    ...(data.fee !== undefined && { fee: BigInt(data.fee) }),
    ...(data.failure_message !== undefined && { message: data.failure_message }),
  };
}

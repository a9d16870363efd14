import { decodeUuid } from "../metadata.js";
import { z } from "zod";
import type { ProviderEvent } from "../provider.js";
import { fromStripeAmount } from "./stripe.amount.js";

const reference = z
  .union([z.string(), z.object({ id: z.string() })])
  .transform((held) => (typeof held === "string" ? held : held.id));

/** The part of Stripe's events that the shop reads; the rest may change as Stripe likes. */
const eventShape = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  data: z.object({
    object: z.looseObject({
      id: z.string().optional(),
      object: z.string(),
      amount: z.number().int().optional(),
      amount_received: z.number().int().optional(),
      amount_refunded: z.number().int().optional(),
      currency: z.string().optional(),
      metadata: z.record(z.string(), z.string()).nullish(),
      payment_intent: reference.nullish(),
      charge: reference.nullish(),
      latest_charge: reference.nullish(),
      reason: z.string().nullish(),
      last_payment_error: z.object({ message: z.string().optional() }).nullish(),
    }),
  }),
});
type StripeObject = z.infer<typeof eventShape>["data"]["object"];

const kinds = new Map<string, ProviderEvent["kind"]>([
  ["payment_intent.succeeded", "succeeded"],
  ["payment_intent.payment_failed", "failed"],
  ["payment_intent.canceled", "canceled"],
  ["payment_intent.requires_action", "requires-action"],
  ["charge.refunded", "refunded"],
  ["charge.dispute.created", "disputed"],
]);

/** Reads one of Stripe's events into words that all providers share. */
export function readStripeEvent(body: string): ProviderEvent {
  const { id, type, data } = eventShape.parse(JSON.parse(body));
  const kind = kinds.get(type) ?? "other";
  const { object } = data;
  const amount = amountOf(kind, object);
  return {
    id,
    type,
    kind,
    ...referencesOf(object),
    ...decodeUuid("paymentId", object.metadata?.["payment_id"]),
    ...decodeUuid("orderId", object.metadata?.["order_id"]),
    ...(amount !== undefined && object.currency && { amount: fromStripeAmount(amount, object.currency) }),
    ...(object.currency && { currency: object.currency.toUpperCase() }),
    ...messageOf(object),
  };
}

function amountOf(kind: ProviderEvent["kind"], object: StripeObject): number | undefined {
  if (kind === "succeeded") return object.amount_received ?? object.amount;
  if (kind === "refunded") return object.amount_refunded;
  return object.amount;
}

/** An intent names itself; a charge and a dispute name the intent that they belong to. */
function referencesOf(object: StripeObject): Pick<ProviderEvent, "reference" | "chargeReference"> {
  const intent = object.object === "payment_intent" ? object.id : object.payment_intent;
  const charge = object.object === "charge" ? object.id : (object.charge ?? object.latest_charge);
  return { ...(intent && { reference: intent }), ...(charge && { chargeReference: charge }) };
}

function messageOf(object: StripeObject): Pick<ProviderEvent, "message"> {
  const message =
    object.last_payment_error?.message ?? (object.object === "dispute" ? object.reason : undefined);
  return message ? { message } : {};
}

import type { Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { PaymentDisputed, PaymentFailed, PaymentMismatched, PaymentSettled } from "./events.js";
import { fetchFee } from "./fetch-fee.job.js";
import type { Provider } from "./payment.entity.js";
import { findPayment, lockPayment, type PaymentRow } from "./payment.rows.js";
import type { ProviderEvent, ProviderServices } from "./provider.js";
import { providerOf } from "./providers.js";
import { settleRefundedTotal } from "./settle-refund.js";

/** A provider's event that nobody has acted on yet, and the payment that it is about. */
export interface TakenEvent {
  webhookEventId: Id<"whe">;
  provider: Provider;
  event: ProviderEvent;
  payment: PaymentRow | undefined;
}

/** What an event has changed. */
export type EventOutcome =
  | { kind: "captured"; payment: PaymentRow; fee: bigint | undefined }
  | { kind: "failed"; message: string | undefined }
  | { kind: "mismatch"; message: string }
  | { kind: "disputed"; message: string | undefined }
  | { kind: "cancelled" | "action-needed" | "refunded" | "nothing" | "unknown" };

/**
 * Claims a stored event for this transaction; undefined when it was acted on before. The payment is found
 * but not locked, so that the caller can lock the order first.
 */
export async function takeWebhookEvent(
  tx: Tx,
  services: ProviderServices,
  webhookEventId: Id<"whe">,
): Promise<TakenEvent | undefined> {
  const [row] = await tx.execute<{ provider: Provider; body: string }[]>(
    "select provider, body from webhook_events where id = ? and processed_at is null for update",
    [webhookEventId],
  );
  if (!row) return undefined;
  const event = providerOf(row.provider, services).readEvent(row.body);
  return {
    webhookEventId,
    provider: row.provider,
    event,
    payment: await paymentFor(tx, row.provider, event),
  };
}

/** By what the provider calls it; by our own id only as long as the provider's reference was not noted yet. */
async function paymentFor(tx: Tx, provider: Provider, event: ProviderEvent): Promise<PaymentRow | undefined> {
  const [known] = await tx.execute<{ id: Id<"pay"> }[]>(
    `select id from payments where provider = ? and (provider_reference = ? or charge_reference = ?)
      order by provider_reference = ? desc nulls last limit 1`,
    [provider, event.reference ?? null, event.chargeReference ?? null, event.reference ?? null],
  );
  const id = known?.id ?? event.paymentId;
  return id ? findPayment(tx, id) : undefined;
}

/** Does to the payment what the event says, once, and notes on the event what came of it. */
export async function applyEvent(tx: Tx, taken: TakenEvent): Promise<EventOutcome> {
  const payment = taken.payment && (await lockPayment(tx, taken.payment.id));
  const outcome: EventOutcome = payment ? await apply(tx, taken, payment) : { kind: "unknown" };
  await tx.execute("update webhook_events set processed_at = now(), outcome = ? where id = ?", [
    outcome.kind,
    taken.webhookEventId,
  ]);
  return outcome;
}

async function apply(tx: Tx, taken: TakenEvent, payment: PaymentRow): Promise<EventOutcome> {
  const { event } = taken;
  const about = { paymentId: payment.id, orderId: payment.orderId };
  const difference = differenceOf(taken, payment);
  if (difference && event.kind !== "other") {
    await announce(tx, PaymentMismatched, about);
    return { kind: "mismatch", message: difference };
  }
  switch (event.kind) {
    case "succeeded":
      return capture(tx, taken, payment);
    case "failed":
      return fail(tx, event, payment);
    case "canceled":
      return (await pass(tx, payment, "CANCELLED", ["PENDING", "REQUIRES_ACTION", "FAILED"]))
        ? { kind: "cancelled" }
        : { kind: "nothing" };
    case "requires-action":
      return (await pass(tx, payment, "REQUIRES_ACTION", ["PENDING", "FAILED"]))
        ? { kind: "action-needed" }
        : { kind: "nothing" };
    case "refunded":
      return (await settleRefundedTotal(tx, payment, event.amount ?? 0n))
        ? { kind: "refunded" }
        : { kind: "nothing" };
    case "disputed":
      await announce(tx, PaymentDisputed, about);
      return { kind: "disputed", message: event.message };
    default:
      return { kind: "nothing" };
  }
}

async function capture(tx: Tx, { provider, event }: TakenEvent, payment: PaymentRow): Promise<EventOutcome> {
  // The same money is told of again: by another event, or by one that was on its way for long.
  if (payment.status === "CAPTURED") return { kind: "nothing" };
  await tx.execute(
    `update payments set status = 'CAPTURED', captured = amount, fee = ?, failure_message = null, provider = ?,
            provider_reference = coalesce(provider_reference, ?), charge_reference = ?
      where id = ?`,
    [event.fee ?? null, provider, event.reference ?? null, event.chargeReference ?? null, payment.id],
  );
  const { id: paymentId, orderId, amount } = payment;
  await announce(tx, PaymentSettled, { paymentId, orderId, amount: amount.toString() });
  if (event.fee === undefined) await enqueue(tx, fetchFee, { paymentId });
  return { kind: "captured", payment: { ...payment, status: "CAPTURED", captured: amount }, fee: event.fee };
}

async function fail(tx: Tx, event: ProviderEvent, payment: PaymentRow): Promise<EventOutcome> {
  // A failure that arrives after the success, or after the end, is history.
  if (payment.status === "CAPTURED" || payment.status === "CANCELLED") return { kind: "nothing" };
  await tx.execute("update payments set status = 'FAILED', failure_message = ? where id = ?", [
    event.message ?? null,
    payment.id,
  ]);
  await announce(tx, PaymentFailed, { paymentId: payment.id, orderId: payment.orderId });
  return { kind: "failed", message: event.message };
}

async function pass(tx: Tx, payment: PaymentRow, to: PaymentRow["status"], from: PaymentRow["status"][]) {
  if (!from.includes(payment.status)) return false;
  await tx.execute("update payments set status = ? where id = ?", [to, payment.id]);
  return true;
}

/** In a sentence for staff, what the provider has wrong; undefined when all is as agreed. */
function differenceOf({ provider, event }: TakenEvent, payment: PaymentRow): string | undefined {
  if (payment.provider !== null && payment.provider !== provider)
    return `${provider} reports on a payment that ${payment.provider} takes.`;
  if (payment.reference !== null && event.reference !== undefined && event.reference !== payment.reference)
    return `The provider names another payment of its own: ${event.reference}.`;
  if (event.paymentId !== undefined && event.paymentId !== payment.id)
    return "The provider reports on another payment of this shop.";
  if (event.orderId !== undefined && event.orderId !== payment.orderId)
    return "The provider names another order.";
  if (event.currency !== undefined && event.currency !== payment.currency)
    return `The provider reports ${event.currency}, agreed was ${payment.currency}.`;
  if (event.kind === "succeeded" && event.amount !== payment.amount)
    return `The provider reports ${event.amount ?? "no amount"}, agreed was ${payment.amount} (minor units).`;
  if (event.kind === "refunded" && (event.amount ?? 0n) > payment.amount)
    return `The provider reports ${event.amount} refunded of ${payment.amount} (minor units).`;
  return undefined;
}

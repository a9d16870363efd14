import type { Services } from "@till/kit/context";
import { defineJob } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { applyEvent, type EventOutcome, takeWebhookEvent, WebhookReceived } from "@till/payments";
import { z } from "zod";
import { mailPaymentFailed } from "./mails/payment-failed.mail.js";
import { id } from "./job-input.js";
import { flag, lockOrder, type LockedOrder, move } from "./order.lock.js";
import { settleOrder } from "./settle-order.js";
import { record } from "./timeline.js";

/**
 * Does what a provider's event means for an order: all of it in one transaction, once, in whatever order
 * the events arrive.
 */
export const settlePayment = defineJob({
  name: "orders.settle-payment",
  input: z.object({ webhookEventId: id<"whe">() }),
  on: [WebhookReceived],
  async run({ tx, ...services }, { webhookEventId }) {
    const taken = await takeWebhookEvent(tx, services, webhookEventId);
    if (!taken) return;
    const order = taken.payment && (await lockOrder(tx, taken.payment.orderId));
    const outcome = await applyEvent(tx, taken);
    if (order) await follow(tx, services, order, outcome);
  },
});

async function follow(
  tx: Tx,
  services: Pick<Services, "env" | "now">,
  order: LockedOrder,
  outcome: EventOutcome,
): Promise<void> {
  switch (outcome.kind) {
    case "captured":
      return settleOrder(tx, services, order, outcome.fee);
    case "failed":
      return failed(tx, services, order, outcome.message);
    case "action-needed":
      return record(tx, order.id, { kind: "payment-action", message: "The bank asked for a second step." });
    case "cancelled":
      return record(tx, order.id, {
        kind: "payment-cancelled",
        message: "The payment was closed at the provider.",
      });
    case "mismatch":
      await flag(tx, order, `Payment does not match: ${outcome.message}`);
      return record(tx, order.id, { kind: "payment-mismatch", message: outcome.message });
    case "disputed":
      await flag(tx, order, "The customer disputes the payment at the bank.");
      return record(tx, order.id, {
        kind: "disputed",
        message: `The payment is disputed${outcome.message ? `: ${outcome.message}` : ""}.`,
      });
    default:
      return undefined;
  }
}

/** A declined card leaves the order open for another one, until its hold runs out. */
async function failed(
  tx: Tx,
  { env }: Pick<Services, "env">,
  order: LockedOrder,
  message: string | undefined,
): Promise<void> {
  await record(tx, order.id, {
    kind: "payment-failed",
    message: message ?? "The payment failed.",
    isCustomerVisible: true,
  });
  if (order.status !== "OPEN" || order.paidAt) return;
  await move(tx, order, { paymentStatus: "FAILED" });
  await mailPaymentFailed(tx, env, order.id, message);
}

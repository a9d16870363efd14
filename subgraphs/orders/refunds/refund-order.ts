import { refundableOf, refundPayment } from "@till/payments";
import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder } from "../order.lock.js";
import type { OrderRefundInput } from "../order.input.js";
import { restockAll } from "../restock-order.js";
import { record } from "../timeline.js";

/**
 * Gives back all that is left of what was paid. The money moves after the commit; the order becomes
 * "refunded" when the provider has said so.
 * @throws Refused(NOT_FOUND | REFUND_EXCEEDS_CAPTURED | INVALID)
 */
export async function refundOrder(
  tx: Tx,
  viewer: Viewer,
  orderId: Id<"ord"> | undefined,
  input: OrderRefundInput,
): Promise<{ refundId: Id<"ref"> }> {
  const order = await lockOrder(tx, orderId);
  const reason = input.reason.trim();
  if (reason.length < 1 || reason.length > 500)
    throw refuse("INVALID", "Say why, in at most 500 letters.", ["reason"]);
  const amount = await refundableOf(tx, order.id);
  if (amount <= 0n) throw refuse("REFUND_EXCEEDS_CAPTURED", "There is nothing left to refund.");

  const note = input.note?.trim();
  const { refundId } = await refundPayment(tx, {
    orderId: order.id,
    amount,
    key: `refund:${order.id}:${input.idempotencyKey}`,
    reason,
    notifyCustomer: input.notifyCustomer,
    ...(note && { note }),
  });
  if (input.restock) await restockAll(tx, order.id);
  const money = Money.of(amount, order.currency);
  await record(tx, order.id, {
    kind: "refund-started",
    message: `A refund of ${money.amount} ${money.currencyCode} was started: ${reason}`,
    actor: viewer,
    data: { refundId, restock: input.restock },
  });
  await audit(tx, viewer, {
    action: "orders.refund",
    entity: "Order",
    entityId: order.id,
    after: { refundId, amount, reason, restock: input.restock },
  });
  return { refundId };
}

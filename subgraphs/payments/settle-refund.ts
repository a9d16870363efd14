import { type Id, newId } from "@till/kit/id";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { RefundFailed, RefundSettled } from "./events.js";
import { lockPayment, type PaymentRow } from "./payment.rows.js";

interface PendingRefund {
  id: Id<"ref">;
  paymentId: Id<"pay">;
  orderId: Id<"ord">;
  amount: bigint;
  notifyCustomer: boolean;
}

async function lockPending(tx: Tx, refundId: Id<"ref">): Promise<PendingRefund | undefined> {
  const columns = `id, payment_id as "paymentId", order_id as "orderId", amount, notify_customer as "notifyCustomer"`;
  const [found] = await tx.execute<PendingRefund[]>(`select ${columns} from refunds where id = ?`, [
    refundId,
  ]);
  if (!found) return undefined;
  // The payment first, then its refund: the order in which everybody locks them.
  await lockPayment(tx, found.paymentId);
  const [row] = await tx.execute<PendingRefund[]>(
    `select ${columns} from refunds where id = ? and status = 'PENDING' for update`,
    [refundId],
  );
  return row && { ...row, amount: BigInt(row.amount) };
}

/** Notes that the money is on its way; once, whoever says so first. */
export async function settleRefund(tx: Tx, refundId: Id<"ref">, reference?: string): Promise<boolean> {
  const refund = await lockPending(tx, refundId);
  if (!refund) return false;
  await tx.execute(
    "update refunds set status = 'SUCCEEDED', settled_at = now(), provider_reference = coalesce(?, provider_reference) where id = ?",
    [reference ?? null, refundId],
  );
  await tx.execute("update payments set refunded = refunded + ? where id = ?", [
    refund.amount,
    refund.paymentId,
  ]);
  await announce(tx, RefundSettled, {
    refundId,
    orderId: refund.orderId,
    amount: refund.amount.toString(),
    notifyCustomer: refund.notifyCustomer,
  });
  return true;
}

/** Notes that the provider will not do it: what was set aside for this refund is free again. */
export async function failRefund(tx: Tx, refundId: Id<"ref">, message: string): Promise<void> {
  const refund = await lockPending(tx, refundId);
  if (!refund) return;
  await tx.execute(
    "update refunds set status = 'FAILED', failure_message = ?, settled_at = now() where id = ?",
    [message, refundId],
  );
  await announce(tx, RefundFailed, { refundId, orderId: refund.orderId });
}

/**
 * Brings refunds in line with the provider's total. Refunds that wait are settled oldest first; what is left
 * over was refunded at the provider, past the shop, and is written down as such.
 * @returns whether anything was new
 */
export async function settleRefundedTotal(tx: Tx, payment: PaymentRow, total: bigint): Promise<boolean> {
  let missing = total - payment.refunded;
  if (missing <= 0n) return false;
  const waiting = await tx.execute<{ id: Id<"ref">; amount: string }[]>(
    "select id, amount from refunds where payment_id = ? and status = 'PENDING' order by created_at, id",
    [payment.id],
  );
  for (const { id, amount } of waiting) {
    if (BigInt(amount) > missing) continue;
    await settleRefund(tx, id);
    missing -= BigInt(amount);
  }
  if (missing <= 0n) return true;
  const open = waiting.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  // Refunds of ours that the provider has yet to refuse take the room. They are settled soon; then this fits.
  if (missing + open > payment.captured - payment.refunded)
    throw new Error("Refunds under way leave no room for one made at the provider; it is looked at again.");
  await recordForeignRefund(tx, payment, missing);
  return true;
}

async function recordForeignRefund(tx: Tx, payment: PaymentRow, amount: bigint): Promise<void> {
  const id = newId<"ref">();
  await tx.execute(
    `insert into refunds (id, payment_id, order_id, idempotency_key, amount, reason)
     values (?, ?, ?, ?, ?, 'Refunded at the payment provider')`,
    [id, payment.id, payment.orderId, `foreign:${id}`, amount],
  );
  await settleRefund(tx, id);
}

import type { Services } from "@till/kit/context";
import { Refused } from "@till/kit/errors";
import { announce } from "@till/kit/job";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { commitStock } from "@till/inventory";
import { refundPayment } from "@till/payments";
import { issueInvoice } from "./documents/issue-document.js";
import { giveBackHolds } from "./cancel-order.js";
import { OrderCancelled, OrderPaid } from "./events.js";
import { mailCancelled } from "./mails/cancelled.mail.js";
import { mailConfirmed } from "./mails/confirmed.mail.js";
import { flag, lockOrder, type LockedOrder, move } from "./order.lock.js";
import { record } from "./timeline.js";

type At = Pick<Services, "env" | "now">;

/**
 * Marks an order paid and turns what it held into a sale. The caller has locked the order and captured the
 * payment in this transaction. Money that arrives too late, or for goods that are gone, goes back at once.
 */
export async function settleOrder(
  tx: Tx,
  at: At,
  order: LockedOrder,
  fee: bigint | undefined,
): Promise<void> {
  if (order.paidAt) return;
  const wasCancelled = order.status === "CANCELLED";
  await move(tx, order, { paymentStatus: "PAID" });
  await tx.execute("update orders set paid_at = ?, fees = fees + ? where id = ?", [
    at.now(),
    fee ?? 0n,
    order.id,
  ]);
  await record(tx, order.id, { kind: "paid", message: "The payment arrived.", isCustomerVisible: true });

  if (wasCancelled)
    return giveBack(tx, order, "The payment arrived after the order was cancelled. It is being refunded.");
  if (!(await sell(tx, order.id))) return soldOut(tx, at, order);
  // Last, because everybody who issues an invoice waits for its number.
  const invoice = await issueInvoice(tx, order.id, at.now());
  await mailConfirmed(tx, at, order.id, invoice);
  await announce(tx, OrderPaid, { orderId: order.id });
}

/** Settles an order that costs nothing; there is no payment to wait for. */
export async function settleFreeOrder(tx: Tx, orderId: Id<"ord">, at: At): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order.total !== 0n) throw new Error(`Order ${order.number} is not free.`);
  await settleOrder(tx, at, order, undefined);
}

/** Turns the holds into a sale; false when a hold had run out and the goods are gone. */
async function sell(tx: Tx, orderId: Id<"ord">): Promise<boolean> {
  // A savepoint takes its locks along when it is undone, so that what follows may lock in its own order.
  await tx.execute("savepoint before_sale");
  try {
    await commitStock(tx, orderId);
    await tx.execute("release savepoint before_sale");
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "OUT_OF_STOCK") throw error;
    await tx.execute("rollback to savepoint before_sale");
    return false;
  }
}

async function soldOut(tx: Tx, at: At, order: LockedOrder): Promise<void> {
  await move(tx, order, { status: "CANCELLED" });
  await tx.execute("update orders set cancelled_at = ? where id = ?", [at.now(), order.id]);
  await giveBackHolds(tx, order.id);
  await giveBack(
    tx,
    order,
    "An item sold out before the payment arrived. The order is cancelled and being refunded.",
  );
  await mailCancelled(tx, at.env, order.id, "An item sold out before your payment arrived.");
  await announce(tx, OrderCancelled, { orderId: order.id });
}

async function giveBack(tx: Tx, order: LockedOrder, message: string): Promise<void> {
  if (order.total > 0n)
    await refundPayment(tx, {
      orderId: order.id,
      amount: order.total,
      key: `late:${order.id}`,
      reason: "The order could not be fulfilled",
    });
  await record(tx, order.id, { kind: "refunding", message, isCustomerVisible: true });
  await flag(tx, order, message);
}

import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { releaseStock } from "@till/inventory";
import { cancelPayment } from "@till/payments";
import { release as releaseCodes } from "@till/promotions";
import { OrderCancelled } from "./events.js";
import { mailCancelled } from "./mails/cancelled.mail.js";
import { lockOrder, type LockedOrder, move } from "./order.lock.js";
import { planRefund } from "./refunds/plan-refund.js";
import { refundable } from "./refunds/refundable.js";
import { writeRefund } from "./refunds/write-refund.js";
import { restockUnshipped } from "./restock-order.js";
import { record } from "./timeline.js";
import { isCancellable } from "./transitions.js";

export interface Cancellation {
  orderId: Id<"ord"> | undefined;
  reason: string;
  notifyCustomer: boolean;
  actor?: Viewer;
}

/**
 * Ends an order of which nothing has left the house: codes and stock go back, an open payment is closed, and
 * what was paid is refunded.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function cancelOrder(
  tx: Tx,
  { env, now }: Pick<Services, "env" | "now">,
  cancellation: Cancellation,
): Promise<void> {
  const order = await lockOrder(tx, cancellation.orderId);
  if (!isCancellable(order))
    throw refuse(
      "ILLEGAL_TRANSITION",
      order.status === "OPEN"
        ? "Part of the order has been shipped, so it cannot be cancelled."
        : `The order is ${order.status.toLowerCase()} already.`,
    );
  const { reason, actor } = cancellation;
  await end(tx, order, now());
  if (order.paidAt) await undoSale(tx, order, reason);
  else await cancelPayment(tx, { orderId: order.id });

  await record(tx, order.id, {
    kind: "cancelled",
    message: `The order was cancelled: ${reason}`,
    isCustomerVisible: true,
    ...(actor && { actor }),
  });
  if (cancellation.notifyCustomer) await mailCancelled(tx, env, order.id, reason);
}

/**
 * Ends an order that was not paid in time. Its payment has been closed at the provider before. False when
 * it was paid, or ended, meanwhile.
 */
export async function expireOrder(
  tx: Tx,
  { env, now }: Pick<Services, "env" | "now">,
  orderId: Id<"ord">,
): Promise<boolean> {
  const order = await lockOrder(tx, orderId);
  if (order.status !== "OPEN" || order.paidAt) return false;
  await end(tx, order, now());
  await record(tx, order.id, {
    kind: "expired",
    message: "The order was not paid in time and has been cancelled.",
    isCustomerVisible: true,
  });
  await mailCancelled(tx, env, order.id, "It was not paid in time.");
  return true;
}

async function end(tx: Tx, order: LockedOrder, now: Date): Promise<void> {
  await move(tx, order, { status: "CANCELLED", ...(order.paidAt ? {} : { paymentStatus: "VOIDED" }) });
  await tx.execute("update orders set cancelled_at = ? where id = ?", [now, order.id]);
  await giveBackHolds(tx, order.id);
  await announce(tx, OrderCancelled, { orderId: order.id });
}

/** Codes and held stock become free again: promotions first, then stock, as carts lock them. */
export async function giveBackHolds(tx: Tx, orderId: Id<"ord">): Promise<void> {
  await releaseCodes(tx, orderId);
  await releaseStock(tx, orderId);
}

async function undoSale(tx: Tx, order: LockedOrder, reason: string): Promise<void> {
  await restockUnshipped(tx, order.id);
  const money = await refundable(tx, order.id);
  if (money.left <= 0n) return;
  // The goods went back above.
  const plan = planRefund(money, { restock: false });
  await writeRefund(tx, order.id, plan, { key: `cancel:${order.id}`, reason });
}

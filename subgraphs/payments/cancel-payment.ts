import type { Id } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { stopPayments } from "./stop-payment.js";

/** Has the provider close an unpaid order's payment once this transaction has committed. */
export const cancelPayment = (tx: Tx, { orderId }: { orderId: Id<"ord"> }): Promise<void> =>
  enqueue(tx, stopPayments, { orderId });

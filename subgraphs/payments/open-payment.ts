import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { Payment } from "./payment.entity.js";

export interface PaymentDraft {
  orderId: Id<"ord">;
  /** Whole minor units, more than zero: a free order has no payment. */
  amount: bigint;
  currency: string;
  /** `card` */
  method: string;
}

/**
 * Opens the order's payment, in the transaction that places the order. Nobody outside hears of it yet: the
 * provider is called by `startPayment`, after the commit.
 */
export async function openPayment(tx: Tx, draft: PaymentDraft): Promise<{ paymentId: Id<"pay"> }> {
  const payment = new Payment(draft);
  tx.persist(payment);
  return { paymentId: payment.id };
}

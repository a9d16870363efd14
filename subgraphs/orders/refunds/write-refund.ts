import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { refundPayment } from "@till/payments";
import { putBack } from "../restock-order.js";
import type { RefundPlan } from "./plan-refund.js";

export interface RefundWords {
  key: string;
  reason: string;
  note?: string;
  notifyCustomer?: boolean;
  isReturn?: boolean;
}

/** Sets the money aside, writes down what the refund is made of, and moves the goods. The order is locked. */
export async function writeRefund(
  tx: Tx,
  orderId: Id<"ord">,
  plan: RefundPlan,
  { isReturn = false, ...words }: RefundWords,
): Promise<{ refundId: Id<"ref"> }> {
  await putBack(
    tx,
    orderId,
    plan.lines.map(({ itemId, restocked, ...line }) => ({ ...line, itemId, units: restocked })),
    "REFUND",
  );
  const { refundId } = await refundPayment(tx, { orderId, amount: plan.amount, ...words });
  const [isNew] = await tx.execute<object[]>(
    `insert into order_refunds (refund_id, order_id, shipping, shipping_tax, other) values (?, ?, ?, ?, ?)
     on conflict do nothing returning refund_id`,
    [refundId, orderId, plan.shipping, plan.shippingTax, plan.other],
  );
  if (!isNew) return { refundId };
  for (const line of plan.lines) {
    await tx.execute(
      `insert into order_refund_lines (refund_id, order_item_id, quantity, amount, tax, discount, restocked, is_returned)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [refundId, line.itemId, line.quantity, line.amount, line.tax, line.discount, line.restocked, isReturn],
    );
    await tx.execute(
      "update order_items set withdrawn_quantity = ? where id = ? and withdrawn_quantity <> ?",
      [line.withdrawn, line.itemId, line.withdrawn],
    );
  }
  return { refundId };
}

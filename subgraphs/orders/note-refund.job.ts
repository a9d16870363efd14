import { announce, defineJob } from "@till/kit/job";
import { Money } from "@till/kit/money";
import { FeeKnown, RefundFailed, RefundSettled } from "@till/payments";
import { z } from "zod";
import { issueCreditNote } from "./documents/issue-document.js";
import { OrderRefunded } from "./events.js";
import { id, minorUnits } from "./job-input.js";
import { mailRefunded } from "./mails/refunded.mail.js";
import { flag, lockOrder, move } from "./order.lock.js";
import { leftToShip } from "./refunds/refund-order.js";
import { record } from "./timeline.js";

/** Brings an order up to date once money has gone back. */
export const noteRefund = defineJob({
  name: "orders.note-refund",
  input: z.object({
    refundId: id<"ref">(),
    orderId: id<"ord">(),
    amount: minorUnits,
    notifyCustomer: z.boolean(),
  }),
  on: [RefundSettled],
  async run({ tx, env, now }, { refundId, orderId, amount, notifyCustomer }) {
    const order = await lockOrder(tx, orderId);
    const refunded = order.refunded + BigInt(amount);
    await tx.execute("update orders set refunded = ? where id = ?", [refunded, orderId]);
    await move(tx, order, { paymentStatus: refunded >= order.total ? "REFUNDED" : "PARTIALLY_REFUNDED" });
    // Nothing is left to do for an order that was given back before anything was shipped.
    const isGivenUp = order.fulfilmentStatus === "UNFULFILLED" && (await leftToShip(tx, orderId)) === 0;
    if ((refunded >= order.total || isGivenUp) && order.status === "OPEN")
      await move(tx, order, { status: "CLOSED" });
    const money = Money.of(BigInt(amount), order.currency);
    await record(tx, orderId, {
      kind: "refunded",
      message: `${money.amount} ${money.currencyCode} were refunded.`,
      isCustomerVisible: true,
      data: { refundId },
    });
    const creditNote = await issueCreditNote(tx, orderId, { refundId, amount: BigInt(amount) }, now());
    if (notifyCustomer)
      await mailRefunded(tx, { env, now }, orderId, { refundId, amount: money, creditNote });
    await announce(tx, OrderRefunded, { orderId, refundId });
  },
});

/** A refund that the provider refuses needs a person. */
export const noteFailedRefund = defineJob({
  name: "orders.note-failed-refund",
  input: z.object({ refundId: id<"ref">(), orderId: id<"ord">() }),
  on: [RefundFailed],
  async run({ tx }, { orderId, refundId }) {
    const order = await lockOrder(tx, orderId);
    const message = "The provider refused a refund: the money has not gone back.";
    await flag(tx, order, message);
    await record(tx, orderId, { kind: "refund-failed", message, data: { refundId } });
  },
});

/** What the provider kept for itself lowers the order's profit. */
export const noteFee = defineJob({
  name: "orders.note-fee",
  input: z.object({ paymentId: id<"pay">(), orderId: id<"ord">(), fee: minorUnits }),
  on: [FeeKnown],
  async run({ tx }, { orderId, fee }) {
    await lockOrder(tx, orderId);
    await tx.execute("update orders set fees = fees + ? where id = ?", [BigInt(fee), orderId]);
  },
});

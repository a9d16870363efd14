import type { Id } from "@till/kit/id";
import { defineEvent } from "@till/kit/job";

/** A provider told us something; it is stored, and somebody must act on it. */
export const WebhookReceived = defineEvent<{ webhookEventId: Id<"whe"> }>("payments.webhook-received");
/** Money came in. `amount` is a decimal number of minor units. */
export const PaymentSettled = defineEvent<{ paymentId: Id<"pay">; orderId: Id<"ord">; amount: string }>(
  "payments.settled",
);
export const PaymentFailed = defineEvent<{ paymentId: Id<"pay">; orderId: Id<"ord"> }>("payments.failed");
export const RefundSettled = defineEvent<{
  refundId: Id<"ref">;
  orderId: Id<"ord">;
  amount: string;
  notifyCustomer: boolean;
}>("payments.refund-settled");
export const RefundFailed = defineEvent<{ refundId: Id<"ref">; orderId: Id<"ord"> }>(
  "payments.refund-failed",
);
export const FeeKnown = defineEvent<{ paymentId: Id<"pay">; orderId: Id<"ord">; fee: string }>(
  "payments.fee-known",
);
export const PaymentDisputed = defineEvent<{ paymentId: Id<"pay">; orderId: Id<"ord"> }>("payments.disputed");
/** The provider's amount, currency or order is not what was agreed. Nothing was settled. */
export const PaymentMismatched = defineEvent<{ paymentId: Id<"pay">; orderId: Id<"ord"> }>(
  "payments.mismatch",
);

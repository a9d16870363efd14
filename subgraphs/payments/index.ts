export { cancelPayment } from "./cancel-payment.js";
export { openPayment, type PaymentDraft } from "./open-payment.js";
export { PaymentToConfirm } from "./payment.type.js";
export { orderMoney } from "./payment.reads.js";
export { refundableOf, type RefundDraft, refundPayment } from "./refund-payment.js";
export { startPayment } from "./start-payment.js";
export { stopPayment } from "./stop-payment.js";
export { applyEvent, type EventOutcome, type TakenEvent, takeWebhookEvent } from "./take-webhook-event.js";
export {
  FeeKnown,
  PaymentDisputed,
  PaymentFailed,
  PaymentMismatched,
  PaymentSettled,
  RefundFailed,
  RefundSettled,
  WebhookReceived,
} from "./events.js";

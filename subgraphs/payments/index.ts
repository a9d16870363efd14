export { openPayment, type PaymentDraft } from "./open-payment.js";
export { startPayment } from "./start-payment.js";
export { PaymentToConfirm } from "./payment.type.js";
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

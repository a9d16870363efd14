import type { Subgraph } from "@till/kit/subgraph";
import { fetchFee } from "./fetch-fee.job.js";
import { Payment, Refund } from "./payment.entity.js";
import { paymentViews, refundViews } from "./payment.reads.js";
import { PaymentView, RefundView } from "./payment.type.js";
import { receiveWebhook } from "./receive-webhook.js";
import { sendRefund } from "./refund-payment.js";
import { authenticateAnswer, authenticatePage } from "./sandbox/authenticate.route.js";
import { confirmRoute } from "./sandbox/confirm.route.js";
import { SandboxIntent, SandboxRefund } from "./sandbox/intent.entity.js";
import { postEvent } from "./sandbox/post-event.job.js";
import { stopPayments } from "./stop-payment.js";
import { WebhookEvent } from "./webhook-event.entity.js";

export const payments: Subgraph = {
  name: "payments",
  entities: [Payment, Refund, WebhookEvent, SandboxIntent, SandboxRefund],
  resolvers: [class {}],
  types: [PaymentView, RefundView],
  references: {
    Payment: ({ id }, ctx) => paymentViews(ctx).load(id),
    Refund: ({ id }, ctx) => refundViews(ctx).load(id),
  },
  jobs: [postEvent, sendRefund, stopPayments, fetchFee],
  routes: [receiveWebhook, confirmRoute, authenticatePage, authenticateAnswer],
};

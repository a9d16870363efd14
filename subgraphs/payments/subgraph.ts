import type { Subgraph } from "@till/kit/subgraph";
import { Payment, Refund } from "./payment.entity.js";
import { receiveWebhook } from "./receive-webhook.js";
import { SandboxIntent, SandboxRefund } from "./sandbox/intent.entity.js";
import { postEvent } from "./sandbox/post-event.job.js";
import { WebhookEvent } from "./webhook-event.entity.js";

export const payments: Subgraph = {
  name: "payments",
  entities: [Payment, Refund, WebhookEvent, SandboxIntent, SandboxRefund],
  resolvers: [class {}],
  jobs: [postEvent],
  routes: [receiveWebhook],
};

import type { Services } from "@till/kit/context";
import { type Id, newId } from "@till/kit/id";
import { announce } from "@till/kit/job";
import { log } from "@till/kit/log";
import type { Route } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { WebhookReceived } from "./events.js";
import type { PaymentProvider, ProviderEvent } from "./provider.js";
import { providerOf } from "./providers.js";

export const webhookBytesMax = 256 * 1024;

const names = new Map<string, "SANDBOX" | "STRIPE">([
  ["sandbox", "SANDBOX"],
  ["stripe", "STRIPE"],
]);
// What explains a delivery later. Signatures expire with their time, so that keeping them is harmless.
const keptHeaders = ["content-type", "user-agent", "stripe-signature", "sandbox-signature"];

const answer = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });

/**
 * Takes what a provider posts: checks the signature over the raw body, stores it once, announces it, and
 * answers. What follows from it is a job's work, so that a slow shop never makes a provider give up.
 */
export const receiveWebhook: Route = {
  method: "POST",
  path: "/webhooks/:provider",
  bodyBytesMax: webhookBytesMax,
  async handle(request, services) {
    const name = names.get(services.params["provider"] ?? "");
    if (!name) return answer(404, "This provider is not known.");
    const body = await request.text();
    if (Buffer.byteLength(body) > webhookBytesMax) return answer(413, "This is too large for an event.");

    const provider = providerOf(name, services);
    if (!provider.isGenuine(body, request.headers, services.now())) {
      log.warn({ provider: name }, "webhook signature refused");
      return answer(400, "The signature is not valid.");
    }
    const event = read(provider, body);
    if (!event) return answer(400, "This is not an event.");
    const isNew = await keep(services, provider, event, { body, headers: request.headers });
    return answer(200, isNew ? "Received." : "Known already.");
  },
};

function read(provider: PaymentProvider, body: string): ProviderEvent | undefined {
  try {
    return provider.readEvent(body);
  } catch (error) {
    log.warn({ provider: provider.name, err: error }, "webhook is no event");
    return undefined;
  }
}

/** Stores an event the first time it comes; false when it is known. */
function keep(
  { em }: Services,
  { name }: PaymentProvider,
  event: ProviderEvent,
  { body, headers }: { body: string; headers: Headers },
): Promise<boolean> {
  const kept = Object.fromEntries(
    keptHeaders.flatMap((header) => {
      const value = headers.get(header);
      return value === null ? [] : [[header, value]];
    }),
  );
  return transact(em, async (tx) => {
    const [row] = await tx.execute<{ id: Id<"whe"> }[]>(
      `insert into webhook_events (id, provider, event_id, type, body, headers) values (?, ?, ?, ?, ?, ?::jsonb)
       on conflict (provider, event_id) do nothing returning id`,
      [newId(), name, event.id, event.type, body, JSON.stringify(kept)],
    );
    if (row) await announce(tx, WebhookReceived, { webhookEventId: row.id });
    return row !== undefined;
  });
}

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { jobs } from "@till/host/registry";
import { routesOf } from "@till/host/routes";
import type { testDatabase } from "@till/host/testing";
import { reserveStock } from "@till/inventory";
import { levelOf, stocked } from "@till/inventory/testing";
import type { Services } from "@till/kit/context";
import { type Id, newId } from "@till/kit/id";
import { drain } from "@till/kit/outbox";
import { transact } from "@till/kit/tx";
import { openPayment, startPayment } from "@till/payments";
import { sandboxSecret, sandboxSignatureHeader } from "@till/payments/sandbox/post-event.job";
import { signatureHeader } from "@till/payments/signature";
import { payments } from "@till/payments/subgraph";
import express from "express";
import { afterAll, beforeAll } from "vitest";
import { openOrder, type OrderLineDraft } from "./open-order.js";
import { draftOf, vase } from "./testing.js";

export interface PlacedOrder {
  orderId: Id<"ord">;
  paymentId: Id<"pay">;
  variantId: Id<"var">;
  productId: Id<"prod">;
  token: string;
  number: string;
}

export const cards = {
  pays: "4242 4242 4242 4242",
  declines: "4000 0000 0000 0002",
  asks: "4000 0025 0000 3155",
};

/** A shop whose payment routes answer real HTTP, so that the sandbox can post its webhooks. */
export function testShop(
  db: ReturnType<typeof testDatabase>,
  moreEnv: () => Promise<Partial<Services["env"]>> = () => Promise.resolve({}),
) {
  let server: Server;
  let services: Services;

  beforeAll(async () => {
    const app = express();
    server = createServer(app).listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
    const { port } = server.address() as AddressInfo;
    services = {
      ...db.services(),
      env: { ...db.services().env, PUBLIC_URL: `http://127.0.0.1:${port}`, ...(await moreEnv()) },
    };
    app.use(routesOf([payments], services));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, services.env.PUBLIC_URL), {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
      redirect: "manual",
    });

  return {
    services: () => services,
    post,
    drain: () => drain(services, jobs),
    level: (variantId: Id<"var">) => levelOf(db.em(), variantId),

    /** An order for some vases, placed and held, its payment open but not started. */
    async place(
      options: {
        quantity?: number;
        stock?: number;
        variant?: PlacedVariant;
        customerId?: Id<"cust">;
        /** Several lines, each of a variant of its own. */
        lines?: Partial<OrderLineDraft>[];
      } = {},
    ) {
      const { quantity = 1, stock = 10 } = options;
      const lines: OrderLineDraft[] = [];
      for (const line of options.lines ?? [{ quantity }])
        lines.push(vase({ ...(options.variant ?? (await stocked(db.em(), stock))), ...line }));
      const { variantId, productId } = lines[0]!;
      const draft = draftOf(lines, {
        ...(options.customerId && { customerId: options.customerId }),
      });
      return transact(db.em(), async (tx): Promise<PlacedOrder> => {
        const { orderId, token, number } = await openOrder(tx, draft, services.env);
        await reserveStock(tx, orderId, lines, draft.holdExpiresAt);
        const { total: amount, currency } = draft;
        const { paymentId } = await openPayment(tx, { orderId, amount, currency, method: "card" });
        return { orderId, paymentId, variantId, productId, token, number };
      });
    },

    /** What the browser does at the sandbox. Orders hear of it by webhook, when jobs are worked off. */
    async confirm(paymentId: Id<"pay">, number: string = cards.pays, returnUrl?: string) {
      const { clientSecret, confirmUrl } = await startPayment(services, paymentId);
      const card = { number, expMonth: 12, expYear: 2099 - 60, cvc: "123" };
      const reply = await post(
        new URL(confirmUrl!).pathname,
        JSON.stringify({ clientSecret, card, returnUrl }),
      );
      return (await reply.json()) as { status: string; message?: string; actionUrl?: string };
    },

    /** A webhook as the sandbox would sign it. */
    webhook(event: object, at: { time?: Date; secret?: Buffer } = {}) {
      const body = JSON.stringify(event);
      const signature = signatureHeader(
        at.secret ?? sandboxSecret(services.env),
        body,
        at.time ?? new Date(),
      );
      return post("/webhooks/sandbox", body, { [sandboxSignatureHeader]: signature });
    },

    /** An event about an order's payment, as the sandbox words it. */
    async event(order: PlacedOrder, type: string, changes: object = {}) {
      await startPayment(services, order.paymentId);
      const [payment] = await db.sql<{ id: string; reference: string; amount: string; currency: string }>(
        "select id, provider_reference as reference, amount, currency from payments where id = ?",
        [order.paymentId],
      );
      return {
        id: `sbx_evt_${newId()}`,
        type,
        data: {
          id: payment!.reference,
          amount: Number(payment!.amount),
          currency: payment!.currency,
          metadata: { payment_id: order.paymentId, order_id: order.orderId },
          ...changes,
        },
      };
    },

    /** What counts about an order in one row. */
    async state(orderId: Id<"ord">) {
      const [row] = await db.sql<Record<string, unknown>>(
        `select o.status, o.payment_status as payment, o.fulfilment_status as fulfilment,
                p.status as provider, p.captured::int, p.refunded::int,
                (select count(*)::int from mails m where m.dedupe_key like '%' || o.id || '%') as mails
           from orders o left join payments p on p.order_id = o.id where o.id = ?`,
        [orderId],
      );
      return row!;
    },
    async timeline(orderId: Id<"ord">) {
      const rows = await db.sql<{ kind: string }>(
        "select kind from order_timeline_events where order_id = ? order by created_at, id",
        [orderId],
      );
      return rows.map(({ kind }) => kind);
    },
  };
}

interface PlacedVariant {
  variantId: Id<"var">;
  productId: Id<"prod">;
}

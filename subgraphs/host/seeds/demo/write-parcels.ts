import { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import { trackingPage } from "@till/orders/shipments/carriers";
import { insertRows, type Row } from "../bulk.js";
import type { IdMaker } from "../ids.js";
import type { DemoOrder } from "./trade.js";
import type { WrittenLine } from "./write-trade.js";

export interface Support {
  id: string;
  name: string;
}

/** Payments and refunds, on our side and in the sandbox provider's memory, so that a refund of them works. */
export async function writePayments(tx: Tx, ids: IdMaker, orders: readonly DemoOrder[]): Promise<void> {
  const made = orders.map((order) => ({
    order,
    paymentId: ids.at<"pay">(order.placedAt),
    refundId: ids.at<"ref">(order.placedAt),
  }));
  const intentOf = (paymentId: string): string => `sbx_pi_${paymentId.replaceAll("-", "").slice(0, 24)}`;
  await insertRows(
    tx,
    "payments",
    made.map(({ order, paymentId }) => ({
      id: paymentId,
      order_id: order.id,
      idempotency_key: `order:${order.id}`,
      method: "card",
      provider: "SANDBOX",
      provider_reference: intentOf(paymentId),
      status: order.paidAt === null ? "CANCELLED" : "CAPTURED",
      amount: order.priced.total,
      captured: order.paidAt === null ? 0n : order.priced.total,
      refunded: order.refunded,
      fee: order.paidAt === null ? null : order.fee,
      currency: "EUR",
      created_at: order.placedAt,
      updated_at: order.endedAt ?? order.paidAt ?? order.placedAt,
    })),
  );
  await insertRows(
    tx,
    "sandbox_intents",
    made.map(({ order, paymentId }) => ({
      id: intentOf(paymentId),
      client_secret: `${intentOf(paymentId)}_secret_${order.id.replaceAll("-", "")}`,
      idempotency_key: paymentId,
      amount: order.priced.total,
      currency: "EUR",
      metadata: { payment_id: paymentId, order_id: order.id },
      status: order.paidAt === null ? "canceled" : "succeeded",
      refunded: order.refunded,
      created_at: order.placedAt,
    })),
  );
  const back = made.filter(({ order }) => order.refunded > 0n);
  const remote = (refundId: string): string => `sbx_re_${refundId.replaceAll("-", "").slice(0, 24)}`;
  await insertRows(
    tx,
    "refunds",
    back.map(({ order, paymentId, refundId }) => ({
      id: refundId,
      payment_id: paymentId,
      order_id: order.id,
      idempotency_key: `seed:${order.id}`,
      amount: order.refunded,
      status: "SUCCEEDED",
      reason: order.reason,
      provider_reference: remote(refundId),
      created_at: order.endedAt,
      settled_at: order.endedAt,
    })),
  );
  await insertRows(
    tx,
    "sandbox_refunds",
    back.map(({ order, paymentId, refundId }) => ({
      id: remote(refundId),
      intent_id: intentOf(paymentId),
      idempotency_key: refundId,
      amount: order.refunded,
      created_at: order.endedAt,
    })),
  );
}

const carrierOf = ({ priced, buyer }: DemoOrder): string =>
  priced.method.name === "Express" && buyer.address.countryCode !== "DE" ? "UPS" : "DHL";

/** A number of the right length for the carrier, from the order's own id. */
const trackingOf = (order: DemoOrder): string => {
  const digits = [...order.id.replaceAll("-", "")]
    .map((digit) => (parseInt(digit, 16) % 10).toString())
    .join("");
  return carrierOf(order) === "UPS" ? `1Z${digits.slice(-16)}` : `0034${digits.slice(-16)}`;
};

export async function writeShipments(
  tx: Tx,
  ids: IdMaker,
  orders: readonly DemoOrder[],
  lines: readonly WrittenLine[],
): Promise<void> {
  const sent = orders.filter(({ shippedAt }) => shippedAt !== null);
  const idOf = new Map(sent.map((order) => [order, ids.at<"shp">(order.shippedAt!)]));
  await insertRows(
    tx,
    "shipments",
    sent.map((order) => {
      const carrier = carrierOf(order);
      const number = trackingOf(order);
      return {
        id: idOf.get(order),
        order_id: order.id,
        carrier,
        tracking_number: number,
        tracking_url: trackingPage(carrier, number),
        shipped_at: order.shippedAt,
        delivered_at: order.deliveredAt,
        created_at: order.shippedAt,
      };
    }),
  );
  await insertRows(
    tx,
    "shipment_lines",
    lines
      .filter(({ shipped }) => shipped > 0)
      .map(({ id, order, shipped }) => ({
        shipment_id: idOf.get(order),
        order_item_id: id,
        quantity: shipped,
      })),
  );
}

/** The story of each order as staff and customers read it. */
export async function writeTimelines(
  tx: Tx,
  ids: IdMaker,
  orders: readonly DemoOrder[],
  support: Support,
): Promise<void> {
  const rows = orders.flatMap((order) => eventsOf(order, support));
  await insertRows(
    tx,
    "order_timeline_events",
    rows.map((row) => ({ id: ids.at<"evt">(row.at), ...rowOf(row) })),
  );
}

interface Event {
  orderId: string;
  at: Date;
  kind: string;
  message: string;
  by?: Support;
  isHidden?: boolean;
}

const rowOf = ({ orderId, at, kind, message, by, isHidden }: Event): Row => ({
  order_id: orderId,
  kind,
  message,
  actor_kind: by === undefined ? "system" : "staff",
  actor_id: by?.id ?? null,
  actor_name: by?.name ?? null,
  is_customer_visible: isHidden !== true,
  data: null,
  created_at: at,
});

function eventsOf(order: DemoOrder, support: Support): Event[] {
  const { id: orderId, placedAt, paidAt, shippedAt, deliveredAt, endedAt, ending, reason } = order;
  const whole = ending === "partly-shipped" ? "Part of the order" : "The order";
  const events: Event[] = [{ orderId, at: placedAt, kind: "placed", message: "The order was placed." }];
  const add = (at: Date | null, event: Omit<Event, "orderId" | "at">): void => {
    if (at !== null) events.push({ orderId, at, ...event });
  };
  add(paidAt, { kind: "paid", message: "The payment arrived." });
  add(shippedAt, {
    kind: "shipped",
    message: `${whole} was shipped with ${carrierOf(order)}, number ${trackingOf(order)}.`,
    by: support,
  });
  add(deliveredAt, { kind: "delivered", message: `A parcel with ${carrierOf(order)} was delivered.` });
  if (ending === "unpaid")
    add(endedAt, { kind: "expired", message: "The order was not paid in time and has been cancelled." });
  if (ending === "cancelled")
    add(endedAt, { kind: "cancelled", message: `The order was cancelled: ${reason}`, by: support });
  if (ending === "returned" || ending === "partly-refunded") {
    add(endedAt, {
      kind: "note",
      message: `${reason}. Agreed with the customer by mail.`,
      by: support,
      isHidden: true,
    });
  }
  if (order.refunded > 0n) {
    const { amount, currencyCode } = Money.of(order.refunded, "EUR");
    add(endedAt, { kind: "refunded", message: `${amount} ${currencyCode} were refunded.` });
  }
  return events;
}

import type { Address } from "@till/kit/address";
import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { byKey, defineLoader, groupedBy } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { statement } from "@till/kit/read";
import { hashToken } from "@till/kit/token";
import { VariantLink } from "@till/inventory";
import type { ProductSnapshot, UsedCode } from "./order.entity.js";
import {
  FulfilmentStatus,
  type OrderLine,
  OrderPaymentStatus,
  OrderStatus,
  type OrderTimelineEvent,
  type OrderView,
  type Shipment,
} from "./order.type.js";

/** An order's row as reads fetch it. Sums come as text, so that nothing is rounded. */
export interface OrderRow {
  id: Id<"ord">;
  number: string;
  customerId: Id<"cust"> | null;
  status: keyof typeof OrderStatus;
  paymentStatus: keyof typeof OrderPaymentStatus;
  fulfilmentStatus: keyof typeof FulfilmentStatus;
  email: string;
  currency: string;
  subtotal: string;
  discount: string;
  shipping: string;
  tax: string;
  total: string;
  taxesIncluded: boolean;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  shippingMethodName: string | null;
  codes: UsedCode[];
  profit: string | null;
  placedAt: Date;
  paidAt: Date | null;
  cancelledAt: Date | null;
}

export const orderColumns = `o.id, o.number::text, o.customer_id as "customerId", o.status,
  o.payment_status as "paymentStatus", o.fulfilment_status as "fulfilmentStatus", o.email, o.currency,
  o.subtotal, o.discount, o.shipping, o.tax, o.total, o.taxes_included as "taxesIncluded",
  o.shipping_address as "shippingAddress", o.billing_address as "billingAddress",
  o.shipping_method_name as "shippingMethodName", o.codes, order_profit(o) as profit,
  o.placed_at as "placedAt", o.paid_at as "paidAt", o.cancelled_at as "cancelledAt"`;

/** A row as the graph shows it. */
export function orderView(row: OrderRow): OrderView {
  const money = (minor: string) => Money.of(BigInt(minor), row.currency);
  return {
    id: row.id,
    number: row.number,
    customerId: row.customerId,
    currency: row.currency,
    status: OrderStatus[row.status],
    paymentStatus: OrderPaymentStatus[row.paymentStatus],
    fulfilmentStatus: FulfilmentStatus[row.fulfilmentStatus],
    email: row.email,
    totals: {
      subtotal: money(row.subtotal),
      discount: money(row.discount),
      shipping: money(row.shipping),
      tax: money(row.tax),
      total: money(row.total),
      taxesIncluded: row.taxesIncluded,
    },
    shippingAddress: row.shippingAddress,
    billingAddress: row.billingAddress,
    shippingMethodName: row.shippingMethodName,
    codes: row.codes.map(({ code, discount }) => ({ code, discount: money(discount) })),
    placedAt: row.placedAt,
    paidAt: row.paidAt,
    cancelledAt: row.cancelledAt,
    profitEstimate: row.profit === null ? undefined : money(row.profit),
  };
}

const byIds = statement<OrderRow>(
  "orders.by-ids",
  `select ${orderColumns} from orders o where o.id = any($1::uuid[])`,
);

/** Orders by id. Whoever asks has been checked before. */
export const ordersById = defineLoader<OrderView>(async ({ read }, ids) =>
  byKey((await read.rows(byIds, [ids])).map(orderView), (order) => order.id),
);

const byToken = statement<OrderRow>(
  "orders.by-token",
  `select ${orderColumns} from orders o where o.token_hash = $1`,
);

/** The order whose link carries this token. */
export async function orderOfToken({ read }: Context, token: string): Promise<OrderView | undefined> {
  const [row] = await read.rows(byToken, [hashToken(token)]);
  return row && orderView(row);
}

const ofCustomer = statement<OrderRow>(
  "orders.of-customer",
  `select ${orderColumns} from orders o where o.id = $1 and o.customer_id = $2`,
);

/** One of the customer's own orders; nobody else's is found. */
export async function ownOrder(
  { read }: Context,
  orderId: Id<"ord">,
  customerId: Id,
): Promise<OrderView | undefined> {
  const [row] = await read.rows(ofCustomer, [orderId, customerId]);
  return row && orderView(row);
}

interface LineRow {
  id: Id<"ol">;
  orderId: Id<"ord">;
  currency: string;
  variantId: Id<"var"> | null;
  snapshot: ProductSnapshot;
  quantity: number;
  shippedQuantity: number;
  withdrawnQuantity: number;
  refundedQuantity: number;
  returnableQuantity: number;
  unitPrice: string;
  discount: string;
  tax: string;
  total: string;
  cost: string | null;
}

const linesByOrder = statement<LineRow>(
  "orders.lines",
  `select i.id, i.order_id as "orderId", o.currency, i.variant_id as "variantId", i.product_snapshot as snapshot,
          i.quantity, i.shipped_quantity as "shippedQuantity", i.withdrawn_quantity as "withdrawnQuantity",
          (select coalesce(sum(rl.quantity), 0)::int from order_refund_lines rl join refunds r on r.id = rl.refund_id
            where rl.order_item_id = i.id and r.status <> 'FAILED') as "refundedQuantity",
          i.shipped_quantity - (select coalesce(sum(coalesce(tl.received, tl.quantity)), 0)::int
             from return_lines tl join returns t on t.id = tl.return_id
            where tl.order_item_id = i.id and t.status not in ('DECLINED', 'CANCELLED')) as "returnableQuantity", i.unit_price as "unitPrice", i.discount, i.tax,
          i.total, i.cost_snapshot as cost
     from order_items i join orders o on o.id = i.order_id
    where i.order_id = any($1::uuid[]) order by i.order_id, i.position`,
);

function orderLine(row: LineRow): OrderLine & { orderId: Id<"ord"> } {
  const money = (minor: string) => Money.of(BigInt(minor), row.currency);
  const { snapshot } = row;
  return {
    id: row.id,
    orderId: row.orderId,
    title: snapshot.productTitle,
    variantTitle: snapshot.variantTitle || undefined,
    sku: snapshot.sku ?? undefined,
    options: snapshot.options,
    imageUrl: snapshot.imageKey ? `/media/${snapshot.imageKey}/320.webp` : undefined,
    quantity: row.quantity,
    shippedQuantity: row.shippedQuantity,
    unsentQuantity: row.quantity - row.shippedQuantity - row.withdrawnQuantity,
    refundedQuantity: row.refundedQuantity,
    returnableQuantity: row.returnableQuantity,
    unitPrice: money(row.unitPrice),
    discount: money(row.discount),
    tax: money(row.tax),
    total: money(row.total),
    variant: row.variantId ? new VariantLink(row.variantId) : undefined,
    productSlug: snapshot.productSlug,
    cost: row.cost === null ? undefined : money(row.cost),
  };
}

export const orderLines = defineLoader<OrderLine[]>(async ({ read }, orderIds) =>
  groupedBy((await read.rows(linesByOrder, [orderIds])).map(orderLine), (line) => line.orderId),
);

const shipmentsByOrder = statement<Shipment>(
  "orders.shipments",
  `select s.id, s.order_id as "orderId", s.carrier, s.tracking_number as "trackingNumber",
          s.tracking_url as "trackingUrl", s.shipped_at as "shippedAt", s.delivered_at as "deliveredAt",
          (select json_agg(json_build_object('orderItemId', l.order_item_id, 'quantity', l.quantity)
                           order by i.position)
             from shipment_lines l join order_items i on i.id = l.order_item_id where l.shipment_id = s.id) as contents
     from shipments s where s.order_id = any($1::uuid[]) order by s.shipped_at, s.id`,
);

export const orderShipments = defineLoader<Shipment[]>(async ({ read }, orderIds) =>
  groupedBy(await read.rows(shipmentsByOrder, [orderIds]), (shipment) => shipment.orderId),
);

type TimelineRow = OrderTimelineEvent & { orderId: Id<"ord"> };

const timelineByOrder = statement<TimelineRow>(
  "orders.timeline",
  `select id, order_id as "orderId", kind, message, actor_name as "actorName",
          is_customer_visible as "isCustomerVisible", created_at as at
     from order_timeline_events where order_id = any($1::uuid[]) order by created_at, id`,
);

export const orderTimeline = defineLoader<TimelineRow[]>(async ({ read }, orderIds) =>
  groupedBy(await read.rows(timelineByOrder, [orderIds]), (entry) => entry.orderId),
);

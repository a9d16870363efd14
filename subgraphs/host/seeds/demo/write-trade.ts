import { hashToken } from "@till/kit/token";
import type { Env } from "@till/kit/env";
import { hashPassword } from "@till/kit/password";
import type { Tx } from "@till/kit/tx";
import type { Id } from "@till/kit/id";
import { issueInvoices, orderToken } from "@till/orders";
import { insertRows, type Row } from "../bulk.js";
import type { IdMaker } from "../ids.js";
import type { Buyer } from "./buyers.js";
import { type Movement, type Shelf, lowStockThreshold } from "./ledger.js";
import type { CodeState } from "./pricing.js";
import { seller, shopper, taxes } from "./shop.js";
import type { DemoOrder } from "./trade.js";
import { writeAlerts, writeStudioShop } from "./write-studio-shop.js";

export async function writeCustomers(tx: Tx, buyers: readonly Buyer[]): Promise<void> {
  const password = await hashPassword(shopper.password);
  await insertRows(
    tx,
    "customers",
    buyers.map(({ customerId, email, name, since, acceptsMarketing }) => ({
      id: customerId,
      email,
      password_hash: email === shopper.email ? password : null,
      name,
      accepts_marketing: acceptsMarketing,
      accepts_marketing_at: acceptsMarketing ? since : null,
      failed_logins: 0,
      created_at: since,
    })),
  );
}

export async function writePromotions(tx: Tx, codes: readonly CodeState[], since: Date): Promise<void> {
  await insertRows(
    tx,
    "promotions",
    codes.map((code) => ({
      id: code.id,
      code: code.code,
      title: code.title,
      kind: code.kind,
      percent_ppm: code.ppm,
      amount: code.amount,
      minimum_spend: code.minimum,
      currency: "EUR",
      starts_at: code.startsAt,
      ends_at: code.endsAt,
      usage_limit: code.usageLimit,
      per_customer_limit: code.perCustomer,
      used_count: code.used,
      is_active: code.isActive,
      created_at:
        code.startsAt !== null && code.endsAt !== null && code.fromDaysAgo! > 0 ? code.startsAt : since,
      updated_at: since,
    })),
  );
}

/** Opens every shelf and writes what moved on it, oldest first: the trigger adds it up. */
export async function writeStock(
  tx: Tx,
  ids: IdMaker,
  shelves: readonly Shelf[],
  movements: readonly Movement[],
  staff: { id: string; name: string; now: Date },
): Promise<void> {
  await insertRows(
    tx,
    "inventory_items",
    shelves.map(({ itemId, variantId, since, onHand }) => ({
      id: itemId,
      variant_id: variantId,
      is_tracked: true,
      low_stock_threshold: lowStockThreshold,
      low_since: onHand <= lowStockThreshold ? staff.now : null,
      created_at: since,
      updated_at: since,
    })),
  );
  await writeAlerts(tx, ids, shelves, staff.name, staff.now);
  const transferId = await writeStudioShop(tx, ids, movements, staff.name);
  const referenceOf = ({ reason, orderId }: Movement): { type: string; id: string } | null => {
    if (reason === "TRANSFER" && transferId !== null) return { type: "transfer", id: transferId };
    return orderId === undefined ? null : { type: "order", id: orderId };
  };
  const inOrder = [...movements].sort((a, b) => a.at.getTime() - b.at.getTime());
  await insertRows(
    tx,
    "inventory_movements",
    inOrder
      .map((movement) => ({ movement, reference: referenceOf(movement) }))
      .map(({ movement: { item, delta, reason, at, note, byStaff }, reference }) => ({
        id: ids.at<"mov">(at),
        item_id: item.itemId,
        delta,
        reason,
        reference_type: reference?.type ?? null,
        reference_id: reference?.id ?? null,
        note: note ?? null,
        actor_kind: byStaff ? "staff" : null,
        actor_id: byStaff ? staff.id : null,
        actor_name: byStaff ? staff.name : null,
        created_at: at,
      })),
  );
}

const reservationsOf = (order: DemoOrder): Row[] =>
  order.wanted.map(({ shelf, quantity }) => ({
    order_id: order.id,
    item_id: shelf.itemId,
    quantity,
    state: order.ending === "unpaid" ? "RELEASED" : "SOLD",
    expires_at: new Date(order.placedAt.getTime() + 30 * 60_000),
    created_at: order.placedAt,
    closed_at: order.paidAt ?? order.endedAt,
  }));

const profitOf = ({ priced, wanted }: DemoOrder): bigint | null => {
  let costs = 0n;
  for (const { shelf, quantity } of wanted) {
    if (shelf.variant.cost === null) return null;
    costs += shelf.variant.cost * BigInt(quantity);
  }
  return priced.total - priced.tax - costs;
};

function statesOf(order: DemoOrder): { status: string; payment_status: string; fulfilment_status: string } {
  const isCancelled = order.ending === "cancelled" || order.ending === "unpaid";
  const isWhole = order.refunded === order.priced.total;
  const payment = order.refunded === 0n ? "PAID" : isWhole ? "REFUNDED" : "PARTIALLY_REFUNDED";
  const shipped = order.ending === "partly-shipped" ? "PARTIALLY_SHIPPED" : "SHIPPED";
  return {
    status: isCancelled ? "CANCELLED" : order.deliveredAt !== null ? "CLOSED" : "OPEN",
    payment_status: order.ending === "unpaid" ? "VOIDED" : payment,
    fulfilment_status:
      order.deliveredAt !== null ? "DELIVERED" : order.shippedAt !== null ? shipped : "UNFULFILLED",
  };
}

/** The one tax of an order's country, as its invoice names it. */
function taxesOf({ buyer }: DemoOrder, amount: bigint): object[] {
  const tax = taxes.find(({ country }) => country === buyer.address.countryCode);
  return tax ? [{ name: tax.name, ppm: tax.ppm, amount: amount.toString() }] : [];
}

function orderRow(order: DemoOrder, env: Pick<Env, "TILL_SECRET">): Row {
  const { id, buyer, priced, placedAt } = order;
  const discount =
    priced.use === undefined ? [] : [{ code: priced.use.code, discount: priced.use.amount.toString() }];
  return {
    id,
    token_hash: hashToken(orderToken(env, id as never)),
    ...statesOf(order),
    email: buyer.email,
    customer_id: buyer.customerId ?? null,
    currency: "EUR",
    subtotal: priced.subtotal,
    discount: priced.discount,
    shipping: priced.shipping,
    tax: priced.tax,
    shipping_taxes: taxesOf(order, priced.shippingTax),
    total: priced.total,
    taxes_included: true,
    shipping_address: buyer.address,
    billing_address: buyer.address,
    shipping_method_name: priced.method.name,
    payment_method: "card",
    codes: discount,
    profit_estimate: profitOf(order),
    fees: order.fee,
    refunded: order.refunded,
    restocked_cost: order.restockedCost,
    attention: order.attention,
    hold_expires_at: new Date(placedAt.getTime() + 30 * 60_000),
    placed_at: placedAt,
    cancelled_at: order.ending === "cancelled" || order.ending === "unpaid" ? order.endedAt : null,
    created_at: placedAt,
    updated_at: order.endedAt ?? order.deliveredAt ?? order.shippedAt ?? placedAt,
  };
}

export interface WrittenLine {
  id: string;
  order: DemoOrder;
  quantity: number;
  shipped: number;
}

function lineRows(
  ids: IdMaker,
  order: DemoOrder,
  imageKeys: ReadonlyMap<string, string>,
  lines: WrittenLine[],
): Row[] {
  return order.wanted.map(({ shelf, quantity }, position) => {
    const { product, variant, variantId, productId } = shelf;
    const line = order.priced.lines[position]!;
    const id = ids.at<"ol">(order.placedAt);
    const left = order.ending === "partly-shipped" && position > 0;
    const shipped = order.shippedAt === null || left ? 0 : quantity;
    lines.push({ id, order, quantity, shipped });
    return {
      id,
      order_id: order.id,
      position,
      variant_id: variantId,
      product_id: productId,
      product_snapshot: {
        productTitle: product.title,
        productSlug: product.slug,
        variantTitle: variant.title,
        sku: variant.sku,
        options: product.optionNames.map((name, i) => ({ name, value: variant.options[i] ?? "" })),
        imageKey: imageKeys.get(variantId) ?? null,
      },
      quantity,
      unit_price: variant.price,
      discount: line.discount,
      tax: line.tax,
      taxes: taxesOf(order, line.tax),
      total: line.total,
      cost_snapshot: variant.cost,
      shipped_quantity: shipped,
    };
  });
}

/** Orders, their lines, codes and holds. Lines are written before the order is paid: afterwards nobody may. */
export async function writeOrders(
  tx: Tx,
  ids: IdMaker,
  orders: readonly DemoOrder[],
  { env, imageKeys }: { env: Pick<Env, "TILL_SECRET">; imageKeys: ReadonlyMap<string, string> },
): Promise<WrittenLine[]> {
  const lines: WrittenLine[] = [];
  await insertRows(
    tx,
    "orders",
    orders.map((order) => orderRow(order, env)),
  );
  await insertRows(
    tx,
    "order_items",
    orders.flatMap((order) => lineRows(ids, order, imageKeys, lines)),
  );
  await insertRows(tx, "reservations", orders.flatMap(reservationsOf));
  const paid = orders.filter(({ paidAt }) => paidAt !== null);
  await tx.execute(
    `update orders o set paid_at = p.at from jsonb_to_recordset(?::jsonb) as p (id uuid, at timestamptz) where o.id = p.id`,
    [JSON.stringify(paid.map(({ id, paidAt }) => ({ id, at: paidAt })))],
  );
  await writeUses(tx, ids, orders);
  await countSold(tx);
  return lines;
}

/** Who sells, and the invoice of every order that was paid for and sent. */
export async function writeInvoices(tx: Tx, orders: readonly DemoOrder[]): Promise<void> {
  await tx.execute(
    "update order_settings set legal_name = ?, address = ?, vat_id = ?, registration = ?, footer = ?",
    [seller.legalName, seller.address, seller.vatId, seller.registration, seller.footer],
  );
  const invoiced = orders.filter(({ paidAt, ending }) => paidAt !== null && ending !== "cancelled");
  await issueInvoices(
    tx,
    invoiced.map(({ id }) => id as Id<"ord">),
  );
}

/** Each use of a code, with the rule as it is kept by a real order. */
async function writeUses(tx: Tx, ids: IdMaker, orders: readonly DemoOrder[]): Promise<void> {
  const uses = orders.flatMap(({ id, buyer, priced, placedAt, endedAt, ending }) =>
    priced.use === undefined
      ? []
      : [
          {
            id: ids.at<"use">(placedAt),
            promotion_id: priced.use.promotionId,
            order_id: id,
            code: priced.use.code,
            amount: priced.use.amount,
            email: buyer.email,
            customer_id: buyer.customerId ?? null,
            created_at: placedAt,
            released_at: ending === "unpaid" || ending === "cancelled" ? endedAt : null,
          },
        ],
  );
  await tx.execute(
    `insert into applied_promotions
       (id, promotion_id, order_id, code, amount, rule, email, customer_id, created_at, released_at)
     select u.id, u.promotion_id, u.order_id, u.code, u.amount, to_jsonb(p) - 'used_count' - 'updated_at', u.email,
            u.customer_id, u.created_at, u.released_at
       from jsonb_populate_recordset(null::applied_promotions, ?::jsonb) u join promotions p on p.id = u.promotion_id`,
    [JSON.stringify(uses, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value))],
  );
  await tx.execute(
    `update promotions p set used_count =
       (select count(*) from applied_promotions a where a.promotion_id = p.id and a.released_at is null)`,
  );
}

const countSold = (tx: Tx): Promise<unknown> =>
  tx.execute(
    `update products p set units_sold = s.units
       from (select i.product_id, sum(i.quantity) as units
               from order_items i join orders o on o.id = i.order_id and o.paid_at is not null
              group by i.product_id) s
      where s.product_id = p.id`,
  );

import { type Address, postalLines } from "@till/kit/address";
import type { Id } from "@till/kit/id";
import type { Settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { ProductSnapshot, TaxPart } from "../order.entity.js";
import type { DocumentFacts } from "./facts.js";

export interface LineForDocument {
  id: Id<"ol">;
  snapshot: ProductSnapshot;
  quantity: number;
  unitPrice: string;
  discount: string;
  tax: string;
  total: string;
  taxes: TaxPart[];
}

/** An order as its documents need it. Sums are minor units as text. */
export interface OrderForDocument {
  id: Id<"ord">;
  number: string;
  email: string;
  currency: string;
  taxesIncluded: boolean;
  subtotal: string;
  discount: string;
  shipping: string;
  shippingTaxes: TaxPart[];
  tax: string;
  total: string;
  billingAddress: Address | null;
  shippingAddress: Address | null;
  shippingMethodName: string | null;
  placedAt: Date;
  paidAt: Date | null;
  lines: LineForDocument[];
  seller: Omit<DocumentFacts["seller"], "name" | "email" | "address"> & { address: string };
}

/** Reads an order and the seller, in the transaction that issues its document. */
export async function orderForDocument(tx: Tx, orderId: Id<"ord">): Promise<OrderForDocument> {
  const [row] = await ordersForDocuments(tx, [orderId]);
  if (!row) throw new Error(`There is no order ${orderId} to write a document for.`);
  return row;
}

/** The same for many, in the order in which they were paid. */
export const ordersForDocuments = (tx: Tx, orderIds: readonly Id<"ord">[]): Promise<OrderForDocument[]> =>
  tx.execute<OrderForDocument[]>(
    `select o.id, o.number::text, o.email, o.currency, o.taxes_included as "taxesIncluded", o.subtotal::text,
            o.discount::text, o.shipping::text, o.shipping_taxes as "shippingTaxes", o.tax::text, o.total::text,
            o.billing_address as "billingAddress", o.shipping_address as "shippingAddress",
            o.shipping_method_name as "shippingMethodName", o.placed_at as "placedAt", o.paid_at as "paidAt",
            (select json_agg(json_build_object('id', i.id, 'snapshot', i.product_snapshot, 'quantity', i.quantity,
                      'unitPrice', i.unit_price::text, 'discount', i.discount::text, 'tax', i.tax::text,
                      'total', i.total::text, 'taxes', i.taxes) order by i.position)
               from order_items i where i.order_id = o.id) as lines,
            (select json_build_object('legalName', s.legal_name, 'address', s.address, 'vatId', s.vat_id,
                      'registration', s.registration, 'footer', s.footer) from order_settings s) as seller
       from orders o where o.id = any(?::uuid[]) order by o.paid_at, o.id`,
    [`{${orderIds.join()}}`],
  );

type Heading = Pick<
  DocumentFacts,
  | "seller"
  | "buyer"
  | "shipTo"
  | "orderNumber"
  | "orderedOn"
  | "issuedOn"
  | "paidOn"
  | "currency"
  | "taxesIncluded"
  | "shippingName"
>;

/** What every document of an order says above its lines. */
export function headingOf(order: OrderForDocument, shop: Settings, now: Date): Heading {
  const { name, email, timezone } = shop;
  const { seller } = order;
  const day = dayIn(timezone);
  const buyer = order.billingAddress ?? order.shippingAddress;
  return {
    seller: {
      ...seller,
      name,
      email,
      address: seller.address
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    },
    buyer: buyer ? postalLines(buyer) : [order.email],
    shipTo: order.shippingAddress ? postalLines(order.shippingAddress) : [],
    orderNumber: order.number,
    orderedOn: day(order.placedAt),
    issuedOn: day(now),
    paidOn: order.paidAt && day(order.paidAt),
    currency: order.currency,
    taxesIncluded: order.taxesIncluded,
    shippingName: order.shippingMethodName,
  };
}

/** "22 November 2026", on the shop's own calendar. */
export function dayIn(timezone: string): (at: Date | string) => string {
  const format = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: timezone,
  });
  return (at) => format.format(new Date(at));
}

/** Variant and options, without saying the same twice. */
export function detailOf({ variantTitle, options }: ProductSnapshot): string {
  if (options.length > 0) return options.map(({ name, value }) => `${name}: ${value}`).join(", ");
  return variantTitle && variantTitle !== "Default Title" ? variantTitle : "";
}

/** What of an order's tax lies on shipping: all that lies on no line. */
export const shippingTaxOf = ({ tax, lines }: OrderForDocument): bigint =>
  lines.reduce((left, line) => left - BigInt(line.tax), BigInt(tax));

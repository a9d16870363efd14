import { type Address, postalLines } from "@till/kit/address";
import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { queueMail } from "@till/kit/mail";
import { type Html, html, itemTable, mailPage, panel, sumTable } from "@till/kit/mail-page";
import { Money } from "@till/kit/money";
import { type Settings, settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { ProductSnapshot } from "../order.entity.js";
import { orderLink } from "../order-link.js";

/** An order as its mails show it. */
export interface OrderForMail {
  id: Id<"ord">;
  number: string;
  email: string;
  currency: string;
  subtotal: bigint;
  discount: bigint;
  shipping: bigint;
  tax: bigint;
  total: bigint;
  taxesIncluded: boolean;
  isPaid: boolean;
  shippingAddress: Address | null;
  shippingMethodName: string | null;
  lines: { snapshot: ProductSnapshot; quantity: number; total: string }[];
  link: string;
  shop: Settings;
  env: Env;
}

type Fetched = Omit<
  OrderForMail,
  "subtotal" | "discount" | "shipping" | "tax" | "total" | "link" | "shop" | "env"
> &
  Record<"subtotal" | "discount" | "shipping" | "tax" | "total", string>;

/** Reads an order for a mail about it, in the transaction that causes the mail. */
export async function orderForMail(tx: Tx, env: Env, orderId: Id<"ord">): Promise<OrderForMail> {
  const [row] = await tx.execute<Fetched[]>(
    `select o.id, o.number::text, o.email, o.currency, o.subtotal, o.discount, o.shipping, o.tax, o.total,
            o.taxes_included as "taxesIncluded", o.paid_at is not null as "isPaid",
            o.shipping_address as "shippingAddress", o.shipping_method_name as "shippingMethodName",
            (select json_agg(json_build_object('snapshot', i.product_snapshot, 'quantity', i.quantity,
                                               'total', i.total::text) order by i.position)
               from order_items i where i.order_id = o.id) as lines
       from orders o where o.id = ?`,
    [orderId],
  );
  if (!row) throw new Error(`There is no order ${orderId} to write about.`);
  return {
    ...row,
    subtotal: BigInt(row.subtotal),
    discount: BigInt(row.discount),
    shipping: BigInt(row.shipping),
    tax: BigInt(row.tax),
    total: BigInt(row.total),
    link: orderLink(env, orderId),
    shop: await settings(tx),
    env,
  };
}

export interface OrderMail {
  template: string;
  /** What of the order it is about, where one order has several such mails. */
  about?: string;
  subject: string;
  preview: string;
  title: string;
  body: Html;
  text: string[];
}

/** Writes one mail about an order; the same one is never written twice. */
export const queueOrderMail = (tx: Tx, order: OrderForMail, mail: OrderMail): Promise<void> =>
  queueMail(tx, {
    to: order.email,
    subject: mail.subject,
    html: mailPage({
      shopName: order.shop.name,
      preview: mail.preview,
      title: mail.title,
      body: mail.body,
      footer: html`You receive this because of your order ${order.number} at ${order.shop.name}. Questions?
        Write to <a href="mailto:${order.shop.email}" style="color:inherit">${order.shop.email}</a>.`,
    }),
    text: [...mail.text, "", "-- ", order.shop.name, order.shop.email].join("\n"),
    template: mail.template,
    dedupeKey: [mail.template, order.id, mail.about].filter((part) => part !== undefined).join(":"),
  });

/** "€29.90" */
export const spoken = (minor: bigint, currency: string): string =>
  new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(
    Money.of(minor, currency).amount as Intl.StringNumericLiteral,
  );

const detailOf = ({ snapshot, quantity }: OrderForMail["lines"][number]): string =>
  [`${quantity} ×`, snapshot.variantTitle].filter(Boolean).join(" ");

/** The lines and the sums, for eyes. */
export function receipt(order: OrderForMail): Html {
  const { currency, env } = order;
  const lines = order.lines.map((line) => ({
    title: line.snapshot.productTitle,
    detail: detailOf(line),
    amount: spoken(BigInt(line.total), currency),
    ...(line.snapshot.imageKey && {
      imageUrl: new URL(`/media/${line.snapshot.imageKey}/160.webp`, env.STOREFRONT_URL).href,
    }),
  }));
  return html`${itemTable(lines)}${sumTable(sumsOf(order))}`;
}

/** The same for those who read text. */
export const receiptText = (order: OrderForMail): string[] => [
  ...order.lines.map(
    (line) =>
      `${line.quantity} x ${[line.snapshot.productTitle, line.snapshot.variantTitle].filter(Boolean).join(", ")}  ` +
      spoken(BigInt(line.total), order.currency),
  ),
  "",
  ...sumsOf(order).map(({ label, amount }) => `${label}: ${amount}`),
];

function sumsOf(order: OrderForMail): { label: string; amount: string; isTotal?: boolean }[] {
  const amount = (minor: bigint) => spoken(minor, order.currency);
  const tax = { label: order.taxesIncluded ? "Tax included" : "Tax", amount: amount(order.tax) };
  return [
    { label: "Items", amount: amount(order.subtotal) },
    ...(order.discount > 0n ? [{ label: "Discount", amount: `−${amount(order.discount)}` }] : []),
    { label: "Shipping", amount: order.shipping === 0n ? "Free" : amount(order.shipping) },
    ...(order.tax > 0n ? [tax] : []),
    { label: "Total", amount: amount(order.total), isTotal: true },
  ];
}

export const addressLines = ({ shippingAddress: to }: OrderForMail): string[] => (to ? postalLines(to) : []);

export const addressPanel = (order: OrderForMail): Html =>
  panel(html`${addressLines(order).map((text, at) => (at === 0 ? html`${text}` : html`<br />${text}`))}`);

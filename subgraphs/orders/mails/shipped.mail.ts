import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { button, html, itemTable, panel, paragraph, section } from "@till/kit/mail-page";
import type { Tx } from "@till/kit/tx";
import type { ProductSnapshot } from "../order.entity.js";
import { addressLines, addressPanel, orderForMail, queueOrderMail } from "./order-mail.js";

interface Parcel {
  carrier: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  isLast: boolean;
  lines: { snapshot: ProductSnapshot; quantity: number }[];
}

/** A parcel has left, what is in it, and where to see how far it is. */
export async function mailShipped(
  tx: Tx,
  env: Env,
  orderId: Id<"ord">,
  shipmentId: Id<"shp">,
): Promise<void> {
  const [order, parcel] = [await orderForMail(tx, env, orderId), await parcelOf(tx, shipmentId)];
  const what = parcel.isLast
    ? `Your order ${order.number} is on its way with ${parcel.carrier}.`
    : `Part of your order ${order.number} is on its way with ${parcel.carrier}. The rest follows.`;
  const titleOf = ({ snapshot }: Parcel["lines"][number]) =>
    [snapshot.productTitle, snapshot.variantTitle].filter(Boolean).join(", ");
  await queueOrderMail(tx, order, {
    template: "order-shipped",
    about: shipmentId,
    subject: parcel.isLast
      ? `Your order ${order.number} is on its way`
      : `Part of your order ${order.number} is on its way`,
    preview: what,
    title: "It is on its way",
    body: html`${paragraph(what)}
    ${
      parcel.trackingNumber
        ? panel(
            html`<span style="color:#6b6a62">Tracking number</span><br /><strong
                >${parcel.trackingNumber}</strong
              >`,
          )
        : undefined
    }
    ${button(parcel.trackingUrl ? "Track the parcel" : "Follow your order", parcel.trackingUrl ?? order.link)}
    ${parcel.trackingUrl ? paragraph(html`<a href="${order.link}" style="color:#3f5b45">See your order</a>`) : undefined}
    ${section("In this parcel")}${itemTable(
      parcel.lines.map((line) => ({
        title: line.snapshot.productTitle,
        detail: line.snapshot.variantTitle ?? "",
        amount: `${line.quantity} ×`,
        ...(line.snapshot.imageKey && {
          imageUrl: new URL(`/media/${line.snapshot.imageKey}/160.webp`, env.STOREFRONT_URL).href,
        }),
      })),
    )}
    ${order.shippingAddress ? html`${section("Goes to")}${addressPanel(order)}` : undefined}`,
    text: [
      what,
      ...(parcel.trackingNumber ? ["", `Tracking number: ${parcel.trackingNumber}`] : []),
      ...(parcel.trackingUrl ? [`Track the parcel: ${parcel.trackingUrl}`] : []),
      `See your order: ${order.link}`,
      "",
      "In this parcel:",
      ...parcel.lines.map((line) => `${line.quantity} x ${titleOf(line)}`),
      ...(order.shippingAddress ? ["", "Goes to:", ...addressLines(order)] : []),
    ],
  });
}

async function parcelOf(tx: Tx, shipmentId: Id<"shp">): Promise<Parcel> {
  const [parcel] = await tx.execute<Parcel[]>(
    `select s.carrier, s.tracking_number as "trackingNumber", s.tracking_url as "trackingUrl",
            not exists (select 1 from order_items i where i.order_id = s.order_id and i.shipped_quantity < i.quantity)
              as "isLast",
            (select json_agg(json_build_object('snapshot', i.product_snapshot, 'quantity', l.quantity) order by i.position)
               from shipment_lines l join order_items i on i.id = l.order_item_id where l.shipment_id = s.id) as lines
       from shipments s where s.id = ?`,
    [shipmentId],
  );
  if (!parcel) throw new Error(`There is no shipment ${shipmentId} to write about.`);
  return parcel;
}

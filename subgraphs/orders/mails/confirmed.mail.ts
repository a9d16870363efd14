import type { Services } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { button, html, paragraph, section } from "@till/kit/mail-page";
import type { Tx } from "@till/kit/tx";
import { documentLink, mailLinkMs } from "../documents/document-link.js";
import type { IssuedDocument } from "../documents/issue-document.js";
import {
  addressLines,
  addressPanel,
  orderForMail,
  queueOrderMail,
  receipt,
  receiptText,
  spoken,
} from "./order-mail.js";

/** "Thank you": the payment arrived and the order is ours to send. */
export async function mailConfirmed(
  tx: Tx,
  { env, now }: Pick<Services, "env" | "now">,
  orderId: Id<"ord">,
  invoice: IssuedDocument,
): Promise<void> {
  const order = await orderForMail(tx, env, orderId);
  const pdf = documentLink(env, invoice.id, mailLinkMs, now());
  const name = order.shippingAddress?.firstName;
  const thanks = name ? `Thank you, ${name}.` : "Thank you.";
  const next =
    "Your payment has arrived and we are getting your order ready. We write again when it is on its way.";
  await queueOrderMail(tx, order, {
    template: "order-confirmed",
    subject: `Your order ${order.number} is confirmed`,
    preview: `${spoken(order.total, order.currency)} paid. We are getting it ready.`,
    title: thanks,
    body: html`${paragraph(next)}${button("Follow your order", order.link)}
    ${section(`Order ${order.number}`)}${receipt(order)}
    ${order.shippingAddress ? html`${section("Goes to")}${addressPanel(order)}` : undefined}
    ${order.shippingMethodName ? paragraph(html`Shipping: ${order.shippingMethodName}`) : undefined}
    ${paragraph(html`<a href="${pdf}" style="color:inherit">Invoice ${invoice.label} (PDF)</a>`)}`,
    text: [
      thanks,
      "",
      next,
      "",
      `Follow your order: ${order.link}`,
      "",
      `Order ${order.number}`,
      ...receiptText(order),
      ...(order.shippingAddress ? ["", "Goes to:", ...addressLines(order)] : []),
      "",
      `Invoice ${invoice.label} (PDF): ${pdf}`,
    ],
  });
}

import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { button, html, paragraph, section } from "@till/kit/mail-page";
import type { Tx } from "@till/kit/tx";
import { orderForMail, queueOrderMail, receipt, receiptText } from "./order-mail.js";

/** The order is off, why, and what becomes of the money. */
export async function mailCancelled(tx: Tx, env: Env, orderId: Id<"ord">, reason: string): Promise<void> {
  const order = await orderForMail(tx, env, orderId);
  const money =
    order.isPaid && order.total > 0n
      ? "What you paid goes back to the card you used. Banks take a few days to show it."
      : "You have not been charged.";
  await queueOrderMail(tx, order, {
    template: "order-cancelled",
    subject: `Your order ${order.number} was cancelled`,
    preview: money,
    title: "Your order was cancelled",
    body: html`${paragraph(reason)}${paragraph(money)}${button("See the order", order.link)}
    ${section(`Order ${order.number}`)}${receipt(order)}`,
    text: [
      `Your order ${order.number} was cancelled. ${reason}`,
      "",
      money,
      "",
      `See the order: ${order.link}`,
      "",
      ...receiptText(order),
    ],
  });
}

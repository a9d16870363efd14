import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { button, html, paragraph, section } from "@till/kit/mail-page";
import type { Tx } from "@till/kit/tx";
import { orderForMail, queueOrderMail, receipt, receiptText } from "./order-mail.js";

/** A card did not work; the goods are still held for a few minutes. Written once, however many cards fail. */
export async function mailPaymentFailed(
  tx: Tx,
  env: Env,
  orderId: Id<"ord">,
  why: string | undefined,
): Promise<void> {
  const order = await orderForMail(tx, env, orderId);
  const what = `Your payment for order ${order.number} did not go through${why ? `. ${why}` : "."}`;
  const next =
    "Nothing was charged. We hold your items for a few more minutes: another card on the payment page completes the order.";
  await queueOrderMail(tx, order, {
    template: "payment-failed",
    subject: `Your payment for order ${order.number} did not go through`,
    preview: "Nothing was charged. Your items are held for a few more minutes.",
    title: "The payment did not go through",
    body: html`${paragraph(what)}${paragraph(next)}${button("See your order", order.link)}
    ${section(`Order ${order.number}`)}${receipt(order)}`,
    text: [what, "", next, "", `See your order: ${order.link}`, "", ...receiptText(order)],
  });
}

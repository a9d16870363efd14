import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { button, html, paragraph, sumTable } from "@till/kit/mail-page";
import type { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import { orderForMail, queueOrderMail, spoken } from "./order-mail.js";

/** Money is on its way back. */
export async function mailRefunded(
  tx: Tx,
  env: Env,
  orderId: Id<"ord">,
  { refundId, amount }: { refundId: Id<"ref">; amount: Money },
): Promise<void> {
  const order = await orderForMail(tx, env, orderId);
  const sum = spoken(amount.minor, amount.currencyCode);
  const what = `We have refunded ${sum} for your order ${order.number} to the card you used.`;
  const when = "Banks take three to ten days to show it.";
  await queueOrderMail(tx, order, {
    template: "order-refunded",
    about: refundId,
    subject: `${sum} refunded for your order ${order.number}`,
    preview: when,
    title: "Your refund is on its way",
    body: html`${paragraph(what)}${paragraph(when)}
    ${sumTable([
      { label: "You paid", amount: spoken(order.total, order.currency) },
      { label: "Refunded now", amount: sum, isTotal: true },
    ])}${button("See the order", order.link)}`,
    text: [what, when, "", `See the order: ${order.link}`],
  });
}

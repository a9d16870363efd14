import type { Services } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { button, html, paragraph, sumTable } from "@till/kit/mail-page";
import type { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import { documentLink, mailLinkMs } from "../documents/document-link.js";
import type { IssuedDocument } from "../documents/issue-document.js";
import { orderForMail, queueOrderMail, spoken } from "./order-mail.js";

interface RefundForMail {
  refundId: Id<"ref">;
  amount: Money;
  /** None where the order never had an invoice. */
  creditNote: IssuedDocument | undefined;
}

/** Money is on its way back. */
export async function mailRefunded(
  tx: Tx,
  { env, now }: Pick<Services, "env" | "now">,
  orderId: Id<"ord">,
  { refundId, amount, creditNote }: RefundForMail,
): Promise<void> {
  const order = await orderForMail(tx, env, orderId);
  const sum = spoken(amount.minor, amount.currencyCode);
  const what = `We have refunded ${sum} for your order ${order.number} to the card you used.`;
  const when = "Banks take three to ten days to show it.";
  const pdf = creditNote && documentLink(env, creditNote.id, mailLinkMs, now());
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
    ])}${button("See the order", order.link)}
    ${creditNote && pdf ? paragraph(html`<a href="${pdf}" style="color:inherit">Credit note ${creditNote.label} (PDF)</a>`) : undefined}`,
    text: [
      what,
      when,
      "",
      `See the order: ${order.link}`,
      ...(creditNote ? [`Credit note ${creditNote.label} (PDF): ${pdf}`] : []),
    ],
  });
}

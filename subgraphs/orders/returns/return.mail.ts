import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { button, html, panel, paragraph } from "@till/kit/mail-page";
import type { Tx } from "@till/kit/tx";
import { orderForMail, queueOrderMail } from "../mails/order-mail.js";

export type ReturnStep = "requested" | "approved" | "declined" | "received";

interface Fetched {
  label: string;
  orderId: Id<"ord">;
  decision: string | null;
  address: string;
  legalName: string;
  lines: { title: string; quantity: number }[];
}

/** Tells the customer how a return goes on; each step once. */
export async function mailReturn(tx: Tx, env: Env, returnId: Id<"ret">, step: ReturnStep): Promise<void> {
  const [row] = await tx.execute<Fetched[]>(
    `select r.label, r.order_id as "orderId", r.decision, s.address, s.legal_name as "legalName",
            (select json_agg(json_build_object('title', i.product_snapshot ->> 'productTitle',
                      'quantity', coalesce(l.received, l.quantity)) order by i.position)
               from return_lines l join order_items i on i.id = l.order_item_id where l.return_id = r.id) as lines
       from returns r cross join order_settings s where r.id = ?`,
    [returnId],
  );
  const order = await orderForMail(tx, env, row!.orderId);
  const { title, text } = words[step](row!);
  const where = step === "approved" ? addressOf(row!, order.shop.name) : [];
  const goods = row!.lines.map((line) => `${line.quantity} × ${line.title}`);
  const said = row!.decision && step !== "received" ? [row!.decision] : [];
  await queueOrderMail(tx, order, {
    template: `return-${step}`,
    about: returnId,
    subject: `${title} (order ${order.number})`,
    preview: text,
    title,
    body: html`${paragraph(text)}${said.map((line) => paragraph(line))}
    ${panel(html`${goods.map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))}`)}
    ${where.length > 0 ? panel(html`${where.map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))}`) : undefined}
    ${button("See the order", order.link)}`,
    text: [
      text,
      ...said,
      "",
      ...goods,
      ...(where.length > 0 ? ["", ...where] : []),
      "",
      `See the order: ${order.link}`,
    ],
  });
}

const words: Record<ReturnStep, (row: Fetched) => { title: string; text: string }> = {
  requested: ({ label }) => ({
    title: "We have your return request",
    text: `Your return has the number ${label}. We look at it and write to you soon.`,
  }),
  approved: ({ label }) => ({
    title: "Your return is approved",
    text: `Please send the goods to the address below and write ${label} on the parcel. We refund you once they are here.`,
  }),
  declined: () => ({
    title: "About your return",
    text: "We cannot take these goods back.",
  }),
  received: ({ label }) => ({
    title: "Your return has arrived",
    text: `Return ${label} is here. We look at the goods and then refund you.`,
  }),
};

const addressOf = ({ address, legalName, label }: Fetched, shopName: string): string[] => [
  legalName || shopName,
  ...address.split("\n").filter((line) => line.trim() !== ""),
  `Return ${label}`,
];

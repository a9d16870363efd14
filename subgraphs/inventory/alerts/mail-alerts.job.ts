import type { Env } from "@till/kit/env";
import { encodeId } from "@till/kit/id";
import { defineJob } from "@till/kit/job";
import { queueMail } from "@till/kit/mail";
import { button, html, itemTable, mailPage, paragraph } from "@till/kit/mail-page";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import { z } from "zod";
import { StockRanLow } from "../events.js";

const linesMax = 20;

interface Low {
  id: string;
  item_id: string;
  title: string;
  variant: string;
  sku: string | null;
  available: number;
}

/**
 * Writes one mail to everybody who looks after stock about all that ran low since the last one: an import that
 * empties a hundred shelves is one mail, not a hundred.
 */
export async function mailAlerts(tx: Tx, env: Env): Promise<void> {
  const low = await tx.execute<Low[]>(
    `with due as (select id from stock_alerts where mailed_at is null order by id for update skip locked),
          noted as (update stock_alerts a set mailed_at = now() from due where a.id = due.id returning a.*)
     select n.id, n.item_id, p.title, v.title as variant, v.sku, n.available from noted n
       join inventory_items i on i.id = n.item_id join product_variants v on v.id = i.variant_id
       join products p on p.id = v.product_id order by n.available, p.title, n.id`,
  );
  if (low.length === 0) return;
  const people = await tx.execute<{ id: string; email: string }[]>(
    "select id, email from pub_staff where 'inventory.read' = any(permissions) order by id",
  );
  const mail = await written(tx, env, low);
  for (const { id, email } of people)
    await queueMail(tx, { ...mail, to: email, dedupeKey: `stock-low:${low[0]!.id}:${id}` });
}

async function written(tx: Tx, env: Env, low: readonly Low[]) {
  const shop = await settings(tx);
  const shown = low.slice(0, linesMax);
  const [first] = shown;
  const title = low.length === 1 ? `${first!.title} is running out` : `${low.length} items are running out`;
  const rest = low.length > shown.length ? `And ${low.length - shown.length} more.` : "";
  const link = new URL(
    low.length === 1 ? `/admin/stock/${encodeId("inv", first!.item_id)}` : "/admin/stock-alerts",
    env.STOREFRONT_URL,
  ).href;
  const detail = ({ variant, sku }: Low) => [variant, sku].filter(Boolean).join(" · ");
  const amount = ({ available }: Low) => (available <= 0 ? "sold out" : `${available} left`);
  return {
    template: "stock-low",
    subject: title,
    html: mailPage({
      shopName: shop.name,
      preview: shown.map((item) => `${item.title}: ${amount(item)}`).join(", "),
      title,
      body: html`${paragraph("Stock has fallen to the level at which you wanted to hear of it.")}
      ${itemTable(shown.map((item) => ({ title: item.title, detail: detail(item), amount: amount(item) })))}
      ${rest && paragraph(rest)}${button("Look at the stock", link)}`,
      footer: html`You receive this because you look after the stock of ${shop.name}. You hear of an item
      again once it has recovered and run low anew.`,
    }),
    text: [
      title,
      "",
      ...shown.map((item) => `${item.title}, ${detail(item)}: ${amount(item)}`),
      ...(rest ? [rest] : []),
      "",
      link,
      "",
      "-- ",
      shop.name,
    ].join("\n"),
  };
}

export const mailLowStock = defineJob({
  name: "inventory.mail-low-stock",
  input: z.object({ itemId: z.string(), variantId: z.string(), available: z.number() }),
  on: [StockRanLow],
  run: ({ tx, env }) => mailAlerts(tx, env),
});

import { announce, defineEvent } from "@till/kit/job";
import { type Id, newId } from "@till/kit/id";
import { workOff } from "@till/kit/outbox";
import { newToken, hashToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import { expect, it } from "vitest";
import { offered, type Offered } from "../testing.js";
import { countSales } from "./count-sales.job.js";

const db = testDatabase();
const OrderPaid = defineEvent<{ orderId: string }>("orders.paid");

async function ordered(...lines: [Offered, number][]): Promise<Id<"ord">> {
  const id = newId<"ord">();
  const total = 1_000 * lines.reduce((sum, [, quantity]) => sum + quantity, 0);
  await db.sql(
    `insert into orders (id, token_hash, email, currency, subtotal, discount, shipping, tax, total, taxes_included, payment_method)
     values (?, ?, 'ada@example.com', 'EUR', ?, 0, 0, 0, ?, true, 'card')`,
    [id, hashToken(newToken()), total, total],
  );
  for (const [position, [{ productId, variantIds }, quantity]] of lines.entries())
    await db.sql(
      `insert into order_items (id, order_id, position, variant_id, product_id, product_snapshot, quantity, unit_price, total)
       values (?, ?, ?, ?, ?, '{}', ?, 1000, ?)`,
      [
        newId(),
        id,
        position,
        variantIds[position % variantIds.length]!,
        productId,
        quantity,
        1_000 * quantity,
      ],
    );
  return id;
}

/** Works off every announcement and job of this kind. */
async function work(): Promise<void> {
  for (;;) {
    const due = await db.sql<{ id: Id }>(
      "select id from outbox where status = 'pending' order by created_at",
    );
    if (due.length === 0) return;
    for (const { id } of due) await workOff(db.services(), [countSales], id);
  }
}

it("counts what a paid order holds, once, and leaves the product's version alone", async () => {
  const mug = await offered(db.em(), { title: "Mug", variants: [{}, {}] });
  const vase = await offered(db.em(), { title: "Vase" });
  const other = await offered(db.em(), { title: "Other" });
  const orderId = await ordered([mug, 2], [mug, 3], [vase, 1]);
  await transact(db.em(), (tx) => announce(tx, OrderPaid, { orderId }));
  await work();
  const [job] = await db.sql<{ id: Id }>("select id from outbox where name = 'catalog.count-sales'");
  await workOff(db.services(), [countSales], job!.id);
  const rows = await db.sql(
    "select title, units_sold, version from products where id in (?, ?, ?) order by title",
    [mug.productId, vase.productId, other.productId],
  );
  expect(rows).toEqual([
    { title: "Mug", units_sold: "5", version: 1 },
    { title: "Other", units_sold: "0", version: 1 },
    { title: "Vase", units_sold: "1", version: 1 },
  ]);
});

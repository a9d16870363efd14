import type { Services } from "@till/kit/context";
import { type Address, postalLines } from "@till/kit/address";
import type { Id } from "@till/kit/id";
import { statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import type { ProductSnapshot } from "../order.entity.js";
import { dayIn, detailOf } from "./order-facts.js";
import type { PackingSlip } from "./print/packing-slip-page.js";

interface SlipRow {
  number: string;
  shippingAddress: Address | null;
  shippingMethodName: string | null;
  placedAt: Date;
  lines: { snapshot: ProductSnapshot; quantity: number; left: number }[];
  legalName: string;
  address: string;
  vatId: string;
  registration: string;
  footer: string;
}

const slips = statement<SlipRow>(
  "orders.packing-slips",
  `select o.number::text, o.shipping_address as "shippingAddress", o.shipping_method_name as "shippingMethodName",
          o.placed_at as "placedAt", s.legal_name as "legalName", s.address, s.vat_id as "vatId", s.registration,
          s.footer,
          (select json_agg(json_build_object('snapshot', i.product_snapshot, 'quantity', i.quantity,
                    'left', i.quantity - i.shipped_quantity - i.withdrawn_quantity) order by i.position)
             from order_items i where i.order_id = o.id) as lines
     from orders o cross join order_settings s where o.id = any($1::uuid[])
    order by array_position($1::uuid[], o.id)`,
);

/** What is left to send of each order; all of it once nothing is left, to print it again. */
export async function packingSlipsOf(
  { read, em }: Pick<Services, "read" | "em">,
  orderIds: readonly Id<"ord">[],
): Promise<PackingSlip[]> {
  const { name, email, timezone } = await settings(em.fork());
  const day = dayIn(timezone);
  return (await read.rows(slips, [orderIds])).map((row) => {
    const isOver = row.lines.every(({ left }) => left === 0);
    return {
      seller: {
        name,
        email,
        legalName: row.legalName,
        address: row.address.split("\n").filter((line) => line.trim() !== ""),
        vatId: row.vatId,
        registration: row.registration,
        footer: row.footer,
      },
      shipTo: row.shippingAddress ? postalLines(row.shippingAddress) : [],
      orderNumber: row.number,
      orderedOn: day(row.placedAt),
      placedAt: row.placedAt,
      shippingName: row.shippingMethodName,
      lines: row.lines
        .map(({ snapshot, quantity, left }) => ({
          title: snapshot.productTitle,
          detail: detailOf(snapshot),
          sku: snapshot.sku,
          quantity: isOver ? quantity : left,
        }))
        .filter(({ quantity }) => quantity > 0),
    };
  });
}

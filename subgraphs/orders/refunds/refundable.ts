import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { refundableOf } from "@till/payments";

/** A line with what of it went back already; refunds that the provider refused do not count. */
export interface RefundableLine {
  id: Id<"ol">;
  variantId: Id<"var"> | null;
  title: string;
  quantity: number;
  shipped: number;
  withdrawn: number;
  restocked: number;
  /** What was paid for it, tax included. */
  paid: bigint;
  tax: bigint;
  discount: bigint;
  /** What one unit cost the shop. */
  cost: bigint | null;
  refundedUnits: number;
  /** Of these, those that did not come back as a return. */
  refundedHere: number;
  refundedAmount: bigint;
  refundedTax: bigint;
  refundedDiscount: bigint;
}

/** What of an order can go back. Minor units. */
export interface Refundable {
  lines: RefundableLine[];
  /** What was paid for shipping, tax included. */
  shipping: bigint;
  shippingTax: bigint;
  refundedShipping: bigint;
  refundedShippingTax: bigint;
  /** What was captured and has not gone back, whatever it was paid for. */
  left: bigint;
}

type Text<T> = { [K in keyof T]: T[K] extends bigint | null ? string | Extract<T[K], null> : T[K] };

interface Fetched {
  taxesIncluded: boolean;
  tax: string;
  shipping: string;
  refundedShipping: string;
  refundedShippingTax: string;
  lines: Text<RefundableLine>[];
}

/** Reads it in the transaction of whoever holds the order's lock. */
export async function refundable(tx: Tx, orderId: Id<"ord">): Promise<Refundable> {
  const [row] = await tx.execute<Fetched[]>(
    `select o.taxes_included as "taxesIncluded", o.tax::text, o.shipping::text,
            coalesce(f.shipping, 0)::text as "refundedShipping", coalesce(f.tax, 0)::text as "refundedShippingTax",
            (select json_agg(json_build_object('id', i.id, 'variantId', i.variant_id,
                'title', i.product_snapshot ->> 'productTitle', 'quantity', i.quantity, 'shipped', i.shipped_quantity,
                'withdrawn', i.withdrawn_quantity, 'restocked', i.restocked_quantity,
                'paid', (i.total + case when o.taxes_included then 0 else i.tax end)::text,
                'tax', i.tax::text, 'discount', i.discount::text, 'cost', i.cost_snapshot::text,
                'refundedUnits', coalesce(l.units, 0), 'refundedHere', coalesce(l.here, 0),
                'refundedAmount', coalesce(l.amount, 0)::text, 'refundedTax', coalesce(l.tax, 0)::text,
                'refundedDiscount', coalesce(l.discount, 0)::text) order by i.position)
               from order_items i
               left join (select rl.order_item_id, sum(rl.quantity)::int as units, sum(rl.amount) as amount,
                                 (sum(rl.quantity) filter (where not rl.is_returned))::int as here,
                                 sum(rl.tax) as tax, sum(rl.discount) as discount
                            from order_refund_lines rl join refunds r on r.id = rl.refund_id
                           where r.order_id = o.id and r.status <> 'FAILED' group by rl.order_item_id) l
                 on l.order_item_id = i.id
              where i.order_id = o.id) as lines
       from orders o
       left join lateral (select sum(s.shipping) as shipping, sum(s.shipping_tax) as tax
                            from order_refunds s join refunds r on r.id = s.refund_id
                           where s.order_id = o.id and r.status <> 'FAILED') f on true
      where o.id = ?`,
    [orderId],
  );
  const { taxesIncluded, tax, shipping, ...sums } = row!;
  const lines = row!.lines.map(lineOf);
  const shippingTax = lines.reduce((rest, line) => rest - line.tax, BigInt(tax));
  return {
    lines,
    shipping: BigInt(shipping) + (taxesIncluded ? 0n : shippingTax),
    shippingTax,
    refundedShipping: BigInt(sums.refundedShipping),
    refundedShippingTax: BigInt(sums.refundedShippingTax),
    left: await refundableOf(tx, orderId),
  };
}

const lineOf = (line: Text<RefundableLine>): RefundableLine => ({
  ...line,
  paid: BigInt(line.paid),
  tax: BigInt(line.tax),
  discount: BigInt(line.discount),
  cost: line.cost === null ? null : BigInt(line.cost),
  refundedAmount: BigInt(line.refundedAmount),
  refundedTax: BigInt(line.refundedTax),
  refundedDiscount: BigInt(line.refundedDiscount),
});

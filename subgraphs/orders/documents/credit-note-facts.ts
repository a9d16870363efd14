import { allocate, divideHalfUp } from "@till/kit/money";
import type { Id } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { DocumentFacts, DocumentLine, Taxed } from "./facts.js";
import { taxedSums } from "./invoice-facts.js";
import { detailOf, headingOf, orderForDocument, type OrderForDocument } from "./order-facts.js";
import { taxBreakdown } from "./tax-breakdown.js";

export interface CreditedRefund {
  refundId: Id<"ref">;
  amount: bigint;
}

interface RefundParts {
  reason: string | null;
  shipping: string | null;
  shippingTax: string | null;
  lines: { itemId: Id<"ol">; quantity: number; amount: string; tax: string; discount: string }[];
}

/** What the credit note of a refund says. What belongs to no line shares the order's mixture of taxes. */
export async function creditNoteFacts(
  tx: Tx,
  orderId: Id<"ord">,
  refund: CreditedRefund,
  { invoice, now }: { invoice: string; now: Date },
): Promise<DocumentFacts> {
  const order = await orderForDocument(tx, orderId);
  const parts = await partsOf(tx, refund.refundId);
  const shown = (amount: bigint, tax: bigint) => (order.taxesIncluded ? amount : amount - tax);
  const [shipping, shippingTax] = [BigInt(parts.shipping ?? 0), BigInt(parts.shippingTax ?? 0)];
  const goods = parts.lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const other = refund.amount - goods - shipping;
  const otherTaxes = spread(order, other);
  const otherTax = otherTaxes.reduce((sum, { tax }) => sum + tax, 0n);
  const lines = parts.lines.map((part) => creditedLine(order, part, shown));
  const taxed: Taxed[] = [
    ...parts.lines.map(({ itemId, amount, tax }) => ({
      net: BigInt(amount) - BigInt(tax),
      tax: BigInt(tax),
      parts: order.lines.find(({ id }) => id === itemId)!.taxes,
    })),
    { net: shipping - shippingTax, tax: shippingTax, parts: order.shippingTaxes },
    ...otherTaxes,
  ];
  return {
    ...headingOf(order, await settings(tx), now),
    lines,
    subtotal: lines
      .reduce((sum, { total, discount }) => sum + BigInt(total) + BigInt(discount), 0n)
      .toString(),
    discount: lines.reduce((sum, { discount }) => sum + BigInt(discount), 0n).toString(),
    shipping: shown(shipping, shippingTax).toString(),
    other: shown(other, otherTax).toString(),
    taxes: taxBreakdown(taxed),
    tax: taxed.reduce((sum, { tax }) => sum + tax, 0n).toString(),
    total: refund.amount.toString(),
    invoice,
    ...(parts.reason && { reason: parts.reason }),
  };
}

async function partsOf(tx: Tx, refundId: Id<"ref">): Promise<RefundParts> {
  const [row] = await tx.execute<RefundParts[]>(
    `select r.reason, f.shipping::text, f.shipping_tax::text as "shippingTax",
            coalesce((select json_agg(json_build_object('itemId', l.order_item_id, 'quantity', l.quantity,
                        'amount', l.amount::text, 'tax', l.tax::text, 'discount', l.discount::text) order by i.position)
               from order_refund_lines l join order_items i on i.id = l.order_item_id
              where l.refund_id = r.id), '[]') as lines
       from refunds r left join order_refunds f on f.refund_id = r.id where r.id = ?`,
    [refundId],
  );
  return row ?? { reason: null, shipping: null, shippingTax: null, lines: [] };
}

function creditedLine(
  order: OrderForDocument,
  { itemId, quantity, amount, tax, discount }: RefundParts["lines"][number],
  shown: (amount: bigint, tax: bigint) => bigint,
): DocumentLine {
  const { snapshot, unitPrice } = order.lines.find(({ id }) => id === itemId)!;
  return {
    title: snapshot.productTitle,
    detail: detailOf(snapshot),
    sku: snapshot.sku,
    quantity,
    unitPrice,
    discount,
    total: shown(BigInt(amount), BigInt(tax)).toString(),
  };
}

/** A sum that belongs to no line, spread over the order's taxed sums by what they are worth. */
function spread(order: OrderForDocument, amount: bigint): Taxed[] {
  if (amount === 0n) return [];
  const sums = taxedSums(order);
  const gross = sums.map(({ net, tax }) => net + tax);
  return allocate(amount, gross).map((share, at) => {
    const { tax, parts } = sums[at]!;
    const taxShare = gross[at] === 0n ? 0n : divideHalfUp(share * tax, gross[at]!);
    return { net: share - taxShare, tax: taxShare, parts };
  });
}

import type { Address } from "@till/kit/address";
import type { Env } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { hashToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import { Order, OrderItem, type ProductSnapshot, type TaxPart } from "./order.entity.js";
import { orderToken } from "./order-link.js";
import { record } from "./timeline.js";

/** A line as it is bought. All sums are whole minor units. */
export interface OrderLineDraft {
  variantId: Id<"var">;
  productId: Id<"prod">;
  /** The variant as the catalogue shows it now; more than the named parts is left out. */
  snapshot: ProductSnapshot;
  quantity: number;
  unitPrice: bigint;
  /** The line's share of all discounts. */
  discount: bigint;
  tax: bigint;
  /** unitPrice × quantity − discount */
  total: bigint;
  /** What the tax is made of, one entry for each rate. */
  taxes?: TaxPart[];
  /** Of one unit; null where it is not known. */
  cost: bigint | null;
}

/** A cart at the moment it becomes an order. All sums are whole minor units. */
export interface OrderDraft {
  email: string;
  customerId?: Id<"cust">;
  currency: string;
  taxesIncluded: boolean;
  shippingAddress?: Address | null;
  billingAddress?: Address | null;
  shippingMethodName?: string | null;
  /** Of all lines, before discounts. */
  subtotal: bigint;
  /** Of the lines. What a code takes off shipping is off `shipping` already. */
  discount: bigint;
  /** After discounts. */
  shipping: bigint;
  /** What of the tax lies on shipping, one entry for each rate. */
  shippingTaxes?: TaxPart[];
  /** Contained in the other sums when `taxesIncluded`, else added to them. */
  tax: bigint;
  total: bigint;
  codes: { code: string; discount: bigint }[];
  lines: OrderLineDraft[];
  /** `card` */
  paymentMethod: string;
  /** Until when stock is held; after that an unpaid order is cancelled. */
  holdExpiresAt: Date;
  now: Date;
}

/**
 * Writes an order as it was placed. The database checks that it adds up.
 * @returns the secret token of the order's link besides its id and number
 */
export async function openOrder(
  tx: Tx,
  draft: OrderDraft,
  env: Pick<Env, "TILL_SECRET">,
): Promise<{ orderId: Id<"ord">; number: string; token: string }> {
  assertAddsUp(draft);
  const order = new Order();
  const token = orderToken(env, order.id);
  const { lines, codes, now, customerId, ...figures } = draft;
  tx.assign(order, {
    ...figures,
    email: figures.email.trim(),
    tokenHash: hashToken(token),
    customerId: customerId ?? null,
    codes: codes.map(({ code, discount }) => ({ code, discount: discount.toString() })),
    profitEstimate: profitOf(draft),
    placedAt: now,
  });
  tx.persist(order);
  lines.forEach((line, position) => tx.persist(itemOf(tx, order.id, line, position)));
  await tx.flush();
  await record(tx, order.id, { kind: "placed", message: "The order was placed.", isCustomerVisible: true });
  return { orderId: order.id, number: order.number.toString(), token };
}

function itemOf(tx: Tx, orderId: Id<"ord">, line: OrderLineDraft, position: number): OrderItem {
  const { productTitle, productSlug, variantTitle, sku, options, imageKey } = line.snapshot;
  return tx.assign(new OrderItem(), {
    order: orderId,
    position,
    variantId: line.variantId,
    productId: line.productId,
    productSnapshot: { productTitle, productSlug, variantTitle, sku, options, imageKey },
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    tax: line.tax,
    taxes: line.taxes ?? [],
    total: line.total,
    costSnapshot: line.cost,
  });
}

/** The sums over lines; the sum of the order itself is a CHECK. */
function assertAddsUp({ lines, subtotal, discount }: OrderDraft): void {
  if (lines.length === 0) throw new RangeError("An order has at least one line.");
  const sum = (of: (line: OrderLineDraft) => bigint) => lines.reduce((all, line) => all + of(line), 0n);
  if (sum((line) => line.unitPrice * BigInt(line.quantity)) !== subtotal)
    throw new RangeError("The lines do not add up to the subtotal.");
  if (sum((line) => line.discount) !== discount)
    throw new RangeError("The lines' discounts do not add up to the order's.");
  for (const { tax, taxes = [] } of lines)
    if (taxes.length > 0 && taxes.reduce((all, { amount }) => all + BigInt(amount), 0n) !== tax)
      throw new RangeError("A line's taxes do not add up to its tax.");
}

/** What is paid, without tax and without what the goods cost; null where a cost is unknown. */
function profitOf({ lines, total, tax }: OrderDraft): bigint | null {
  let costs = 0n;
  for (const { cost, quantity } of lines) {
    if (cost === null) return null;
    costs += cost * BigInt(quantity);
  }
  return total - tax - costs;
}

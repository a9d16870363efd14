import type { EntityManager } from "@mikro-orm/postgresql";
import type { Env } from "@till/kit/env";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { openOrder, type OrderDraft, type OrderLineDraft } from "./open-order.js";

/** A line of a made-up vase: 25.00 each, tax of 19 % contained, bought for 9.00. */
export function vase(changes: Partial<OrderLineDraft> = {}): OrderLineDraft {
  const line = { quantity: 1, unitPrice: 2_500n, discount: 0n, ...changes };
  const total = line.unitPrice * BigInt(line.quantity) - line.discount;
  return {
    variantId: newId(),
    productId: newId(),
    snapshot: {
      productTitle: "Ridge vase",
      productSlug: "ridge-vase",
      variantTitle: "Moss",
      sku: "VASE-MOSS",
      options: [{ name: "Colour", value: "Moss" }],
      imageKey: null,
    },
    tax: (total * 19n) / 119n,
    cost: 900n,
    ...line,
    total,
  };
}

/** An order that adds up: the given lines, 4.90 shipping, taxes included. */
export function draftOf(lines: OrderLineDraft[] = [vase()], changes: Partial<OrderDraft> = {}): OrderDraft {
  const sum = (of: (line: OrderLineDraft) => bigint) => lines.reduce((all, line) => all + of(line), 0n);
  const address = {
    firstName: "Ada",
    lastName: "Birch",
    line1: "Mill Lane 3",
    city: "Berlin",
    postalCode: "10115",
    countryCode: "DE",
  };
  const [subtotal, discount, shipping] = [
    sum((l) => l.unitPrice * BigInt(l.quantity)),
    sum((l) => l.discount),
    490n,
  ];
  return {
    email: "ada@example.com",
    currency: "EUR",
    taxesIncluded: true,
    shippingAddress: address,
    billingAddress: address,
    shippingMethodName: "Standard",
    subtotal,
    discount,
    shipping,
    tax: sum((l) => l.tax) + 78n,
    total: subtotal - discount + shipping,
    codes: [],
    lines,
    paymentMethod: "card",
    holdExpiresAt: new Date(Date.now() + 15 * 60_000),
    now: new Date(),
    ...changes,
  };
}

/** Places an order without a cart or stock; the catalogue gets what the lines name. */
export const placed = (
  em: EntityManager,
  env: Env,
  draft: OrderDraft = draftOf(),
): Promise<{ orderId: Id<"ord">; number: string; token: string }> =>
  transact(em, async (tx) => {
    for (const { productId, variantId } of draft.lines) {
      await tx.execute(
        "insert into products (id, title, slug, status) values (?, 'Ridge vase', ?, 'ACTIVE') on conflict do nothing",
        [productId, `vase-${productId}`],
      );
      await tx.execute(
        `insert into product_variants (id, product_id, title, option_values, price, position)
         select ?, ?, 'Moss', array['Moss'], 2500, 0
          where not exists (select 1 from product_variants where id = ?)`,
        [variantId, productId, variantId],
      );
    }
    return openOrder(tx, draft, env);
  });

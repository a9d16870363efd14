import type { Settings } from "@till/kit/settings";
import type { DocumentFacts, Taxed } from "./facts.js";
import { detailOf, headingOf, type OrderForDocument, shippingTaxOf } from "./order-facts.js";
import { taxBreakdown } from "./tax-breakdown.js";

/** What an order's invoice says. */
export function invoiceFacts(order: OrderForDocument, shop: Settings, now: Date): DocumentFacts {
  return {
    ...headingOf(order, shop, now),
    lines: order.lines.map(({ snapshot, quantity, unitPrice, discount, total }) => ({
      title: snapshot.productTitle,
      detail: detailOf(snapshot),
      sku: snapshot.sku,
      quantity,
      unitPrice,
      discount,
      total,
    })),
    subtotal: order.subtotal,
    discount: order.discount,
    shipping: order.shipping,
    other: "0",
    taxes: taxBreakdown(taxedSums(order)),
    tax: order.tax,
    total: order.total,
  };
}

/** The order's lines and its shipping, each with its taxes. */
export function taxedSums(order: OrderForDocument): Taxed[] {
  const net = (total: bigint, tax: bigint) => (order.taxesIncluded ? total - tax : total);
  const shippingTax = shippingTaxOf(order);
  return [
    ...order.lines.map(({ total, tax, taxes }) => ({
      net: net(BigInt(total), BigInt(tax)),
      tax: BigInt(tax),
      parts: taxes,
    })),
    { net: net(BigInt(order.shipping), shippingTax), tax: shippingTax, parts: order.shippingTaxes },
  ];
}

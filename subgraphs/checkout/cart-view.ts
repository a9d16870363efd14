import { VariantLink } from "@till/inventory";
import { encodeId } from "@till/kit/id";
import { Money } from "@till/kit/money";
import type { CartLineState } from "./cart.js";
import { availableOf } from "./cart.js";
import {
  type Cart,
  type CartWarning,
  CartWarningCode,
  CheckoutRequirement,
  type ShippingMethod,
} from "./cart.types.js";
import type { FullCart } from "./priced-cart.js";
import type { MethodTerms } from "./terms.js";

/** A priced cart as clients see it. */
export function cartView(full: FullCart): Cart {
  const { cart, currency, price, quote, methods, method } = full;
  const money = (minor: bigint) => Money.of(minor, currency);
  return {
    id: cart.wireId,
    lines: cart.lines.map(({ id, variantId, quantity }, at) => {
      const { discount, tax, total } = price.lines[at]!;
      const unitPrice = full.goods.snapshots.get(variantId)?.price ?? 0n;
      return {
        id,
        variant: new VariantLink(variantId),
        quantity,
        unitPrice: money(unitPrice),
        discount: money(discount),
        tax: money(tax),
        total: money(total),
      };
    }),
    itemCount: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totals: {
      subtotal: money(price.subtotal),
      discount: money(price.discount),
      shipping: money(price.shipping),
      tax: money(price.tax),
      total: money(price.total),
      taxesIncluded: full.taxesIncluded,
    },
    codes: quote.applied.map(({ code, title, kind, lineDiscounts, shippingDiscount }) => ({
      code,
      title,
      kind,
      discount: money(lineDiscounts.reduce((sum, part) => sum + part, shippingDiscount)),
      isFreeShipping: kind === "FREE_SHIPPING",
    })),
    email: cart.email,
    shippingAddress: cart.shippingAddress,
    billingAddress: cart.billingAddress,
    shippingMethods: methods.map((way) => methodView(way.terms, way.price, currency)),
    shippingMethod:
      method && methodView(method, methods.find(({ terms }) => terms === method)!.price, currency),
    warnings: warningsOf(full),
    missing: missingOf(full),
    updatedAt: cart.updatedAt,
  };
}

export const methodView = (terms: MethodTerms, price: bigint, currency: string): ShippingMethod => ({
  id: terms.id,
  name: terms.name,
  description: terms.description,
  price: Money.of(price, currency),
  estimatedDaysMin: terms.daysMin,
  estimatedDaysMax: terms.daysMax,
});

/** What an order would still need. */
export function missingOf({ cart, method }: FullCart): CheckoutRequirement[] {
  const missing: CheckoutRequirement[] = [];
  if (cart.lines.length === 0) missing.push(CheckoutRequirement.LINES);
  if (!cart.email) missing.push(CheckoutRequirement.EMAIL);
  if (!cart.shippingAddress) missing.push(CheckoutRequirement.SHIPPING_ADDRESS);
  if (!method) missing.push(CheckoutRequirement.SHIPPING_METHOD);
  return missing;
}

function warningsOf(full: FullCart): CartWarning[] {
  const lines = full.cart.lines.flatMap((line) => lineWarnings(full, line));
  const codes = full.quote.rejected.map(({ code, reason }) => ({
    code: CartWarningCode.CODE_REMOVED,
    message: `${code} takes nothing off: ${reason.message}`,
  }));
  return [...lines, ...codes];
}

function lineWarnings({ goods, currency }: FullCart, line: CartLineState): CartWarning[] {
  const snapshot = goods.snapshots.get(line.variantId);
  const name = [snapshot?.productTitle, snapshot?.variantTitle].filter(Boolean).join(", ");
  const lineId = encodeId("line", line.id);
  const warnings: CartWarning[] = [];
  if (snapshot && snapshot.price !== line.priceSeen) {
    const [was, is] = [Money.of(line.priceSeen, currency), Money.of(snapshot.price, currency)];
    const message = `The price of ${name} is now ${is.amount} ${currency}; it was ${was.amount}.`;
    warnings.push({ code: CartWarningCode.PRICE_CHANGED, message, lineId });
  }
  const available = availableOf(goods, line.variantId);
  if (available < line.quantity) {
    const message =
      available === 0 ? `${name} can no longer be had.` : `Only ${available} of ${name} can be had.`;
    warnings.push({ code: CartWarningCode.UNAVAILABLE, message, lineId });
  }
  return warnings;
}

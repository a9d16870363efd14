import type { VariantSnapshot } from "@till/catalog";
import { noteConsent } from "@till/customers";
import { OutOfStock, reserveStock, ShortLine } from "@till/inventory";
import type { Services } from "@till/kit/context";
import { ErrorCode, InvalidInput, Refused, refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { announce } from "@till/kit/job";
import { Money } from "@till/kit/money";
import { once } from "@till/kit/once";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { openOrder, type OrderDraft, type OrderLineDraft, OrderPlaced, settleFreeOrder } from "@till/orders";
import { openPayment } from "@till/payments";
import { redeem } from "@till/promotions";
import { availableOf, goodsOf, hashOf, lockCart } from "./cart.js";
import { missingOf } from "./cart-view.js";
import { CheckoutRequirement } from "./cart.types.js";
import { taxParts } from "./price-cart.js";
import { type FullCart, priced } from "./priced-cart.js";
import type { NamedRate } from "./terms.js";

export interface PlaceOrder {
  /** The cart's secret. */
  cartId: string;
  /** The total that the buyer saw and agreed to: "19.99". */
  expectedTotal: string;
  paymentMethod: string;
  /** Whether the buyer asked for news by mail. */
  acceptsMarketing?: boolean;
  idempotencyKey: string;
}

export interface Placed {
  orderId: Id<"ord">;
  /** None where there is nothing to pay. */
  paymentId: Id<"pay"> | null;
}

type At = Pick<Services, "env" | "now">;

/** How long stock waits for the payment. */
export const holdMinutes = 15;

/**
 * Turns a cart into an order: codes used, stock held and a payment opened, or nothing changed at all. Locks
 * in the order of the whole shop: idempotency key, cart, promotions, inventory items. The order is written
 * first, but nobody can wait for it before the commit.
 * @throws Refused(CART_CLOSED | CART_EMPTY | CHECKOUT_INCOMPLETE | TOTAL_CHANGED | OUT_OF_STOCK | CODE_USED_UP | …)
 */
export function placeOrder(
  tx: Tx,
  at: At,
  viewer: Viewer,
  { idempotencyKey: key, ...input }: PlaceOrder,
): Promise<Placed> {
  const secret = hashOf(input.cartId);
  if (!secret) throw refuse("NOT_FOUND", "There is no such cart.", ["cartId"]);
  // The cart's secret is the scope: a guest has no name, and two guests may choose the same key.
  const scope = `checkout.complete:${secret.toString("hex")}`;
  const now = at.now();
  return once(tx, { scope, key, input: { ...input, cartId: scope } }, async () => {
    const cart = await lockCart(tx, input.cartId);
    const full = await priced(tx, cart, await goodsOf(tx, cart), now);
    refuseUnready(full, input);

    const holdExpiresAt = new Date(now.getTime() + holdMinutes * 60_000);
    const { orderId } = await openOrder(tx, draftOf(full, viewer, input, now, holdExpiresAt), at.env);
    await redeem(tx, orderId, redemptionsOf(full), whoBuys(full, viewer));
    await reserveStock(tx, orderId, cart.lines, holdExpiresAt, cart.shippingAddress?.countryCode);
    const paymentId = await pay(tx, orderId, full, input.paymentMethod, at);
    await closeCart(tx, cart.id, orderId, now);
    if (input.acceptsMarketing && cart.email)
      await noteConsent(tx, { email: cart.email, source: "checkout", now });
    await announce(tx, OrderPlaced, { orderId });
    return { orderId, paymentId };
  });
}

/** The lock keeps everybody else out; if it ever failed, the second order of a cart would still be refused. */
async function closeCart(tx: Tx, cartId: Id<"cart">, orderId: Id<"ord">, now: Date): Promise<void> {
  const closed = await tx.execute<object[]>(
    "update carts set status = 'ORDERED', order_id = ?, updated_at = ? where id = ? and status = 'OPEN' returning id",
    [orderId, now, cartId],
  );
  if (closed.length === 0) throw refuse("CART_CLOSED", "This cart has been ordered already.", ["cartId"]);
}

async function pay(
  tx: Tx,
  orderId: Id<"ord">,
  { price, currency }: FullCart,
  method: string,
  at: At,
): Promise<Id<"pay"> | null> {
  if (price.total === 0n) {
    await settleFreeOrder(tx, orderId, at);
    return null;
  }
  const { paymentId } = await openPayment(tx, { orderId, amount: price.total, currency, method });
  return paymentId;
}

const asked: Record<
  Exclude<CheckoutRequirement, CheckoutRequirement.LINES>,
  { field: string; message: string }
> = {
  EMAIL: { field: "email", message: "We need an e-mail address for the confirmation." },
  SHIPPING_ADDRESS: { field: "shippingAddress", message: "We need to know where to send it." },
  SHIPPING_METHOD: { field: "shippingMethod", message: "Choose how it should be sent." },
};

function refuseUnready(
  full: FullCart,
  { expectedTotal, paymentMethod }: Omit<PlaceOrder, "idempotencyKey">,
): void {
  const { cart, goods, currency, price } = full;
  if (paymentMethod !== "card") throw refuse("INVALID", "Pay by card.", ["paymentMethod"]);
  const missing = missingOf(full);
  if (missing.includes(CheckoutRequirement.LINES))
    throw refuse("CART_EMPTY", "There is nothing in the cart.");
  const reasons = missing.flatMap((requirement) => {
    if (requirement === CheckoutRequirement.LINES) return [];
    const { field, message } = asked[requirement];
    return [new InvalidInput(ErrorCode.CHECKOUT_INCOMPLETE, message, [field])];
  });
  const [first, ...rest] = reasons;
  if (first) throw new Refused(first, ...rest);

  const gone = cart.lines.filter(({ variantId }) => !goods.snapshots.get(variantId)?.isSellable);
  if (gone.length > 0)
    throw new Refused(
      new OutOfStock(
        gone.map(
          ({ variantId, quantity }) => new ShortLine(variantId, quantity, availableOf(goods, variantId)),
        ),
      ),
    );

  const expected = Money.parse(expectedTotal, currency);
  if (expected?.minor !== price.total) {
    const { amount } = Money.of(price.total, currency);
    throw refuse("TOTAL_CHANGED", `The total is now ${amount} ${currency}.`, ["expectedTotal"]);
  }
}

function draftOf(
  { cart, goods, currency, taxesIncluded, price, method, quote, rates }: FullCart,
  viewer: Viewer,
  { paymentMethod }: Pick<PlaceOrder, "paymentMethod">,
  now: Date,
  holdExpiresAt: Date,
): OrderDraft {
  const { subtotal, discount, shipping, tax, total } = price;
  return {
    email: cart.email!,
    ...(viewer.kind === "customer" && { customerId: viewer.id as Id<"cust"> }),
    currency,
    taxesIncluded,
    shippingAddress: cart.shippingAddress,
    billingAddress: cart.billingAddress ?? cart.shippingAddress,
    shippingMethodName: method!.name,
    subtotal,
    discount,
    shipping,
    tax,
    total,
    codes: quote.applied.map(({ code, lineDiscounts, shippingDiscount }) => ({
      code,
      discount: lineDiscounts.reduce((sum, part) => sum + part, shippingDiscount),
    })),
    shippingTaxes: taxesOf(
      { total: price.shipping, tax: price.shippingTax },
      rates.shippingRates,
      taxesIncluded,
    ),
    lines: cart.lines.map(({ variantId, quantity }, at) => ({
      ...lineDraft(goods.snapshots.get(variantId)!, quantity, price.lines[at]!),
      taxes: taxesOf(price.lines[at]!, rates.goodsRates, taxesIncluded),
    })),
    paymentMethod,
    holdExpiresAt,
    now,
  };
}

const taxesOf = (
  sum: { total: bigint; tax: bigint },
  rates: readonly NamedRate[],
  taxesIncluded: boolean,
): NonNullable<OrderLineDraft["taxes"]> =>
  taxParts(sum, rates, taxesIncluded).map((amount, at) => ({
    name: rates[at]!.name,
    ppm: rates[at]!.ppm,
    amount: amount.toString(),
  }));

const lineDraft = (
  snapshot: VariantSnapshot,
  quantity: number,
  { discount, tax, total }: FullCart["price"]["lines"][number],
): OrderLineDraft => ({
  variantId: snapshot.variantId,
  productId: snapshot.productId,
  snapshot,
  quantity,
  unitPrice: snapshot.price,
  discount,
  tax,
  total,
  cost: snapshot.cost,
});

const redemptionsOf = ({ quote }: FullCart) =>
  quote.applied.map(({ promotionId, code, lineDiscounts, shippingDiscount }) => ({
    promotionId,
    code,
    amount: lineDiscounts.reduce((sum, part) => sum + part, shippingDiscount),
  }));

const whoBuys = ({ cart }: FullCart, viewer: Viewer): { email: string; customerId?: Id<"cust"> } => ({
  email: cart.email!,
  ...(viewer.kind === "customer" && { customerId: viewer.id as Id<"cust"> }),
});

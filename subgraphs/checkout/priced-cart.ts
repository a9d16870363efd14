import type { EntityManager } from "@mikro-orm/postgresql";
import { settings } from "@till/kit/settings";
import { quote, type Quote } from "@till/promotions";
import { type CartState, type Goods } from "./cart.js";
import { type PricedCart, priceCart } from "./price-cart.js";
import { carries, type MethodTerms, shippingPrice, type Terms, termsOf } from "./terms.js";

/** A cart with everything that its price depends on, at one moment. */
export interface FullCart {
  cart: CartState;
  goods: Goods;
  currency: string;
  taxesIncluded: boolean;
  quote: Quote;
  /** Those that serve the address and carry the weight, cheapest first. */
  methods: { terms: MethodTerms; price: bigint }[];
  /** The chosen one, as long as it still serves the address. */
  method: MethodTerms | undefined;
  price: PricedCart;
  /** The taxes that the price was reckoned with. */
  rates: Pick<Terms, "goodsRates" | "shippingRates">;
}

/** Prices a cart from what the shop charges now; nothing that a client sends goes into it. */
export async function priced(em: EntityManager, cart: CartState, goods: Goods, now: Date): Promise<FullCart> {
  const { currency, country, pricesIncludeTax } = await settings(em);
  const terms = await termsOf(em, cart.shippingAddress, country);
  const lines = cart.lines.map(({ variantId, quantity }) => ({
    unitPrice: goods.snapshots.get(variantId)?.price ?? 0n,
    quantity,
    rates: terms.goodsRates,
  }));
  const able = terms.methods.filter((method) => carries(method, weightOf(cart, goods)));
  const method = able.find(({ id }) => id === cart.shippingMethodId);

  const offer = await quote(em, {
    codes: cart.codes,
    lines: lines.map(({ unitPrice, quantity }) => ({ amount: unitPrice * BigInt(quantity) })),
    shipping: (goodsLeft) => (method ? shippingPrice(method, goodsLeft) : 0n),
    currency,
    ...(cart.email !== null && { email: cart.email }),
    now,
  });
  const goodsLeft = goodsAfter(lines, offer);
  const shipping = method ? shippingPrice(method, goodsLeft) : 0n;
  return {
    cart,
    goods,
    currency,
    taxesIncluded: pricesIncludeTax,
    quote: offer,
    methods: able
      .map((way) => ({ terms: way, price: shippingPrice(way, goodsLeft) }))
      .sort((a, b) => Number(a.price - b.price) || a.terms.name.localeCompare(b.terms.name)),
    method,
    rates: terms,
    price: priceCart({
      lines,
      applied: offer.applied,
      shipping,
      shippingRates: terms.shippingRates,
      taxesIncluded: pricesIncludeTax,
    }),
  };
}

const goodsAfter = (
  lines: readonly { unitPrice: bigint; quantity: number }[],
  { applied }: Quote,
): bigint => {
  const before = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n);
  const off = applied.flatMap(({ lineDiscounts }) => lineDiscounts).reduce((sum, part) => sum + part, 0n);
  return before - off;
};

/** Variants of unknown weight count as nothing: better a parcel too light than a cart that cannot be sent. */
const weightOf = (cart: CartState, { snapshots }: Goods): number =>
  cart.lines.reduce((sum, { variantId, quantity }) => {
    const grams = snapshots.get(variantId)?.weightGrams ?? 0;
    return sum + grams * quantity;
  }, 0);

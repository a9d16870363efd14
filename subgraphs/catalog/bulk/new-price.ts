import { divideHalfUp } from "@till/kit/money";
import { limits } from "../products/limits.js";
import type { PriceChange } from "./bulk-changes.js";
import { BulkPriceKind, FormerPriceRule, PriceRounding } from "./bulk.input.js";

/** What a variant costs, in minor units. */
export interface Price {
  price: bigint;
  compareAtPrice: bigint | null;
}

const endings: Partial<Record<PriceRounding, bigint>> = {
  [PriceRounding.ENDING_99]: 99n,
  [PriceRounding.ENDING_95]: 95n,
  [PriceRounding.ENDING_90]: 90n,
};

// A hundred percent in ten-thousandths.
const whole = 1_000_000n;

/** The price after a change, or why it cannot be. What is given away stays free. */
export function newPrice(now: Price, change: PriceChange, exponent: number): Price | string {
  if (change.kind === BulkPriceKind.END_REDUCTION)
    return now.compareAtPrice === null ? now : { price: now.compareAtPrice, compareAtPrice: null };
  if (now.price === 0n) return now;
  const value = BigInt(change.value);
  const exact =
    change.kind === BulkPriceKind.PERCENT
      ? divideHalfUp(now.price * (whole + value), whole)
      : now.price + value;
  if (exact < 0n) return "The price would fall below zero.";
  const price = rounded(exact, change.rounding, 10n ** BigInt(exponent));
  if (price > limits.priceMax) return "The price would be beyond all bounds.";
  const compareAtPrice = formerPrice(now, price, change.formerPrice);
  if (compareAtPrice !== null && compareAtPrice <= price) {
    // Whoever sets former prices means reductions: a price that rises has none.
    if (change.formerPrice === FormerPriceRule.SET) return { price, compareAtPrice: null };
    return "Its former price would not be more than the price any more.";
  }
  return { price, compareAtPrice };
}

function formerPrice(now: Price, price: bigint, rule: FormerPriceRule): bigint | null {
  if (rule === FormerPriceRule.CLEAR) return null;
  if (rule === FormerPriceRule.KEEP || now.compareAtPrice !== null) return now.compareAtPrice;
  return price < now.price ? now.price : null;
}

/** To the nearest price that the rule allows; halfway goes up. */
export function rounded(price: bigint, rule: PriceRounding, unit: bigint): bigint {
  if (rule === PriceRounding.NONE) return price;
  const ending = ((endings[rule] ?? 0n) * unit) / 100n;
  if (price <= ending) return ending;
  return ((price - ending + unit / 2n) / unit) * unit + ending;
}

import { allocate, divideHalfUp } from "@till/kit/money";

/** A tax on a price. A compound one is taken on the price with the taxes before it already added. */
export interface TaxRate {
  /** Parts of a million: 19 % is 190,000. */
  ppm: number;
  isCompound?: boolean;
}

export interface LineToPrice {
  /** Whole minor units, as everywhere here. */
  unitPrice: bigint;
  quantity: number;
  rates: readonly TaxRate[];
}

/** What one code takes off, already spread over the lines. */
export interface Discounts {
  lineDiscounts: readonly bigint[];
  shippingDiscount: bigint;
}

export interface CartToPrice {
  lines: readonly LineToPrice[];
  applied: readonly Discounts[];
  /** Before discounts. */
  shipping: bigint;
  shippingRates: readonly TaxRate[];
  /** Whether prices, shipping included, already contain the tax. */
  taxesIncluded: boolean;
}

export interface PricedLine {
  /** unitPrice × quantity */
  subtotal: bigint;
  discount: bigint;
  tax: bigint;
  /** subtotal − discount; contains the tax where prices do. */
  total: bigint;
}

export interface PricedCart {
  lines: PricedLine[];
  subtotal: bigint;
  /** Of the goods. What codes take off shipping is off `shipping` already. */
  discount: bigint;
  shipping: bigint;
  shippingTax: bigint;
  /** Of the goods and of shipping. */
  tax: bigint;
  /** subtotal − discount + shipping, and the tax where prices do not contain it. */
  total: bigint;
}

/**
 * What a cart comes to, in whole minor units. Discounts come off first; tax is taken on each line as a whole
 * and rounded half up there, so that the tax is the sum of what stands beside the lines.
 */
export function priceCart({
  lines,
  applied,
  shipping,
  shippingRates,
  taxesIncluded,
}: CartToPrice): PricedCart {
  const tax = taxesIncluded ? taxIn : taxOn;
  const priced = lines.map(({ unitPrice, quantity, rates }, at) => {
    const subtotal = unitPrice * BigInt(quantity);
    const discount = sum(applied.map(({ lineDiscounts }) => lineDiscounts[at] ?? 0n));
    const total = subtotal - discount;
    return { subtotal, discount, total, tax: tax(total, rates) };
  });
  const shippingLeft = shipping - sum(applied.map(({ shippingDiscount }) => shippingDiscount));
  const shippingTax = tax(shippingLeft, shippingRates);
  const allTax = sum(priced.map((line) => line.tax)) + shippingTax;
  const goods = sum(priced.map((line) => line.total));
  return {
    lines: priced,
    subtotal: sum(priced.map((line) => line.subtotal)),
    discount: sum(priced.map((line) => line.discount)),
    shipping: shippingLeft,
    shippingTax,
    tax: allTax,
    total: goods + shippingLeft + (taxesIncluded ? 0n : allTax),
  };
}

const million = 1_000_000n;

/** The taxes on a net price, one for each rate and each rounded for itself. */
export function taxesOn(net: bigint, rates: readonly TaxRate[]): bigint[] {
  let withTax = net;
  return rates.map(({ ppm, isCompound = false }) => {
    const tax = divideHalfUp((isCompound ? withTax : net) * BigInt(ppm), million);
    withTax += tax;
    return tax;
  });
}

const taxOn = (net: bigint, rates: readonly TaxRate[]): bigint => sum(taxesOn(net, rates));

/** The tax that a gross price contains. The price stays what it is, whatever the rate. */
export function taxIn(gross: bigint, rates: readonly TaxRate[]): bigint {
  // (1 + a + b)(1 + c) for plain rates a and b and a compound one c, as a fraction of whole numbers.
  let [factor, unit] = [1n, 1n];
  for (const { ppm, isCompound = false } of rates) {
    factor = isCompound ? factor * (million + BigInt(ppm)) : factor * million + unit * BigInt(ppm);
    unit *= million;
  }
  return gross - divideHalfUp(gross * unit, factor);
}

/**
 * What each rate contributes to a tax that was taken from `total` by `priceCart`. The parts add up to it: one
 * rounding was done for all, so the last cents go where the largest remainders are.
 */
export function taxParts(
  { total, tax }: { total: bigint; tax: bigint },
  rates: readonly TaxRate[],
  taxesIncluded: boolean,
): bigint[] {
  if (!taxesIncluded) return taxesOn(total, rates);
  // Weighed at a thousand times the net price, so that small sums do not round to nothing.
  return allocate(tax, taxesOn((total - tax) * 1_000n, rates));
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

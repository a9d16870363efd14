import { existsSync, readFileSync } from "node:fs";
import { allocate, decimal, divideHalfUp } from "@till/kit/money";
import { describe, expect, it } from "vitest";
import { priceCart, type TaxRate, taxesOn, taxIn } from "./price-cart.js";

/**
 * Figures from the tests of other shops. They lie beside the repository and not in it; where they are absent
 * the suite says so in its name, and the same rules are tested with figures of our own in price-cart.test.ts.
 */
const file = new URL("../../../shared/data/checkout/vectors.json", import.meta.url);
const isHere = existsSync(file);

interface Vector {
  id: string;
  cls: string;
  input: Record<string, unknown>;
  expected: unknown;
}
const vectors: Vector[] = isHere
  ? (JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] }).vectors
  : [];

/** Classes that are another product's convention, which Till does not have. */
const foreign: Record<string, string> = {
  "first+additional-item": "Solidus' calculator for a price of the first item and another of the rest",
  "tiered-amount": "Solidus' calculator for a fixed discount that grows in tiers",
};
/** WooCommerce's `limit_usage_to_x_items`: a code that discounts only the dearest so many items. */
const isWooLimit = ({ cls, input }: Vector): boolean =>
  cls === "coupon-total" && (input["coupons"] as object[]).some((coupon) => "limit" in coupon);

/** Major units as text or number in whole units of 10^-exponent: exact(“9.99”, 2) is 999n. */
function exact(value: unknown, exponent: number): bigint {
  const [whole = "0", fraction = ""] = String(value).split(".");
  if (fraction.replace(/0+$/, "").length > exponent) throw new RangeError(`${String(value)} is too fine`);
  return BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, "0"));
}
const percent = (value: unknown, isCompound = false): TaxRate => ({
  ppm: Number(exact(value, 4)),
  isCompound,
});
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

interface PricedInput {
  lines: [price: number, quantity: number, taxPercent: number][];
  prices_include_tax: boolean;
  shipping?: number;
  shipping_tax?: number;
  percent_off_order?: number[];
  fixed_off_order?: number;
}

/** Prices a cart of a vector as `priceCart` does, codes one after the other on what is left. */
function price(input: PricedInput) {
  const lines = input.lines.map(([unit, quantity, tax]) => ({
    unitPrice: BigInt(unit),
    quantity,
    rates: [percent(tax)],
  }));
  const left = lines.map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity));
  const off = (wanted: bigint) => {
    const lineDiscounts = allocate(wanted < sum(left) ? wanted : sum(left), left);
    lineDiscounts.forEach((discount, at) => (left[at]! -= discount));
    return { lineDiscounts, shippingDiscount: 0n };
  };
  const applied = (input.percent_off_order ?? []).map((rate) =>
    off(divideHalfUp(sum(left) * BigInt(rate), 100n)),
  );
  if (input.fixed_off_order !== undefined) applied.push(off(BigInt(input.fixed_off_order)));
  return priceCart({
    lines,
    applied,
    shipping: BigInt(input.shipping ?? 0),
    shippingRates: [percent(input.shipping_tax ?? 0)],
    taxesIncluded: input.prices_include_tax,
  });
}

/** The figures under the names that the vectors use: with tax and without. */
function figures(input: PricedInput): Record<string, number> {
  const { lines, shipping, shippingTax, total, tax } = price(input);
  const net = (amount: bigint, itsTax: bigint) => Number(input.prices_include_tax ? amount - itsTax : amount);
  const gross = (amount: bigint, itsTax: bigint) =>
    Number(input.prices_include_tax ? amount : amount + itsTax);
  const goods = sum(lines.map((line) => line.total));
  const goodsTax = sum(lines.map((line) => line.tax));
  return {
    subTotal: net(goods, goodsTax),
    subTotalWithTax: gross(goods, goodsTax),
    shipping: net(shipping, shippingTax),
    shippingWithTax: gross(shipping, shippingTax),
    total: Number(total - tax),
    totalWithTax: Number(total),
  };
}

const check: Record<string, (vector: Vector) => void> = {
  "prorate-minor-units": ({ input, expected }) => {
    const weights = (input["weights"] as number[]).map(BigInt);
    expect(allocate(BigInt(input["total"] as number), weights).map(Number)).toEqual(expected);
  },
  "spread-discount": ({ input, expected }) => {
    const weights = (input["lines"] as [number, number][]).map(([unit, quantity]) => BigInt(unit * quantity));
    const parts = allocate(BigInt(input["discount"] as number), weights).map(String);
    expect(parts.sort()).toEqual((expected as string[]).sort());
  },
  "included-tax": ({ input, expected }) => {
    expect(decimal(taxIn(exact(input["gross"], 2), [percent(input["rate"])]), 2)).toBe(expected);
  },
  "additional-tax": ({ input, expected }) => {
    const rates = (input["rates"] as string[]).map((rate) => percent(rate));
    expect(decimal(sum(taxesOn(exact(input["net"], 2), rates)), 2)).toBe(expected);
  },
  // Given to a thousandth, as in currencies with three decimals.
  "compound-tax": ({ input, expected }) => {
    const compound = input["compound"] as boolean[];
    const rates = (input["rates"] as string[]).map((rate, at) => percent(rate, compound[at]));
    expect(taxesOn(exact(input["net"], 3), rates).map((tax) => decimal(tax, 3))).toEqual(expected);
  },
  // Items are [price, quantity, tax in percent, discount in percent], in major units.
  "cart-totals": ({ input, expected }) => {
    const items = input["items"] as [number, number, number, number][];
    const priced = priceCart({
      lines: items.map(([unit, quantity, tax]) => ({
        unitPrice: exact(unit, 2),
        quantity,
        rates: [percent(tax)],
      })),
      applied: [],
      shipping: 0n,
      shippingRates: [],
      taxesIncluded: false,
    });
    expect(items.every(([, , , discount]) => discount === 0)).toBe(true);
    expect({
      subtotal: Number(priced.subtotal) / 100,
      tax_total: Number(priced.tax) / 100,
      discount_subtotal: Number(priced.discount) / 100,
      discount_total_with_tax: Number(priced.discount) / 100,
      total: Number(priced.total) / 100,
    }).toEqual(expected);
  },
  "percent-discount": ({ input, expected }) => {
    const goods = exact(input["price"], 2) * BigInt(input["qty"] as number);
    expect(decimal(divideHalfUp(goods * exact(input["percent"], 4), 1_000_000n), 2)).toBe(expected);
  },
  "coupon-total": ({ input, expected }) => {
    const cart = input["cart"] as [string, number][];
    const [coupon] = input["coupons"] as [{ type: string; amount: string }];
    const { discount } = price({
      lines: cart.map(([unit, quantity]) => [Number(exact(unit, 2)), quantity, 0]),
      prices_include_tax: true,
      ...(coupon.type === "percent"
        ? { percent_off_order: [Number(coupon.amount)] }
        : { fixed_off_order: Number(exact(coupon.amount, 2)) }),
    });
    expect(decimal(discount, 2)).toBe(expected);
  },
};
for (const name of ["tax-per-line", "shipping-tax", "percent-then-tax", "fixed-then-tax"])
  check[name] = ({ input, expected }) => {
    const found = figures(input as unknown as PricedInput);
    expect(Object.fromEntries(Object.keys(expected as object).map((key) => [key, found[key]]))).toEqual(
      expected,
    );
  };

describe("figures of other shops", () => {
  for (const vector of vectors) {
    const convention = isWooLimit(vector)
      ? "WooCommerce's limit_usage_to_x_items discounts only the dearest items"
      : foreign[vector.cls];
    if (convention) continue;
    it(`come out to the minor unit: ${vector.cls} ${vector.id}`, () => {
      const reproduce = check[vector.cls];
      if (!reproduce) throw new Error(`Nobody reproduces the class ${vector.cls}.`);
      reproduce(vector);
    });
  }

  const state = isHere ? "all here" : "not on this machine, so that nothing is reproduced";
  it(`are ${state}; only another product's convention is left out`, () => {
    const left = vectors.filter((vector) => vector.cls in foreign || isWooLimit(vector)).map(({ id }) => id);
    expect(left).toEqual(isHere ? ["flexi-0", "tier-50", "woo-coupon-08", "woo-coupon-09"] : []);
  });
});

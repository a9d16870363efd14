import { allocate } from "@till/kit/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CartToPrice, type LineToPrice, priceCart, taxIn, type TaxRate } from "./price-cart.js";

const percent = (...rates: number[]): TaxRate[] => rates.map((rate) => ({ ppm: rate * 10_000 }));
const line = (unitPrice: bigint, quantity: number, rate: number): LineToPrice => ({
  unitPrice,
  quantity,
  rates: percent(rate),
});
const price = (lines: LineToPrice[], more: Partial<CartToPrice> = {}) =>
  priceCart({ lines, applied: [], shipping: 0n, shippingRates: [], taxesIncluded: false, ...more });
const off = (...lineDiscounts: bigint[]) => ({ applied: [{ lineDiscounts, shippingDiscount: 0n }] });
const sumOf = (amounts: bigint[]) => amounts.reduce((a, b) => a + b, 0n);

describe("tax that is added", () => {
  it("is rounded half up on the line", () => {
    expect(price([line(4_595n, 1, 10)])).toMatchObject({ total: 5_055n, tax: 460n });
    expect(price([line(4_594n, 1, 10)])).toMatchObject({ total: 5_053n, tax: 459n });
    expect(price([line(1_010n, 10, 23)])).toMatchObject({ total: 12_423n, tax: 2_323n });
  });

  it("is taken on what the discount has left", () => {
    expect(price([line(5_605n, 1, 10)], off(1_010n))).toMatchObject({ total: 5_055n, tax: 460n });
    const two = price([line(1_000n, 2, 23), line(5_605n, 2, 10)], off(0n, 2_020n));
    expect(two).toMatchObject({ total: 12_569n, tax: 1_379n });
  });

  it("adds up over a discount on the whole order", () => {
    const lines = [line(5_605n, 2, 10), line(5_604n, 1, 10)];
    const discounts = allocate(2_020n, [11_210n, 5_604n]);
    expect(price(lines, off(...discounts))).toMatchObject({ total: 16_273n, tax: 1_479n });
  });
});

describe("tax that is contained", () => {
  it("comes out of what the discount has left", () => {
    const included = { taxesIncluded: true };
    expect(price([line(5_695n, 1, 10)], { ...off(1_000n), ...included })).toMatchObject({
      total: 4_695n,
      tax: 427n,
    });
    const order = price([line(1_000n, 2, 23), line(5_695n, 1, 10)], { ...off(0n, 1_000n), ...included });
    expect(order).toMatchObject({ total: 6_695n, tax: 801n });
  });

  it("leaves the price alone where there is no tax", () => {
    expect(price([line(1_999n, 1, 0)], { taxesIncluded: true })).toMatchObject({ total: 1_999n, tax: 0n });
  });
});

describe("shipping", () => {
  it("is taxed apart from the goods, after what a code takes off it", () => {
    const more = { shipping: 490n, shippingRates: percent(19) };
    expect(price([line(1_000n, 1, 7)], more)).toMatchObject({ shipping: 490n, shippingTax: 93n, tax: 163n });
    const free = { ...more, applied: [{ lineDiscounts: [0n], shippingDiscount: 490n }] };
    expect(price([line(1_000n, 1, 7)], free)).toMatchObject({ shipping: 0n, shippingTax: 0n, tax: 70n });
  });
});

describe("any cart", () => {
  const rates = fc.array(fc.record({ ppm: fc.integer({ min: 0, max: 300_000 }), isCompound: fc.boolean() }), {
    maxLength: 3,
  });
  const cart = fc
    .record({
      lines: fc.array(
        fc.record({
          unitPrice: fc.bigInt({ min: 0n, max: 5_000_000n }),
          quantity: fc.integer({ min: 1, max: 999 }),
          rates,
        }),
        { minLength: 1, maxLength: 12 },
      ),
      share: fc.bigInt({ min: 0n, max: 1_000n }),
      shipping: fc.bigInt({ min: 0n, max: 100_000n }),
      isShippingFree: fc.boolean(),
      shippingRates: rates,
      taxesIncluded: fc.boolean(),
    })
    .map(({ share, isShippingFree, ...rest }): CartToPrice => {
      const amounts = rest.lines.map(({ unitPrice, quantity }) => unitPrice * BigInt(quantity));
      const lineDiscounts = allocate((sumOf(amounts) * share) / 1_000n, amounts);
      return { ...rest, applied: [{ lineDiscounts, shippingDiscount: isShippingFree ? rest.shipping : 0n }] };
    });

  it("adds up to the minor unit and is never negative", () => {
    fc.assert(
      fc.property(cart, (toPrice) => {
        const priced = priceCart(toPrice);
        expect(sumOf(priced.lines.map((l) => l.subtotal))).toBe(priced.subtotal);
        expect(sumOf(priced.lines.map((l) => l.discount))).toBe(priced.discount);
        expect(sumOf(priced.lines.map((l) => l.tax)) + priced.shippingTax).toBe(priced.tax);
        const added = toPrice.taxesIncluded ? 0n : priced.tax;
        expect(priced.total).toBe(priced.subtotal - priced.discount + priced.shipping + added);
        const all = [
          ...priced.lines.flatMap((l) => [l.discount, l.tax, l.total]),
          priced.shipping,
          priced.tax,
        ];
        expect(all.every((amount) => amount >= 0n)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("contains in a gross price the tax that was added to the net price", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000_000n }), rates, (net, some) => {
        const added = priceCart({
          lines: [{ unitPrice: net, quantity: 1, rates: some }],
          applied: [],
          shipping: 0n,
          shippingRates: [],
          taxesIncluded: false,
        }).tax;
        const difference = taxIn(net + added, some) - added;
        // Each of up to three taxes may have been rounded by half a unit.
        expect(difference >= -2n && difference <= 2n).toBe(true);
      }),
    );
  });
});

import { expect, it } from "vitest";
import type { PriceChange } from "./bulk-changes.js";
import { BulkPriceKind, FormerPriceRule, PriceRounding } from "./bulk.input.js";
import { newPrice, rounded } from "./new-price.js";

const percent = (value: number, over: Partial<PriceChange> = {}): PriceChange => ({
  kind: BulkPriceKind.PERCENT,
  value: String(value * 10_000),
  rounding: PriceRounding.NONE,
  formerPrice: FormerPriceRule.KEEP,
  ...over,
});
const price = (amount: bigint, compareAtPrice: bigint | null = null) => ({ price: amount, compareAtPrice });

it("rounds to the nearest price that the rule allows, halfway up", () => {
  const table: [bigint, PriceRounding, bigint][] = [
    [1_234n, PriceRounding.NONE, 1_234n],
    [1_234n, PriceRounding.WHOLE, 1_200n],
    [1_250n, PriceRounding.WHOLE, 1_300n],
    [1_949n, PriceRounding.ENDING_99, 1_999n],
    [1_948n, PriceRounding.ENDING_99, 1_899n],
    [30n, PriceRounding.ENDING_99, 99n],
    [1_944n, PriceRounding.ENDING_95, 1_895n],
    [1_945n, PriceRounding.ENDING_95, 1_995n],
    [2_010n, PriceRounding.ENDING_90, 1_990n],
    [0n, PriceRounding.WHOLE, 0n],
  ];
  for (const [from, rule, to] of table)
    expect([from, rule, rounded(from, rule, 100n)]).toEqual([from, rule, to]);
  expect(rounded(12_345n, PriceRounding.ENDING_99, 1_000n)).toBe(11_990n);
  expect(rounded(1_234n, PriceRounding.WHOLE, 1n)).toBe(1_234n);
});

it("takes percent of the price in whole minor units", () => {
  expect(newPrice(price(1_999n), percent(-15), 2)).toEqual(price(1_699n));
  expect(newPrice(price(1_999n), percent(12.5), 2)).toEqual(price(2_249n));
  expect(newPrice(price(1_999n), percent(-100), 2)).toEqual(price(0n));
});

it("shows the former price of what falls, and keeps the one that is shown already", () => {
  const set = percent(-20, { formerPrice: FormerPriceRule.SET, rounding: PriceRounding.ENDING_99 });
  expect(newPrice(price(5_000n), set, 2)).toEqual(price(3_999n, 5_000n));
  expect(newPrice(price(4_000n, 6_000n), set, 2)).toEqual(price(3_199n, 6_000n));
  expect(newPrice(price(5_000n), { ...set, value: "200000" }, 2)).toEqual(price(5_999n));
});

it("refuses prices below zero, and former prices that would be none", () => {
  const off = percent(0, { kind: BulkPriceKind.AMOUNT, value: "-2000" });
  expect(newPrice(price(1_999n), off, 2)).toBe("The price would fall below zero.");
  expect(newPrice(price(2_000n), off, 2)).toEqual(price(0n));
  expect(newPrice(price(1_000n, 1_100n), percent(10), 2)).toBe(
    "Its former price would not be more than the price any more.",
  );
  const clearing = percent(10, { formerPrice: FormerPriceRule.CLEAR });
  expect(newPrice(price(1_000n, 1_100n), clearing, 2)).toEqual(price(1_100n));
});

it("ends a reduction with the former price, and leaves free things free", () => {
  const end = percent(0, { kind: BulkPriceKind.END_REDUCTION });
  expect(newPrice(price(800n, 1_000n), end, 2)).toEqual(price(1_000n));
  expect(newPrice(price(800n), end, 2)).toEqual(price(800n));
  expect(newPrice(price(0n), percent(10, { rounding: PriceRounding.ENDING_99 }), 2)).toEqual(price(0n));
});

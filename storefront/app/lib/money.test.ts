import { describe, expect, it } from "vitest";
import { formatMoney, formatReduction, isZero, times } from "./money.js";

describe("prices", () => {
  it.each([
    ["24.90", "EUR", "€24.90"],
    ["1250.00", "EUR", "€1,250.00"],
    ["1980", "JPY", "JP¥1,980"],
    ["9007199254740993.01", "EUR", "€9,007,199,254,740,993.01"],
  ])("writes %s %s as %s", (amount, currencyCode, written) => {
    expect(formatMoney({ amount, currencyCode })).toBe(written);
  });

  it("writes three decimals where the currency has three", () => {
    expect(formatMoney({ amount: "1.250", currencyCode: "KWD" })).toMatch(/^KWD\s1\.250$/);
  });

  it.each([
    ["19.99", 3, "59.97"],
    ["0.05", 1, "0.05"],
    ["1980", 2, "3960"],
    ["1.250", 4, "5.000"],
  ])("knows that %s taken %d times is %s", (amount, quantity, total) => {
    expect(times({ amount, currencyCode: "EUR" }, quantity).amount).toBe(total);
  });

  it("writes a discount with a minus sign, not a hyphen", () => {
    expect(formatReduction({ amount: "5.00", currencyCode: "EUR" })).toBe("−€5.00");
  });

  it.each([
    ["0", true],
    ["0.00", true],
    ["0.01", false],
    ["10.00", false],
  ])("knows whether %s is nothing", (amount, nothing) => {
    expect(isZero({ amount, currencyCode: "EUR" })).toBe(nothing);
  });
});

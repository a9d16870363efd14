import { describe, expect, it } from "vitest";
import { changePercent, formatMoney, formatPerMille, marginPerMille, millionths } from "./money.js";

describe("money", () => {
  it("is written with its currency and that currency's decimals", () => {
    expect(formatMoney({ amount: "1234.5", currencyCode: "EUR" })).toBe("€1,234.50");
    expect(formatMoney({ amount: "1500", currencyCode: "JPY" })).toBe("JP¥1,500");
    expect(formatMoney({ amount: "-0.05", currencyCode: "EUR" })).toBe("-€0.05");
  });

  it("keeps every cent of an amount that no float can hold", () => {
    expect(formatMoney({ amount: "90071992547409.93", currencyCode: "EUR" })).toBe("€90,071,992,547,409.93");
  });

  it("is read from what people type, and refused when it is no figure", () => {
    expect(millionths("19,99")).toBe(19_990_000n);
    expect(millionths("-0.000001")).toBe(-1n);
    expect(millionths("12.")).toBeNull();
    expect(millionths("1e3")).toBeNull();
    expect(millionths("")).toBeNull();
    expect(millionths(null)).toBeNull();
  });
});

describe("the margin of a price", () => {
  it("is what is left after the goods, in tenths of a percent", () => {
    expect(marginPerMille("30.00", "20.00")).toBe(333);
    expect(formatPerMille(333)).toBe("33.3 %");
    expect(marginPerMille("19.99", "19.99")).toBe(0);
  });

  it("goes below nought when the goods cost more than they bring", () => {
    expect(marginPerMille("10", "12.50")).toBe(-250);
  });

  it("is unknown without a price, without a cost and for a gift", () => {
    expect(marginPerMille("10", null)).toBeNull();
    expect(marginPerMille(undefined, "3")).toBeNull();
    expect(marginPerMille("0.00", "3")).toBeNull();
  });
});

describe("today beside the same weekday", () => {
  it("is a whole percentage up or down", () => {
    expect(changePercent("150.00", "100.00")).toBe(50);
    expect(changePercent("66.50", "100.00")).toBe(-33);
  });

  it("is no percentage of nothing", () => {
    expect(changePercent("150.00", "0.00")).toBeNull();
  });
});

import { expect, it } from "vitest";
import { blankBulk, changesOf } from "./bulk-values.js";

it("sends nothing while nothing is filled in, or a figure is not yet one", () => {
  expect(changesOf(blankBulk)).toBeNull();
  expect(changesOf({ ...blankBulk, priceKind: "PERCENT" })).toBeNull();
  expect(changesOf({ ...blankBulk, priceKind: "PERCENT", amount: "12,", addTags: ["x"] })).toBeNull();
});

it("writes a cut with its sign, and a comma as a point", () => {
  expect(changesOf({ ...blankBulk, priceKind: "PERCENT", amount: "12,5", rounding: "ENDING_99" })).toEqual({
    price: { kind: "PERCENT", value: "-12.5", rounding: "ENDING_99", formerPrice: "KEEP" },
  });
  expect(changesOf({ ...blankBulk, priceKind: "AMOUNT", amount: "3", isCut: false })?.price?.value).toBe("3");
});

it("names only what is chosen", () => {
  const gifts = { id: "col_1", name: "Gifts" };
  expect(changesOf({ ...blankBulk, status: "ACTIVE", addToCollections: [gifts], addTags: ["new"] })).toEqual({
    status: "ACTIVE",
    addTags: ["new"],
    addToCollections: ["col_1"],
  });
  expect(changesOf({ ...blankBulk, priceKind: "END_REDUCTION" })?.price).not.toHaveProperty("value");
});

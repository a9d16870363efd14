import { expect, it } from "vitest";
import { productFacts } from "./product-facts.js";

const nothing = { sku: null, weightGrams: null, lengthMm: null, widthMm: null, heightMm: null };

it("says what is known of the chosen variant, and nothing of what is not", () => {
  const product = { productType: "Bowl", vendor: null };
  expect(productFacts(product, undefined)).toEqual([["Kind", "Bowl"]]);
  expect(
    productFacts(product, { ...nothing, sku: "FB-1", weightGrams: 1600, lengthMm: 280, heightMm: 135 }),
  ).toEqual([
    ["Kind", "Bowl"],
    ["Size", "28 × 13.5 cm"],
    ["Weight", "1.6 kg"],
    ["Article", "FB-1"],
  ]);
  expect(productFacts(product, { ...nothing, weightGrams: 2000 })).toContainEqual(["Weight", "2 kg"]);
  expect(productFacts(product, { ...nothing, weightGrams: 0 })).toHaveLength(1);
});

import { describe, expect, it } from "vitest";
import type { StockWord, VariantFragment } from "../gql/graphql.js";
import { choiceFrom, choiceSearch, chosenVariant, hasChoice, offers } from "./variant-choice.js";

const options = [
  { name: "Colour", values: ["Moss", "Sand"] },
  { name: "Size", values: ["S", "M", "L"] },
];
const variant = (colour: string, size: string, stock: StockWord): VariantFragment => ({
  id: `${colour}-${size}`,
  sku: null,
  title: `${colour} / ${size}`,
  options: [
    { name: "Colour", value: colour },
    { name: "Size", value: size },
  ],
  price: { amount: "20.00", currencyCode: "EUR" },
  compareAtPrice: null,
  lowestRecentPrice: null,
  weightGrams: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  stock,
  isBackorder: false,
  image: null,
});
const variants = [
  variant("Moss", "S", "OUT_OF_STOCK"),
  variant("Moss", "M", "IN_STOCK"),
  variant("Sand", "S", "LOW_STOCK"),
  variant("Sand", "M", "OUT_OF_STOCK"),
  variant("Sand", "L", "IN_STOCK"),
];
const read = (text: string) => choiceFrom(new URLSearchParams(text), options);

describe("choosing a variant", () => {
  it("may be named by the variant's id, unless the address says more", () => {
    const read = (text: string) => choiceFrom(new URLSearchParams(text), options, variants);
    expect(read("variant=Sand-S")).toEqual({ Colour: "Sand", Size: "S" });
    expect(read("variant=Sand-S&Colour=Moss")).toEqual({ Colour: "Moss" });
    expect(read("variant=of-another-product")).toEqual({});
  });

  it("takes the choice out of the address and ignores what does not exist", () => {
    expect(read("Colour=Sand&Size=XXL&Fabric=Silk")).toEqual({ Colour: "Sand" });
  });

  it("starts with the first that can be bought", () => {
    expect(chosenVariant(variants, {})?.id).toBe("Moss-M");
  });

  it("shows exactly what was asked for, sold out or not", () => {
    expect(chosenVariant(variants, read("Colour=Sand&Size=M"))?.id).toBe("Sand-M");
  });

  it("knows no variant for a combination that is not made", () => {
    expect(chosenVariant(variants, read("Colour=Moss&Size=L"))).toBeUndefined();
  });
});

describe("what the values lead to", () => {
  it("shows which combinations are sold out and which are not made", () => {
    const sizes = offers(options[1]!, variants, { Colour: "Moss", Size: "M" });
    expect(sizes.map(({ value, state, isChosen }) => [value, state, isChosen])).toEqual([
      ["S", "sold-out", false],
      ["M", "available", true],
      ["L", "not-made", false],
    ]);
  });

  it("gives way in the other options where a combination is not made", () => {
    const large = offers(options[1]!, variants, { Colour: "Moss", Size: "M" })[2];
    expect(large?.to).toEqual({ Colour: "Sand", Size: "L" });
  });

  it("puts the choice into the address in the product's own order", () => {
    expect(choiceSearch(options, { Size: "L", Colour: "Sand" })).toBe("?Colour=Sand&Size=L");
  });

  it("asks nothing where there is one variant", () => {
    expect(hasChoice([{ name: "Title", values: ["Default Title"] }], variants.slice(0, 1))).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { facetChoices, facetGroups } from "./facet-choices.js";
import { parseListing } from "./listing-query.js";

describe("the choices of a facet", () => {
  const all = [
    { value: "Chalk", count: 14 },
    { value: "Oat", count: 12 },
    { value: "Moss", count: 3 },
  ];

  it("keep their places, and those that leave nothing cannot be chosen", () => {
    const left = [
      { value: "Oat", count: 5 },
      { value: "Chalk", count: 2 },
    ];
    expect(facetChoices(all, left, [])).toEqual([
      { value: "Chalk", count: 2, isOn: false, isDead: false },
      { value: "Oat", count: 5, isOn: false, isDead: false },
      { value: "Moss", count: 0, isOn: false, isDead: true },
    ]);
  });

  it("can always be taken back, even when the address names one that nobody has", () => {
    const made = facetChoices(all, [], ["Moss", "Neon"]);
    expect(made.filter(({ isOn }) => isOn)).toEqual([
      { value: "Moss", count: 0, isOn: true, isDead: false },
      { value: "Neon", count: 0, isOn: true, isDead: false },
    ]);
  });
});

it("a list keeps the facets it has without filters", () => {
  const money = (amount: string) => ({ amount, currencyCode: "EUR" });
  const all = {
    availableCount: 9,
    onSaleCount: 2,
    price: { min: money("5.00"), max: money("90.00") },
    options: [{ name: "Size", values: [{ value: "S", count: 4 }] }],
    tags: [{ value: "gift", count: 3 }],
    vendors: [{ value: "Fenn", count: 2 }],
    categories: [],
  };
  const left = { ...all, availableCount: 0, onSaleCount: 0, price: null, options: [], tags: [] };
  const groups = facetGroups(all, left, parseListing(new URLSearchParams("sale=1&o.Size=S")));
  expect(groups.available).toMatchObject({ isDead: true });
  expect(groups.onSale).toMatchObject({ isDead: false, isOn: true });
  expect(groups.options).toEqual([
    { name: "Size", choices: [{ value: "S", count: 0, isOn: true, isDead: false }] },
  ]);
  expect(groups.tags).toEqual([{ value: "gift", count: 0, isOn: false, isDead: true }]);
  expect(groups.vendors).toEqual([{ value: "Fenn", count: 2, isOn: false, isDead: false }]);
  expect(groups.price).toEqual({ min: money("5.00"), max: money("90.00") });
});

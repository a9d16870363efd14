import { describe, expect, it } from "vitest";
import { changed, groupOf, inputOf, isGroup, newCondition, pathsOf, type Group } from "./rules.js";

const nothing = {
  title: null,
  tag: null,
  vendor: null,
  productType: null,
  category: null,
  option: null,
  price: null,
  stock: null,
  isAvailable: null,
  isOnSale: null,
  created: null,
};

describe("the rule builder", () => {
  it("sends back what it was given", () => {
    const read = groupOf({
      all: [
        { ...nothing, tag: { in: ["wool"], notIn: null } },
        {
          ...nothing,
          any: [
            { ...nothing, price: { gte: "10.00", lte: "20.50", eq: null } },
            { ...nothing, margin: { gte: "60.0000", lte: null, eq: null } },
            { ...nothing, created: { before: null, after: null, withinDays: 30 } },
            { ...nothing, isOnSale: false },
            { ...nothing, category: { in: [{ id: "cat_1" }], notIn: null } },
          ],
        },
      ],
    });
    expect(inputOf(read)).toEqual({
      all: [
        { tag: { in: ["wool"] } },
        {
          any: [
            { price: { gte: "10", lte: "20.5" } },
            { margin: { gte: "60" } },
            { created: { withinDays: 30 } },
            { isOnSale: false },
            { category: { in: ["cat_1"] } },
          ],
        },
      ],
    });
  });

  it("names each rule as the API does, and changes only the one it is asked to", () => {
    const [tag, price] = [newCondition("tag"), newCondition("price")];
    const inner: Group = { key: "inner", mode: "any", rules: [price] };
    const root: Group = { key: "root", mode: "all", rules: [tag, inner] };
    expect(Object.fromEntries(pathsOf(root))).toEqual({
      root: "rules",
      [tag.key]: "rules.all.0",
      inner: "rules.all.1",
      [price.key]: "rules.all.1.any.0",
    });
    const after = changed(root, price.key, (rule) => (isGroup(rule) ? rule : { ...rule, high: "9,50" }));
    expect(inputOf(after)).toEqual({ all: [{ tag: { in: [] } }, { any: [{ price: { lte: "9.50" } }] }] });
    expect(changed(root, "inner", () => null).rules).toEqual([tag]);
  });
});

import { openItems, setOnHand } from "@till/inventory";
import type { Id } from "@till/kit/id";
import { schemaOf } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { execute, type GraphQLSchema, parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../subgraph.js";
import { category, type Offered, offered, placedIn } from "../testing.js";

const db = testDatabase();
let schema: GraphQLSchema;
let shirt: Offered;
let scarf: Offered;

async function ask<T>(source: string): Promise<T> {
  const result = await execute({ schema, document: parse(source), contextValue: db.context() });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data)) as T;
}

const stock = (variantId: Id<"var">, initialOnHand: number, lowStockThreshold = 2) => ({
  variantId,
  isTracked: true,
  initialOnHand,
  lowStockThreshold,
});

beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  shirt = await offered(db.em(), {
    title: "Shirt",
    tags: ["linen", "summer"],
    optionNames: ["Size", "Colour"],
    variants: [
      { optionValues: ["S", "Red"], price: 3000n },
      { optionValues: ["M", "Red"], price: 3000n },
      { optionValues: ["M", "Blue"], price: 3500n, compareAtPrice: 4000n },
    ],
  });
  scarf = await offered(db.em(), {
    title: "Scarf",
    tags: ["wool"],
    optionNames: ["Colour"],
    variants: [{ optionValues: ["Blue"], price: 2000n }],
  });
  const mug = await offered(db.em(), { title: "Mug", variants: [{ price: 1000n }] });
  await placedIn(db.em(), shirt.productId, await category(db.em(), "clothes/shirts"));
  await placedIn(db.em(), scarf.productId, await category(db.em(), "clothes/scarves"));
  await placedIn(db.em(), mug.productId, await category(db.em(), "home"));
  await transact(db.em(), (tx) =>
    openItems(tx, [
      stock(shirt.variantIds[0]!, 0),
      stock(shirt.variantIds[1]!, 2),
      stock(shirt.variantIds[2]!, 0),
      stock(scarf.variantIds[0]!, 0),
      { variantId: mug.variantIds[0]!, isTracked: false, initialOnHand: 0 },
    ]),
  );
});

interface Facets {
  products: {
    nodes: { title: string }[];
    facets: {
      categories: { category: { path: string }; count: number }[];
      price: { min: { amount: string }; max: { amount: string } } | null;
      options: { name: string; values: { value: string; count: number }[] }[];
      tags: { value: string; count: number }[];
      availableCount: number;
      onSaleCount: number;
    };
  };
}
const facets = async (args: string) =>
  (
    await ask<Facets>(`{ products(first: 10, sort: [{ field: TITLE }]${args}) { nodes { title } facets {
      categories { category { path } count } price { min { amount } max { amount } }
      options { name values { value count } } tags { value count } availableCount onSaleCount } } }`)
  ).products;
const optionsOf = (found: Facets["products"]) =>
  Object.fromEntries(
    found.facets.options.map(({ name, values }) => [
      name,
      values.map(({ value, count }) => `${value} ${count}`),
    ]),
  );

describe("facets", () => {
  it("count products, not variants, over the whole shop", async () => {
    const found = await facets("");
    expect(found.facets.categories.map(({ category: { path }, count }) => [path, count])).toEqual([
      ["clothes", 2],
      ["home", 1],
    ]);
    expect(found.facets.price).toEqual({ min: { amount: "10.00" }, max: { amount: "35.00" } });
    expect(optionsOf(found)).toEqual({ Colour: ["Blue 2", "Red 1"], Size: ["M 1", "S 1"] });
    expect(found.facets.tags.map(({ value, count }) => [value, count])).toEqual([
      ["linen", 1],
      ["summer", 1],
      ["wool", 1],
    ]);
    expect([found.facets.availableCount, found.facets.onSaleCount]).toEqual([2, 1]);
  });

  it("show the categories below the chosen one", async () => {
    const found = await facets(`, filter: { category: "clothes" }`);
    expect(found.facets.categories.map(({ category: { path }, count }) => [path, count])).toEqual([
      ["clothes/scarves", 1],
      ["clothes/shirts", 1],
    ]);
    expect((await facets(`, filter: { category: "nowhere" }`)).facets.categories).toEqual([]);
  });

  it("keep the other choices of an option that is filtered by, and narrow all others by it", async () => {
    const found = await facets(`, filter: { option: [{ name: "Colour", in: ["Red"] }] }`);
    expect(found.nodes).toEqual([{ title: "Shirt" }]);
    expect(optionsOf(found)).toEqual({ Colour: ["Blue 2", "Red 1"], Size: ["M 1", "S 1"] });
    const both = await facets(
      `, filter: { option: [{ name: "Colour", in: ["Blue"] }, { name: "Size", in: ["M"] }] }`,
    );
    expect(optionsOf(both)).toEqual({ Colour: ["Blue 1", "Red 1"], Size: ["M 1"] });
  });

  it("keep the whole range of prices while a price is filtered by", async () => {
    const found = await facets(`, filter: { price: { gte: "30.00" } }`);
    expect(found.nodes).toEqual([{ title: "Shirt" }]);
    expect(found.facets.price).toEqual({ min: { amount: "10.00" }, max: { amount: "35.00" } });
    expect(found.facets.tags.map(({ value }) => value)).toEqual(["linen", "summer"]);
  });

  it("of nothing are nothing", async () => {
    const found = await facets(`, query: "zzzzzz"`);
    expect(found.facets).toEqual({
      categories: [],
      price: null,
      options: [],
      tags: [],
      availableCount: 0,
      onSaleCount: 0,
    });
  });
});

describe("stock in the catalogue", () => {
  const words = async () =>
    (
      await ask<{
        products: {
          nodes: { title: string; stock: string; variants: { stock: string; isAvailable: boolean }[] }[];
        };
      }>(
        `{ products(first: 10, sort: [{ field: TITLE }]) { nodes { title stock variants { stock isAvailable(quantity: 2) } } } }`,
      )
    ).products.nodes;

  it("is the best word of a product's variants, and filters lists", async () => {
    expect((await words()).map(({ title, stock: word }) => `${title} ${word}`)).toEqual([
      "Mug IN_STOCK",
      "Scarf OUT_OF_STOCK",
      "Shirt LOW_STOCK",
    ]);
    expect((await words())[2]!.variants).toEqual([
      { stock: "OUT_OF_STOCK", isAvailable: false },
      { stock: "LOW_STOCK", isAvailable: true },
      { stock: "OUT_OF_STOCK", isAvailable: false },
    ]);
    expect((await facets(`, filter: { isAvailable: true }`)).nodes).toEqual([
      { title: "Mug" },
      { title: "Shirt" },
    ]);
    expect((await facets(`, filter: { isAvailable: false }`)).nodes).toEqual([{ title: "Scarf" }]);
  });

  it("is there again as soon as it is counted", async () => {
    const [variantId] = scarf.variantIds;
    await transact(db.em(), (tx) =>
      setOnHand(tx, [{ variantId: variantId!, onHand: 9 }], "Count", staffWith()),
    );
    expect((await words())[1]).toMatchObject({ title: "Scarf", stock: "IN_STOCK" });
  });
});

import { execute, parse } from "graphql";
import { schemaOf } from "@till/kit/subgraph";
import { readCount } from "@till/kit/read";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import type { GraphQLSchema } from "graphql";
import type { Viewer } from "@till/kit/viewer";
import { snapshotOf } from "../snapshot.js";
import { catalog } from "../subgraph.js";
import { category, offered, placedIn, type Offered } from "../testing.js";
import { ProductStatus } from "./product.type.js";

const db = testDatabase();
let schema: GraphQLSchema;
let mug: Offered;
let shoe: Offered;
let shirt: Offered;
let draft: Offered;

async function ask<T>(
  source: string,
  viewer?: Viewer,
  variableValues: Record<string, unknown> = {},
): Promise<T> {
  const contextValue = db.context(viewer);
  const result = await execute({ schema, document: parse(source), contextValue, variableValues });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data)) as T;
}
interface Titles {
  products: { nodes: { title: string }[]; suggestion: string | null; count: { value: number } };
}
const titles = async (args: string, viewer?: Viewer): Promise<string[]> =>
  (await ask<Titles>(`{ products(first: 50, ${args}) { nodes { title } } }`, viewer)).products.nodes.map(
    (n) => n.title,
  );

beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  mug = await offered(db.em(), {
    title: "Stoneware mug",
    tags: ["kitchen", "blue"],
    vendor: "Fernwick",
    variants: [{ sku: "MUG-1", price: 1800n, compareAtPrice: 2400n, cost: 700n }],
  });
  shoe = await offered(db.em(), {
    title: "Canvas sneakers",
    tags: ["shoes", "blue"],
    optionNames: ["Size", "Colour"],
    variants: [
      { sku: "SNK-40-B", optionValues: ["40", "Blue"], price: 6900n },
      { sku: "SNK-41-B", optionValues: ["41", "Blue"], price: 6900n },
      { sku: "SNK-41-R", optionValues: ["41", "Red"], price: 7900n },
    ],
  });
  shirt = await offered(db.em(), {
    title: "Linen shirt",
    description: "<p>Cut from Évora linen</p>",
    optionNames: ["Size"],
    variants: [{ optionValues: ["M"], price: 4500n }],
  });
  draft = await offered(db.em(), {
    title: "Secret lamp",
    status: ProductStatus.DRAFT,
    variants: [{ price: 100n }],
  });
  await placedIn(db.em(), mug.productId, await category(db.em(), "home/kitchen"));
  await placedIn(db.em(), shoe.productId, await category(db.em(), "clothes"));
  await placedIn(db.em(), shirt.productId, await category(db.em(), "clothes/shirts"));
});

describe("a list of products", () => {
  it("shows the public active products only, whatever it asks for", async () => {
    expect(await titles("filter: { status: { in: [DRAFT, ACTIVE] } }")).not.toContain("Secret lamp");
    expect(await titles("filter: { status: { eq: DRAFT } }", staffWith("catalog.read"))).toEqual([
      "Secret lamp",
    ]);
  });

  it("is narrowed by category with what lies below it, price, tag, option, vendor and sale", async () => {
    const sorted = "sort: [{ field: TITLE }]";
    expect(await titles(`${sorted}, filter: { category: "clothes" }`)).toEqual([
      "Canvas sneakers",
      "Linen shirt",
    ]);
    expect(await titles(`${sorted}, filter: { category: "home" }`)).toEqual(["Stoneware mug"]);
    expect(await titles(`${sorted}, filter: { category: "nowhere" }`)).toEqual([]);
    expect(await titles(`${sorted}, filter: { price: { gte: "45.00", lte: "69" } }`)).toEqual([
      "Canvas sneakers",
      "Linen shirt",
    ]);
    expect(await titles(`${sorted}, filter: { tag: { eq: "BLUE" } }`)).toEqual([
      "Canvas sneakers",
      "Stoneware mug",
    ]);
    expect(await titles(`${sorted}, filter: { tag: { in: [] } }`)).toEqual([]);
    expect(await titles(`${sorted}, filter: { vendor: { eq: "fernwick" } }`)).toEqual(["Stoneware mug"]);
    expect(await titles(`${sorted}, filter: { isOnSale: true }`)).toEqual(["Stoneware mug"]);
  });

  it("wants all chosen options in one variant", async () => {
    const option = (size: string, colour: string) =>
      `filter: { option: [{ name: "size", in: ["${size}"] }, { name: "Colour", in: ["${colour}"] }] }`;
    expect(await titles(option("41", "Red"))).toEqual(["Canvas sneakers"]);
    expect(await titles(option("40", "Red"))).toEqual([]);
  });

  it("pages through every order without losing or repeating a product", async () => {
    for (const field of ["TITLE", "PRICE", "CREATED_AT", "BEST_SELLING", "UPDATED_AT", "RELEVANCE"])
      for (const direction of ["ASC", "DESC"]) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const {
            products,
          }: {
            products: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          } = await ask(
            `query ($after: String) { products(first: 1, after: $after, sort: [{ field: ${field}, direction: ${direction} }]) {
                 nodes { title } pageInfo { hasNextPage endCursor } } }`,
            undefined,
            { after },
          );
          seen.push(...products.nodes.map((node) => node.title));
          after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
        } while (after && seen.length < 10);
        expect([...seen].sort()).toEqual(["Canvas sneakers", "Linen shirt", "Stoneware mug"]);
        if (field === "PRICE" && direction === "DESC") expect(seen[0]).toBe("Canvas sneakers");
        if (field === "PRICE" && direction === "ASC") expect(seen[0]).toBe("Stoneware mug");
      }
  });

  it("takes one statement for a page of cards", async () => {
    const source = `{ products(first: 24) { nodes { id title slug isOnSale
      priceRange { min { amount } max { amount currencyCode } } featuredImage { id url } } } }`;
    await ask(source);
    const before = readCount.statements;
    await ask(source);
    expect(readCount.statements - before).toBe(1);
  });

  it("takes one more statement for variants, categories and pictures of all of them", async () => {
    const before = readCount.statements;
    await ask(
      `{ products(first: 24) { nodes { variants { title } categories { name } images { id } description } } }`,
    );
    expect(readCount.statements - before).toBe(2);
  });
});

describe("searching", () => {
  it("finds words, beginnings of words, accents left out, and texts of the description", async () => {
    expect(await titles(`query: "mug"`)).toEqual(["Stoneware mug"]);
    expect(await titles(`query: "stonew"`)).toEqual(["Stoneware mug"]);
    expect(await titles(`query: "evora"`)).toEqual(["Linen shirt"]);
    expect(await titles(`query: "sneaker canvas"`)).toEqual(["Canvas sneakers"]);
    expect(await titles(`query: "secret"`)).toEqual([]);
  });

  it("finds an exact SKU first, in any case", async () => {
    expect((await titles(`query: "snk-41-r"`))[0]).toBe("Canvas sneakers");
    expect(await titles(`query: "mug-1"`)).toEqual(["Stoneware mug"]);
  });

  it("forgives typing errors and says what it took the word for", async () => {
    const { products } = await ask<Titles>(
      `{ products(first: 5, query: "sneker") { nodes { title } suggestion count { value } } }`,
    );
    expect(products).toEqual({
      nodes: [{ title: "Canvas sneakers" }],
      suggestion: "sneakers",
      count: { value: 1 },
    });
    const right = await ask<Titles>(`{ products(first: 5, query: "sneakers") { suggestion } }`);
    expect(right.products.suggestion).toBeNull();
  });

  it("takes any text for a text", async () => {
    for (const query of ["'; drop table products; --", "a & !b | (c", "%", "\\\\", "<->", "💥", ":*"])
      expect(await titles(`query: ${JSON.stringify(query)}`)).toBeInstanceOf(Array);
  });
});

describe("a product page", () => {
  const source = `query ($slug: String) { product(slug: $slug) { id title description status seo { title }
    options { name values } variants { title sku price { amount currencyCode } options { name value } product { title } }
    variant(options: [{ name: "Size", value: "41" }, { name: "Colour", value: "Red" }]) { sku }
    images { id } featuredImage { id } priceRange { min { amount } max { amount } }
    categories { name path } breadcrumb { name } } }`;

  it("takes one statement", async () => {
    const before = readCount.statements;
    const { product } = await ask<{ product: Record<string, unknown> }>(source, undefined, {
      slug: (await db.sql<{ slug: string }>("select slug from products where id = ?", [shoe.productId]))[0]!
        .slug,
    });
    expect(readCount.statements - before).toBe(1);
    expect(product["options"]).toEqual([
      { name: "Size", values: ["40", "41"] },
      { name: "Colour", values: ["Blue", "Red"] },
    ]);
    expect(product["variant"]).toEqual({ sku: "SNK-41-R" });
    expect(product["priceRange"]).toEqual({ min: { amount: "69.00" }, max: { amount: "79.00" } });
    expect(product["breadcrumb"]).toEqual([{ name: "Clothes" }]);
  });

  it("of a draft is not there for the public, and there for staff", async () => {
    const slug = (
      await db.sql<{ slug: string }>("select slug from products where id = ?", [draft.productId])
    )[0]!.slug;
    expect(await ask(source, undefined, { slug })).toEqual({ product: null });
    expect(await ask(source, staffWith("orders.read"), { slug })).toEqual({ product: null });
    expect(
      (await ask<{ product: { title: string } }>(source, staffWith("catalog.read"), { slug })).product.title,
    ).toBe("Secret lamp");
  });

  it("is nothing for an id of another kind or of no kind", async () => {
    for (const id of ["prod_", "ord_01h455vb4pex5vsknk084sn02q", "x", "prod_zzzzzzzzzzzzzzzzzzzzzzzzzz"])
      expect(await ask(`query ($id: ID) { product(id: $id) { id } }`, undefined, { id })).toEqual({
        product: null,
      });
  });
});

describe("a snapshot", () => {
  it("has what an order needs to remember", async () => {
    const found = await snapshotOf(db.em(), [shoe.variantIds[2]!, draft.variantIds[0]!]);
    expect(found.get(shoe.variantIds[2]!)).toMatchObject({
      productTitle: "Canvas sneakers",
      variantTitle: "41 / Red",
      sku: "SNK-41-R",
      options: [
        { name: "Size", value: "41" },
        { name: "Colour", value: "Red" },
      ],
      price: 7900n,
      cost: null,
      isSellable: true,
    });
    expect(found.get(draft.variantIds[0]!)).toMatchObject({ isSellable: false, imageKey: null });
  });
});

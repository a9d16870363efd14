import { encodeId, type Id } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { transact } from "@till/kit/tx";
import { guest, type Viewer } from "@till/kit/viewer";
import { staffWith, testDatabase } from "@till/host/testing";
import { execute, type GraphQLSchema, parse } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../subgraph.js";
import { offered } from "../testing.js";
import { CollectionKind, CollectionSort } from "./collection.type.js";
import { addProducts } from "./members.js";
import { createCollection, updateCollection } from "./save-collection.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write", "catalog.cost.read");
let schema: GraphQLSchema;
const ids = new Map<string, string>();

async function ask<T>(
  source: string,
  viewer: Viewer = guest,
): Promise<{ data: T; shown: Set<string>; statements: number }> {
  const context = db.context(viewer);
  const before = readCount.statements;
  const result = await execute({ schema, document: parse(source), contextValue: context });
  expect(result.errors).toBeUndefined();
  const data = JSON.parse(JSON.stringify(result.data)) as T;
  return { data, shown: context.shown, statements: readCount.statements - before };
}

beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  for (const [title, price, cost] of [
    ["Ash bowl", 3000n, 1000n],
    ["Birch bowl", 2000n, 1000n],
    ["Clay bowl", 4000n, 3600n],
  ] as const) {
    const { productId } = await offered(db.em(), { title, tags: ["bowl"], variants: [{ price, cost }] });
    ids.set(title, encodeId("prod", productId));
  }
  await transact(db.em(), async (tx) => {
    const table: { id: Id<"col"> } = await createCollection(tx, manager, {
      title: "The table",
      kind: CollectionKind.MANUAL,
      isVisible: true,
      position: 1,
    });
    await addProducts(
      tx,
      encodeId("col", table.id),
      ["Clay bowl", "Ash bowl"].map((title) => ids.get(title)!),
    );
    await createCollection(tx, manager, { title: "Not yet", kind: CollectionKind.MANUAL });
    const { id } = await createCollection(tx, manager, {
      title: "Bowls",
      kind: CollectionKind.RULES,
      sort: CollectionSort.PRICE_LOW,
      isVisible: true,
      position: 2,
      rules: {
        all: [{ tag: { in: ["Bowl"] } }, { any: [{ price: { lte: "35.00" } }, { margin: { gte: "50" } }] }],
      },
    });
    ids.set("Bowls", encodeId("col", id));
  });
});

describe("collections", () => {
  it("are shown in their order with their products, in one statement for each kind of field", async () => {
    const list = `{ collections(first: 10, after: null, query: null) { count { value } nodes { title kind productCount image { id }
      products(first: 10) { nodes { title } } } } }`;
    const { data, shown, statements } = await ask<object>(list);
    expect(data).toEqual({
      collections: {
        count: { value: 2 },
        nodes: [
          {
            title: "The table",
            kind: "MANUAL",
            productCount: 2,
            image: null,
            products: { nodes: [{ title: "Clay bowl" }, { title: "Ash bowl" }] },
          },
          {
            title: "Bowls",
            kind: "RULES",
            productCount: 2,
            image: null,
            products: { nodes: [{ title: "Birch bowl" }, { title: "Ash bowl" }] },
          },
        ],
      },
    });
    // The list, its count, all counts of products, all pictures, and the products of each of the two.
    expect(statements).toBe(6);
    expect(shown).toContain("collections");
    expect(shown).toContain("collection:bowls");
    expect(shown).toContain("collection:the-table");
  });

  it("that are hidden are not there for the public, by no way of asking", async () => {
    const hidden = `{ collection(slug: "not-yet") { id } products(first: 5, filter: { collection: "not-yet" }) { nodes { id } } }`;
    await transact(db.em(), async (tx) => {
      const [row] = await tx.execute<{ id: string }[]>("select id from collections where slug = 'not-yet'");
      await addProducts(tx, encodeId("col", row!.id), [ids.get("Ash bowl")!]);
      ids.set("Not yet", encodeId("col", row!.id));
    });
    expect((await ask(hidden)).data).toEqual({ collection: null, products: { nodes: [] } });
    expect((await ask(`{ node(id: "${ids.get("Not yet")}") { id } }`)).data).toEqual({ node: null });
    const where = `{ product(id: "${ids.get("Ash bowl")}") { collections { slug } } }`;
    expect((await ask(where)).data).toEqual({
      product: { collections: [{ slug: "the-table" }, { slug: "bowls" }] },
    });
    const seen = await ask<{ collection: { id: string }; products: { nodes: unknown[] } }>(hidden, manager);
    expect(seen.data.collection.id).toBe(ids.get("Not yet"));
    expect(seen.data.products.nodes).toHaveLength(1);
    expect((await ask(where, manager)).data).toEqual({
      product: { collections: [{ slug: "not-yet" }, { slug: "the-table" }, { slug: "bowls" }] },
    });
  });

  it("narrow a list with its facets, and take a filter and another order themselves", async () => {
    const source = `{
      products(first: 5, filter: { collection: "the-table" }, sort: [{ field: TITLE }]) { nodes { title } count { value }
        facets { price { min { amount } } } }
      collection(slug: "the-table") { products(first: 1, filter: { price: { lte: "39" } }, sort: [{ field: TITLE }]) {
        nodes { title } count { value } facets { tags { value count } } } } }`;
    const { data, shown } = await ask<object>(source);
    expect(data).toEqual({
      products: {
        nodes: [{ title: "Ash bowl" }, { title: "Clay bowl" }],
        count: { value: 2 },
        facets: { price: { min: { amount: "30.00" } } },
      },
      collection: {
        products: {
          nodes: [{ title: "Ash bowl" }],
          count: { value: 1 },
          facets: { tags: [{ value: "bowl", count: 1 }] },
        },
      },
    });
    expect(shown).toContain("collection:the-table");
  });

  it("page through an order by hand without a gap", async () => {
    type Page = {
      collection: {
        products: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    };
    const page = (after: string) =>
      ask<Page>(
        `{ collection(slug: "the-table") { products(first: 1${after}) { nodes { title } pageInfo { endCursor hasNextPage } } } }`,
      );
    const first = (await page("")).data.collection.products;
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.collection.products;
    expect([first.nodes[0]!.title, second.nodes[0]!.title, second.pageInfo.hasNextPage]).toEqual([
      "Clay bowl",
      "Ash bowl",
      false,
    ]);
  });

  it("are found by a former address", async () => {
    await transact(db.em(), (tx) => updateCollection(tx, manager, ids.get("Bowls")!, { slug: "good-bowls" }));
    expect((await ask(`{ collection(slug: "bowls") { slug title } }`)).data).toEqual({
      collection: { slug: "good-bowls", title: "Bowls" },
    });
  });
});

const rulesText = `{ all: [{ tag: { in: ["bowl"] } }, { any: [{ price: { lte: "25.00" } }, { margin: { gte: "50" } }] }] }`;

describe("rules", () => {
  it("are tried out before they are saved, in one statement beside the sample", async () => {
    const { data, statements } = await ask<object>(
      `{ collectionRulesPreview(rules: ${rulesText}, first: 1) { productCount hiddenCount sample { title } userErrors { message } } }`,
      manager,
    );
    expect(data).toEqual({
      collectionRulesPreview: {
        productCount: 2,
        hiddenCount: 0,
        sample: [{ title: "Ash bowl" }],
        userErrors: [],
      },
    });
    expect(statements).toBe(2);
    const wrong = await ask(
      `{ collectionRulesPreview(rules: { all: [{ price: {} }] }) { productCount sample { id } userErrors { code field } } }`,
      manager,
    );
    expect(wrong.data).toEqual({
      collectionRulesPreview: {
        productCount: null,
        sample: [],
        userErrors: [{ code: "INVALID", field: ["rules", "all", "0", "price"] }],
      },
    });
  });

  it("say of a product which of them hold", async () => {
    const explain = `{ collectionRulesExplain(productId: "${ids.get("Clay bowl")}", rules: ${rulesText}) {
      matches findings { path kind holds } userErrors { code field } } }`;
    const { data, statements } = await ask<object>(explain, manager);
    expect(data).toEqual({
      collectionRulesExplain: {
        matches: false,
        findings: [
          { path: ["rules"], kind: "all", holds: false },
          { path: ["rules", "all", "0"], kind: "tag", holds: true },
          { path: ["rules", "all", "1"], kind: "any", holds: false },
          { path: ["rules", "all", "1", "any", "0"], kind: "price", holds: false },
          { path: ["rules", "all", "1", "any", "1"], kind: "margin", holds: false },
        ],
        userErrors: [],
      },
    });
    expect(statements).toBe(1);
  });

  it("tell nothing of costs to whoever may not see them", async () => {
    const clerk = staffWith("catalog.read", "catalog.write");
    const refused = await ask(
      `{ collectionRulesPreview(rules: ${rulesText}) { productCount userErrors { field } }
         collectionRulesExplain(productId: "${ids.get("Clay bowl")}", rules: ${rulesText}) { matches userErrors { field } } }`,
      clerk,
    );
    const field = ["rules", "all", "1", "any", "1", "margin"];
    expect(refused.data).toEqual({
      collectionRulesPreview: { productCount: null, userErrors: [{ field }] },
      collectionRulesExplain: { matches: null, userErrors: [{ field }] },
    });
    const explained = await ask<{ collectionRulesExplain: { findings: { holds: boolean | null }[] } }>(
      `{ collectionRulesExplain(productId: "${ids.get("Clay bowl")}", collectionId: "${ids.get("Bowls")}") { matches findings { holds } } }`,
      clerk,
    );
    expect(explained.data.collectionRulesExplain).toEqual({
      matches: null,
      findings: [{ holds: null }, { holds: true }, { holds: null }, { holds: false }, { holds: null }],
    });
  });

  it("come back as they were written", async () => {
    const { data } = await ask(
      `{ collection(id: "${ids.get("Bowls")}") { rules { all { tag { in } any { price { lte gte } margin { gte } } } } } }`,
      manager,
    );
    expect(data).toEqual({
      collection: {
        rules: {
          all: [
            { tag: { in: ["Bowl"] }, any: null },
            {
              tag: null,
              any: [
                { price: { lte: "35.00", gte: null }, margin: null },
                { price: null, margin: { gte: "50.0000" } },
              ],
            },
          ],
        },
      },
    });
  });
});

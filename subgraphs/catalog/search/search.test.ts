import { openItems } from "@till/inventory";
import { staffWith, testDatabase } from "@till/host/testing";
import { enqueue } from "@till/kit/job";
import { onChanged, transact } from "@till/kit/tx";
import { schemaOf } from "@till/kit/subgraph";
import type { Viewer } from "@till/kit/viewer";
import { execute, type GraphQLSchema, parse } from "graphql";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ProductStatus } from "../products/product.type.js";
import { catalog } from "../subgraph.js";
import { category, offered, placedIn } from "../testing.js";
import { countTerms, forgetSearches } from "./keep-search.job.js";
import { distance, lettersMissedMax } from "./spelling.js";

const db = testDatabase();
let schema: GraphQLSchema;
const merchandiser = staffWith("catalog.read", "catalog.write");

async function ask<T>(
  source: string,
  variableValues: Record<string, unknown> = {},
  viewer?: Viewer,
): Promise<T> {
  const result = await execute({
    schema,
    document: parse(source),
    contextValue: db.context(viewer),
    variableValues,
  });
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data)) as T;
}
interface Found {
  products: { nodes: { title: string }[]; suggestion: string | null; popular: { title: string }[] };
}
const found = async (query: string): Promise<string[]> =>
  (
    await ask<Found>(`query ($query: String) { products(first: 20, query: $query) { nodes { title } } }`, {
      query,
    })
  ).products.nodes.map(({ title }) => title);

beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  const sofa = await offered(db.em(), {
    title: "Velvet sofa",
    vendor: "Maison Perrin",
    tags: ["living room"],
    optionNames: ["Colour"],
    variants: [{ optionValues: ["Midnight"], price: 90_000n, barcode: "4006381333931" }],
  });
  const teapot = await offered(db.em(), { title: "Tea pot", description: "<p>Safe in the dishwasher</p>" });
  const table = await offered(db.em(), { title: "Sofa table", variants: [{ sku: "SOF-1" }] });
  const popular = await offered(db.em(), { title: "Sofa cover" });
  await offered(db.em(), { title: "Hidden hammock", status: ProductStatus.DRAFT });
  await placedIn(db.em(), teapot.productId, await category(db.em(), "kitchen/crockery"));
  await db.sql("update products set units_sold = 500 where id = ?", [popular.productId]);
  await transact(db.em(), (tx) =>
    openItems(
      tx,
      [sofa, teapot, table, popular].map(({ variantIds }) => ({
        variantId: variantIds[0]!,
        isTracked: true,
        initialOnHand: 3,
      })),
    ),
  );
});

describe("a search", () => {
  it("finds by barcode, by option, by category and by description", async () => {
    expect(await found("4006381333931")).toEqual(["Velvet sofa"]);
    expect(await found("midnight")).toEqual(["Velvet sofa"]);
    expect(await found("crockery")).toEqual(["Tea pot"]);
    expect(await found("dishwasher")).toEqual(["Tea pot"]);
    expect(await found("teapot")).toEqual(["Tea pot"]);
  });

  it("puts what sells before what does not, and what can be bought before what cannot", async () => {
    expect(await found("sofa")).toEqual(["Sofa cover", "Sofa table", "Velvet sofa"]);
    const [cover] = await db.sql<{ id: string }>("select id from products where title = 'Sofa cover'");
    await db.sql("update products set units_sold = 0 where id = ?", [cover!.id]);
    await db.sql(
      `update inventory_items set is_tracked = true where variant_id in (select id from product_variants where product_id = ?)`,
      [cover!.id],
    );
    expect((await found("sofa")).toSorted()).toEqual(["Sofa cover", "Sofa table", "Velvet sofa"]);
  });

  it("never lets a draft's words out", async () => {
    const { products } = await ask<Found>(
      `{ products(first: 5, query: "hamock") { nodes { title } suggestion } }`,
    );
    expect(products).toEqual({ nodes: [], suggestion: null });
    expect(await ask(`{ searchSuggestions(query: "hamm") { terms products { title } } }`)).toEqual({
      searchSuggestions: { terms: [], products: [] },
    });
  });

  it("forgets the words of a product that is archived, and learns those of one that is renamed", async () => {
    const lantern = await offered(db.em(), { title: "Storm lantern" });
    expect(await found("lantren")).toEqual(["Storm lantern"]);
    await db.sql("update products set title = 'Storm torch' where id = ?", [lantern.productId]);
    expect(await found("torhc")).toEqual(["Storm torch"]);
    await db.sql("update products set status = 'ARCHIVED' where id = ?", [lantern.productId]);
    expect(await found("torch")).toEqual([]);
    await transact(db.em(), (tx) => enqueue(tx, countTerms, {}));
    await db.drain();
    expect(await db.sql("select term from search_terms where term in ('torch', 'lantern')")).toEqual([]);
  });

  it("that finds nothing shows what is popular", async () => {
    const nothing = await ask<Found>(
      `{ products(first: 5, query: "qqqq") { nodes { title } popular(first: 2) { title } } }`,
    );
    expect(nothing.products.nodes).toEqual([]);
    expect(nothing.products.popular).toHaveLength(2);
    const some = await ask<Found>(`{ products(first: 5, query: "sofa") { popular { title } } }`);
    expect(some.products.popular).toEqual([]);
  });

  it("suggests products, categories and whole searches to somebody who types", async () => {
    const { searchSuggestions } = await ask<{ searchSuggestions: object }>(
      `{ searchSuggestions(query: "velvet so") { terms categories { path } products { title } } }`,
    );
    expect(searchSuggestions).toEqual({
      terms: ["velvet sofa"],
      categories: [],
      products: [{ title: "Velvet sofa" }],
    });
    expect(await ask(`{ searchSuggestions(query: "Kit") { categories { path } } }`)).toEqual({
      searchSuggestions: { categories: [{ path: "kitchen" }] },
    });
    expect(await ask(`{ searchSuggestions(query: " - ") { terms products { title } } }`)).toEqual({
      searchSuggestions: { terms: [], products: [] },
    });
  });

  it("counts makers as a facet", async () => {
    expect(
      await ask(
        `{ products(first: 1, filter: { vendor: { eq: "nobody" } }) { nodes { title } facets { vendors { value count } } } }`,
      ),
    ).toEqual({ products: { nodes: [], facets: { vendors: [{ value: "Maison Perrin", count: 1 }] } } });
  });
});

const create = `mutation ($input: SearchSynonymInput!) { searchSynonymCreate(input: $input) {
  synonym { id terms replacements } userErrors { code message field } } }`;
interface Created {
  searchSynonymCreate: { synonym: { id: string } | null; userErrors: { code: string; field: string[] }[] };
}

describe("synonyms", () => {
  beforeEach(() => db.sql("delete from search_synonyms"));

  it("of two ways find each other, endings aside, and answers are told that they are stale", async () => {
    const touched: string[] = [];
    const stop = onChanged((tag) => touched.push(tag));
    await ask(create, { input: { kind: "TWO_WAY", terms: ["Sofa", "couch", "day bed"] } }, merchandiser);
    stop();
    expect(touched).toEqual(["products:text"]);
    expect(await found("velvet couches")).toEqual(["Velvet sofa"]);
    expect(await found("velvet day bed")).toEqual(["Velvet sofa"]);
    expect(await db.sql("select action, entity from audit_logs order by seq desc limit 1")).toEqual([
      { action: "catalog.synonym-create", entity: "SearchSynonym" },
    ]);
  });

  it("of one way work in that direction only", async () => {
    await ask(
      create,
      { input: { kind: "ONE_WAY", terms: ["furniture"], replacements: ["sofa"] } },
      merchandiser,
    );
    expect((await found("furniture")).toSorted()).toEqual(["Sofa cover", "Sofa table", "Velvet sofa"]);
    const ottoman = await offered(db.em(), { title: "Furniture polish" });
    expect(await found("velvet sofa")).toEqual(["Velvet sofa"]);
    await db.sql("update products set status = 'ARCHIVED' where id = ?", [ottoman.productId]);
  });

  it("can be changed and removed", async () => {
    const { searchSynonymCreate } = await ask<Created>(
      create,
      { input: { kind: "TWO_WAY", terms: ["sofa", "couch"] } },
      merchandiser,
    );
    const id = searchSynonymCreate.synonym!.id;
    await ask(
      `mutation ($id: ID!) { searchSynonymUpdate(id: $id, input: { kind: TWO_WAY, terms: ["sofa", "divan"] }) { userErrors { code } } }`,
      { id },
      merchandiser,
    );
    expect(await found("velvet couch")).toEqual([]);
    expect(await found("velvet divan")).toEqual(["Velvet sofa"]);
    expect(
      await ask(
        `{ searchSynonyms(first: 5, query: "diva") { nodes { terms } count { value } } }`,
        {},
        merchandiser,
      ),
    ).toEqual({ searchSynonyms: { nodes: [{ terms: ["sofa", "divan"] }], count: { value: 1 } } });
    await ask(
      `mutation ($id: ID!) { searchSynonymDelete(id: $id) { userErrors { code } } }`,
      { id },
      merchandiser,
    );
    expect(await found("velvet divan")).toEqual([]);
    const gone = await ask<{ searchSynonymDelete: object }>(
      `mutation ($id: ID!) { searchSynonymDelete(id: $id) { userErrors { code } } }`,
      { id },
      merchandiser,
    );
    expect(gone.searchSynonymDelete).toEqual({ userErrors: [{ code: "NOT_FOUND" }] });
  });

  it.each([
    [{ kind: "TWO_WAY", terms: ["sofa"] }, "INVALID", ["input", "terms"]],
    [{ kind: "TWO_WAY", terms: ["sofa", "Sofa "] }, "INVALID", ["input", "terms"]],
    [{ kind: "TWO_WAY", terms: ["sofa", "--"] }, "INVALID", ["input", "terms", "1"]],
    [{ kind: "TWO_WAY", terms: ["a b c d", "x"] }, "INVALID", ["input", "terms", "0"]],
    [{ kind: "ONE_WAY", terms: ["sofa"] }, "INVALID", ["input", "replacements"]],
    [
      { kind: "TWO_WAY", terms: ["sofa", "couch"], replacements: ["x"] },
      "INVALID",
      ["input", "replacements"],
    ],
    [
      { kind: "TWO_WAY", terms: Array.from({ length: 21 }, (_, n) => `w${n}`) },
      "LIMIT_EXCEEDED",
      ["input", "terms"],
    ],
  ])("%j is refused", async (input, code, field) => {
    const { searchSynonymCreate } = await ask<Created>(create, { input }, merchandiser);
    expect(searchSynonymCreate.userErrors).toMatchObject([{ code, field }]);
    expect(await db.sql("select * from search_synonyms")).toEqual([]);
  });
});

describe("what is searched for", () => {
  const track = (query: string) =>
    ask<{ searchTrack: { isCounted: boolean } }>(
      `mutation ($query: String!) { searchTrack(query: $query) { isCounted userErrors { code } } }`,
      { query },
    );
  beforeEach(() => db.sql("delete from search_queries"));

  it("is counted by the day with what it found, and without who searched", async () => {
    for (const query of ["Sofa", " sofa", "SOFA", "rug"]) await track(query);
    const { searchedTerms } = await ask<{ searchedTerms: { nodes: object[] } }>(
      `{ searchedTerms(first: 10) { nodes { query searches resultCount } count { value } } }`,
      {},
      merchandiser,
    );
    expect(searchedTerms).toEqual({
      nodes: [
        { query: "sofa", searches: 3, resultCount: 3 },
        { query: "rug", searches: 1, resultCount: 0 },
      ],
      count: { value: 2 },
    });
    expect(
      await ask(
        `{ searchedTerms(first: 10, filter: { hasResults: false }) { nodes { query } } }`,
        {},
        merchandiser,
      ),
    ).toEqual({ searchedTerms: { nodes: [{ query: "rug" }] } });
    const columns = await db.sql<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'search_queries' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      "day",
      "last_searched_at",
      "query",
      "result_count",
      "searches",
    ]);
  });

  it("is not counted where it is empty, endless or somebody's address", async () => {
    for (const query of ["", " ? ", "ada@example.com", "+49 30 1234567", "x".repeat(101)])
      expect((await track(query)).searchTrack.isCounted).toBe(false);
    expect(await db.sql("select * from search_queries")).toEqual([]);
  });

  it("can be turned page by page", async () => {
    for (const query of ["a1", "b1", "c1"]) await track(query);
    const page = (after?: string) =>
      ask<{ searchedTerms: { nodes: { query: string }[]; pageInfo: { endCursor: string } } }>(
        `query ($after: String) { searchedTerms(first: 2, after: $after) { nodes { query } pageInfo { endCursor } } }`,
        { after },
        merchandiser,
      );
    const first = (await page()).searchedTerms;
    const second = (await page(first.pageInfo.endCursor)).searchedTerms;
    expect([...first.nodes, ...second.nodes].map(({ query }) => query)).toEqual(["a1", "b1", "c1"]);
  });

  it("is forgotten after half a year", async () => {
    await db.sql(
      `insert into search_queries (query, day, result_count) values ('old', current_date - 181, 1), ('new', current_date - 179, 1)`,
    );
    await transact(db.em(), (tx) => enqueue(tx, forgetSearches, {}));
    await db.drain();
    expect(await db.sql("select query from search_queries")).toEqual([{ query: "new" }]);
  });
});

describe("spelling", () => {
  it("counts letters added, dropped, changed and swapped", () => {
    expect(distance("teapot", "teapot")).toBe(0);
    expect(distance("teaptos", "teapots")).toBe(1);
    expect(distance("sneker", "sneaker")).toBe(1);
    expect(distance("kitten", "sitting")).toBe(3);
    expect(["mug", "sofas", "saucepans"].map(lettersMissedMax)).toEqual([1, 2, 3]);
  });
});

import { catalog } from "@till/catalog/subgraph";
import { testDatabase } from "@till/host/testing";
import type { Reader } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { execute, type GraphQLSchema, parse } from "graphql";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedLarge } from "./large.js";

const db = testDatabase();
const products = 6_000;
let schema: GraphQLSchema;
let pool: pg.Pool;

// Enough products that a look through all of them is the worse plan, and as many words as a large shop has.
beforeAll(async () => {
  ({ schema } = await schemaOf(catalog));
  await seedLarge(db.services(), products);
  await db.asOwner(`insert into search_terms (term, stem, deletes)
    select word, word, search_deletes(word) from (
      select distinct substr(md5(n::text), 1, 9) as word from generate_series(1, 20000) n) words where word ~ '^[a-f]'`);
  await db.asOwner("vacuum analyze");
  pool = new pg.Pool({ connectionString: db.url(), max: 1 });
  pool.on("error", () => undefined); // The database is dropped while its last connection says goodbye.
});
afterAll(() => pool.end());

interface Sent {
  text: string;
  values: readonly unknown[];
}

/** Asks, and hands out the statements that it took. */
async function statementsOf(source: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  const context = db.context();
  const read: Reader = {
    rows: (query, values = []) => {
      sent.push({ text: query.text, values });
      return context.read.rows(query, values);
    },
    query: (text, values = []) => {
      sent.push({ text, values });
      return context.read.query(text, values);
    },
  };
  const { errors } = await execute({ schema, document: parse(source), contextValue: { ...context, read } });
  expect(errors).toBeUndefined();
  return sent;
}

/** The plan that a prepared statement has from its sixth run on. */
async function planOf({ text, values }: Sent): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query("set plan_cache_mode = force_generic_plan");
    await client.query(`prepare asked as ${text}`);
    const places = values.map((value) =>
      pg.escapeLiteral(Array.isArray(value) ? `{${value.join(",")}}` : String(value)),
    );
    const asked = `explain execute asked${places.length > 0 ? `(${places.join(", ")})` : ""}`;
    const { rows } = await client.query<{ "QUERY PLAN": string }>(asked);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  } finally {
    await client.query("deallocate all");
    client.release();
  }
}

const listed = `nodes { id title slug priceRange { min { amount } } featuredImage { alt } stock }`;
const endOfPage = async (args: string): Promise<string> => {
  const { data } = await execute({
    schema,
    document: parse(`{ products(first: 100, ${args}) { pageInfo { endCursor } } }`),
    contextValue: db.context(),
  });
  return (data as unknown as { products: { pageInfo: { endCursor: string } } }).products.pageInfo.endCursor;
};

describe("in a large catalogue", () => {
  it("words are found in the index of words, whatever their spelling", async () => {
    const [about, list] = await statementsOf(
      `{ products(first: 24, query: "stonware teapot") { ${listed} } }`,
    );
    const understood = await planOf(about!);
    expect(understood).toContain("search_terms_stem");
    expect(understood).toContain("search_terms_begin");
    expect(understood).toContain("search_terms_deletes");
    expect(understood).toContain("search_terms_alike");
    expect(understood).toContain("product_search_document");
    const found = await planOf(list!);
    expect(found).toContain("product_search_document");
    expect(found).toContain("product_variants_sku_once");
    expect(found).toContain("product_variants_barcode");
    expect(found).not.toContain("Seq Scan on products");
    expect(found).not.toContain("Seq Scan on product_search");
    expect(found).not.toContain("Seq Scan on product_variants");
  });

  it.each([
    ["best-selling first", "BEST_SELLING, direction: DESC", "product_index_best_selling"],
    ["newest first", "CREATED_AT, direction: DESC", "product_index_newest"],
    ["cheapest first", "PRICE, direction: ASC", "product_index_price"],
    ["by title", "TITLE, direction: ASC", "product_index_title"],
    ["lately changed first", "UPDATED_AT, direction: DESC", "product_index_updated"],
  ])("a later page, %s, is read from where the page before it ended", async (_name, sort, index) => {
    const args = `sort: [{ field: ${sort} }]`;
    const after = await endOfPage(args);
    const [list] = await statementsOf(`{ products(first: 24, ${args}, after: "${after}") { ${listed} } }`);
    const plan = await planOf(list!);
    expect(plan).toContain(index);
    expect(plan).toMatch(/Index Cond: .*ROW\(/);
    expect(plan).not.toMatch(/Seq Scan on (products|product_index|product_variants|product_categories)/);
  });

  it("a category's facets are counted in the narrow index and its sets alone", async () => {
    const sent = await statementsOf(`{ products(first: 1, filter: { category: "all-home" }) {
      facets { tags { value count } vendors { value count } options { name } categories { count } availableCount } } }`);
    const plan = await planOf(sent.at(-1)!);
    expect(plan).toContain("facet_sets_keys");
    for (const wide of ["on products", "on product_variants", "on product_categories", "on product_search"])
      expect(plan).not.toContain(wide);
  });
});

describe("the statements of a search", () => {
  it.each([
    ["a list", `{ products(first: 24) { ${listed} } }`, 1],
    [
      "a list with count and facets",
      `{ products(first: 24) { ${listed} count { value } facets { tags { value } } } }`,
      3,
    ],
    ["a search", `{ products(first: 24, query: "linen") { ${listed} suggestion } }`, 2],
    ["a misspelled search", `{ products(first: 24, query: "stonware") { ${listed} suggestion } }`, 2],
    [
      "a search with count and facets",
      `{ products(first: 24, query: "linen") { ${listed} count { value } facets { tags { value } } } }`,
      4,
    ],
    [
      "a search for nothing, with what is popular",
      `{ products(first: 24, query: "qqqqqqqq") { ${listed} popular { ${listed} } } }`,
      3,
    ],
    [
      "suggestions",
      `{ searchSuggestions(query: "sto") { terms categories { name } products { ${listed} } } }`,
      4,
    ],
  ])("are as many for %s, however many products it shows", async (_name, source, count) => {
    expect(await statementsOf(source)).toHaveLength(count);
  });
});

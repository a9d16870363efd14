import type { Context } from "@till/kit/context";
import { log } from "@till/kit/log";
import { graphql } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { inProcess, sharedContext } from "./in-process.js";
import { Recent } from "./recent.js";
import type { GatewayRequest } from "./request.js";
import { smallShop, smallSubgraphs } from "./testing-small-shop.js";

const shop = smallShop();
const [catalog] = smallSubgraphs(shop);
const contextOf = (): Context => ({ shown: new Set<string>(), cookies: [] }) as unknown as Context;
const { schema } = catalog!;

beforeAll(() => {
  log.level = "silent";
});

/** Everything that compiling might get wrong: conditions, fragments, aliases, abstract types, entities, nulls, errors. */
const documents: [string, object?][] = [
  [
    "{ products(first: 2) { total nodes { id t: title variants { sku price product { id } } related(first: 1) { title } } } }",
  ],
  [
    "query ($c: Boolean!) { product(id: 1) { id title @include(if: $c) variants @skip(if: $c) { sku } } }",
    { c: true },
  ],
  [
    "query ($c: Boolean!) { product(id: 1) { id title @include(if: $c) variants @skip(if: $c) { sku } } }",
    { c: false },
  ],
  [
    'query ($id: ID! = "2") { product(id: $id) { ...A ... on Product { title } } } fragment A on Product { id variants { ...B } } fragment B on Variant { sku }',
  ],
  [
    "{ search { __typename ... on Product { id title } ... on Draft { id } } listed { __typename id } node(id: 1) { id } }",
  ],
  [
    "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { __typename title } } }",
    {
      r: [
        { __typename: "Product", id: "2" },
        { __typename: "Product", id: "none" },
      ],
    },
  ],
  ["{ product(id: 99) { id } }"],
  ["{ mine product(id: 1) { id } refusing }"],
];

describe("a document that comes often", () => {
  for (const [query, variables = {}] of documents)
    it(`is answered the same when compiled: ${query.slice(0, 60)}`, async () => {
      const source = inProcess("catalog", schema, contextOf);
      const ask = async () => {
        const context = { ...contextOf(), viewer: { name: "Bo" }, found: {} } as unknown as GatewayRequest;
        const options = { request: { query, variables }, context } as unknown as Parameters<
          typeof source.process
        >[0];
        return JSON.parse(JSON.stringify(await source.process(options))) as {
          data: unknown;
          errors?: object[];
        };
      };
      const answers = [];
      for (let time = 0; time < 5; time += 1) answers.push(await ask());
      const reference = await graphql({
        schema,
        source: query,
        variableValues: { ...variables },
        contextValue: contextOf(),
      });
      for (const answer of answers) {
        expect(answer.data).toEqual(JSON.parse(JSON.stringify(reference.data)));
        expect(answer.errors?.length ?? 0).toBe(reference.errors?.length ?? 0);
        expect(answer.errors).toEqual(answers[0]!.errors);
      }
    });
});

describe("the context of a request", () => {
  it("is one for all subgraphs of a query, and a new one for each fetch of a mutation", () => {
    const make = sharedContext(() => contextOf());
    const query = { found: { facts: { kind: "query" } } } as GatewayRequest;
    const mutation = { found: { facts: { kind: "mutation" } } } as GatewayRequest;
    expect(make(query)).toBe(make(query));
    expect(make(mutation)).not.toBe(make(mutation));
  });
});

describe("what is remembered", () => {
  it("is bounded, and the least used goes first", () => {
    const forgotten: string[] = [];
    const recent = new Recent<string, number>(
      2,
      () => 1,
      (key) => forgotten.push(key),
    );
    recent.set("a", 1);
    recent.set("b", 2);
    recent.get("a");
    recent.set("c", 3);
    expect([recent.get("a"), recent.get("b"), recent.get("c"), recent.count]).toEqual([1, undefined, 3, 2]);
    expect(forgotten).toEqual(["b"]);
  });
});

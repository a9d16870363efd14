import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Ask, serve, type Served, smallOptions } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const shop = smallShop();
let served: Served;
beforeAll(async () => {
  served = await serve(smallOptions(shop));
});
afterAll(() => served.close());
beforeEach(() => {
  shop.asked.length = 0;
  shop.written.length = 0;
});

interface Case extends Ask {
  does: string;
  query: string;
}

const denied: (Case & { status: number; coordinate: string })[] = [
  {
    does: "a guest asks for a cost, deep inside",
    query: "{ products(first: 1) { nodes { id variants { cost } } } }",
    status: 401,
    coordinate: "Variant.cost",
  },
  {
    does: "a guest hides a cost behind aliases",
    query: "{ a: products(first: 1) { b: nodes { c: variants { d: cost } } } }",
    status: 401,
    coordinate: "Variant.cost",
  },
  {
    does: "a guest hides a cost in fragments of fragments",
    query: `query { products(first: 1) { nodes { variants { ...A } } } }
            fragment A on Variant { ...B } fragment B on Variant { cost }`,
    status: 401,
    coordinate: "Variant.cost",
  },
  {
    does: "a guest asks a union for a cost",
    query: "{ search { __typename ... on Product { cost } } }",
    status: 401,
    coordinate: "Product.cost",
  },
  {
    does: "a guest asks an interface for a field of a type behind it",
    query: "{ node(id: 1) { id ... on Product { cost } } }",
    status: 401,
    coordinate: "Product.cost",
  },
  {
    does: "a guest asks an interface for its own guarded field",
    query: "{ listed { cost } }",
    status: 401,
    coordinate: "Product.cost",
  },
  {
    does: "a guest reaches a staff type through a union and an interface",
    query: "{ search { ... on Node { id } } }",
    status: 401,
    coordinate: "Draft.id",
  },
  {
    does: "a guest asks a staff type for its id alone",
    query: "{ node(id: 9) { ... on Draft { id } } }",
    status: 401,
    coordinate: "Draft.id",
  },
  {
    does: "staff without the permission ask for a cost",
    query: "{ products(first: 1) { nodes { variants { cost } } } }",
    as: "clerk",
    status: 403,
    coordinate: "Variant.cost",
  },
  {
    does: "staff ask for another domain's guarded field of a shared type",
    query: "{ products(first: 1) { nodes { onHand } } }",
    as: "buyerOfGoods",
    status: 403,
    coordinate: "Product.onHand",
  },
  {
    does: "staff hold one of the two permissions that a field wants",
    query: "{ both }",
    as: "clerk",
    status: 403,
    coordinate: "Query.both",
  },
  {
    does: "anyone asks for a root field without an audience",
    query: "{ forgotten }",
    as: "owner",
    status: 403,
    coordinate: "Query.forgotten",
  },
  { does: "a guest asks for what customers may", query: "{ mine }", status: 401, coordinate: "Query.mine" },
  {
    does: "staff ask for what customers may",
    query: "{ mine }",
    as: "owner",
    status: 403,
    coordinate: "Query.mine",
  },
  {
    does: "a customer asks for what staff may",
    query: "{ staffRoom }",
    as: "buyer",
    status: 403,
    coordinate: "Query.staffRoom",
  },
  {
    does: "a guest writes",
    query: 'mutation { productRename(id: 1, title: "x") { id } }',
    status: 401,
    coordinate: "Mutation.productRename",
  },
  {
    does: "staff write twice, and one of the writes is not theirs",
    query: 'mutation { a: stockCount(id: 1, count: 3) { id } b: productRename(id: 1, title: "x") { id } }',
    as: "keeper",
    status: 403,
    coordinate: "Mutation.productRename",
  },
  {
    does: "a write that is allowed asks for an answer that is not",
    query: "mutation { stockCount(id: 1, count: 3) { cost } }",
    as: "keeper",
    status: 403,
    coordinate: "Product.cost",
  },
  {
    does: "@include is true by variable",
    query: "query ($c: Boolean!) { products(first: 1) { nodes { cost @include(if: $c) } } }",
    variables: { c: true },
    status: 401,
    coordinate: "Product.cost",
  },
  {
    does: "@include is true by default",
    query: "query ($c: Boolean = true) { products(first: 1) { nodes { cost @include(if: $c) } } }",
    status: 401,
    coordinate: "Product.cost",
  },
  {
    does: "@skip is false by default",
    query: "query ($c: Boolean = false) { products(first: 1) { nodes { ... @skip(if: $c) { cost } } } }",
    status: 401,
    coordinate: "Product.cost",
  },
];

const allowed: (Case & { data: unknown })[] = [
  {
    does: "a guest reads what anyone may, across subgraphs",
    query: "{ products(first: 1) { nodes { id title stock } } }",
    data: { products: { nodes: [{ id: "1", title: "Watering can", stock: 7 }] } },
  },
  {
    does: "staff with the permission read costs",
    query: "{ products(first: 1) { nodes { variants { cost } } } }",
    as: "buyerOfGoods",
    data: { products: { nodes: [{ variants: [{ cost: 700 }] }] } },
  },
  {
    does: "a guest asks a node of unknown kind for its id",
    query: "{ node(id: 1) { id __typename } }",
    data: { node: { id: "1", __typename: "Product" } },
  },
  {
    does: "an interface inside a known type counts as that type",
    query: "{ product(id: 1) { ... on Node { id } } }",
    data: { product: { id: "1" } },
  },
  {
    does: "@include is false by variable",
    query: "query ($c: Boolean!) { product(id: 1) { id cost @include(if: $c) } }",
    variables: { c: false },
    data: { product: { id: "1" } },
  },
  {
    does: "@skip is true by default",
    query: "query ($c: Boolean = true) { product(id: 1) { id cost @skip(if: $c) } }",
    data: { product: { id: "1" } },
  },
  {
    does: "a document has an operation that is denied, but runs the other",
    query: "query A { product(id: 1) { id } } query B { product(id: 1) { cost } }",
    operationName: "A",
    data: { product: { id: "1" } },
  },
  {
    does: "a customer reads what is theirs",
    query: "{ mine }",
    as: "buyer",
    data: { mine: "orders of buyer" },
  },
  {
    does: "any staff enter the staff room",
    query: "{ staffRoom }",
    as: "keeper",
    data: { staffRoom: "coffee" },
  },
  { does: "staff hold both permissions", query: "{ both }", as: "owner", data: { both: "both" } },
  { does: "a guest asks for the root's type name", query: "{ __typename }", data: { __typename: "Query" } },
];

describe("what is denied reaches no subgraph", () => {
  for (const { does, query, status, coordinate, ...ask } of denied)
    it(`when ${does}`, async () => {
      // Twice, because the second one finds the walk of the first.
      for (let time = 0; time < 2; time += 1) {
        const answer = await served.ask(query, ask);
        expect(answer.status).toBe(status);
        expect(answer.code).toBe(status === 401 ? "UNAUTHENTICATED" : "FORBIDDEN");
        expect(answer.errors[0]?.extensions["coordinate"]).toBe(coordinate);
        expect(answer.data).toBeUndefined();
      }
      expect(shop.asked).toEqual([]);
      expect(shop.written).toEqual([]);
    });
});

describe("what is allowed is answered", () => {
  for (const { does, query, data, ...ask } of allowed)
    it(`when ${does}`, async () => {
      const answer = await served.ask(query, ask);
      expect(answer.errors).toEqual([]);
      expect(answer.status).toBe(200);
      expect(answer.data).toEqual(data);
    });
});

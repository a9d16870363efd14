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

const times = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => write(n)).join(" ");
const nested = (depth: number): string => (depth === 1 ? "id" : `related(first: 1) { ${nested(depth - 1)} }`);
/** An operation of exactly so many tokens. */
const tokens = (count: number): string =>
  `mutation { note(text: "x", tags: [${times(count - 13, () => '"tag"')}]) }`;

interface Limit {
  limit: string;
  at: string;
  over: string;
  code?: string;
  ask?: Ask;
}

const limits: Limit[] = [
  { limit: "1,000 tokens", at: tokens(1_000), over: tokens(1_001) },
  { limit: "4,000 tokens of staff", at: tokens(4_000), over: tokens(4_001), ask: { as: "owner" } },
  {
    limit: "a depth of 10",
    at: `{ product(id: 1) { ${nested(9)} } }`,
    over: `{ product(id: 1) { ${nested(10)} } }`,
  },
  {
    limit: "a depth of 12 of staff",
    at: `{ product(id: 1) { ${nested(11)} } }`,
    over: `{ product(id: 1) { ${nested(12)} } }`,
    ask: { as: "owner" },
  },
  {
    limit: "30 aliases",
    at: `{ product(id: 1) { ${times(30, (n) => `a${n}: id`)} } }`,
    over: `{ product(id: 1) { ${times(31, (n) => `a${n}: id`)} } }`,
  },
  {
    limit: "10 root fields",
    at: `{ ${times(10, (n) => `p${n}: product(id: 1) { id }`)} }`,
    over: `{ ${times(11, (n) => `p${n}: product(id: 1) { id }`)} }`,
  },
  {
    limit: "20 directives",
    at: `{ product(id: 1) { ${times(20, (n) => `a${n}: id @include(if: true)`)} } }`,
    over: `{ product(id: 1) { ${times(21, (n) => `a${n}: id @include(if: true)`)} } }`,
  },
  {
    limit: "4 mutations",
    at: `mutation { ${times(4, (n) => `n${n}: note(text: "${n}")`)} }`,
    over: `mutation { ${times(5, (n) => `n${n}: note(text: "${n}")`)} }`,
  },
  {
    limit: "1 login",
    at: 'mutation { staffLogin(email: "a", password: "b") }',
    over: 'mutation { a: staffLogin(email: "a", password: "b") b: staffLogin(email: "a", password: "c") }',
  },
  {
    limit: "a cost of 1,000",
    // One for the connection, and for each of the page's products itself and nine related ones.
    at: "{ products(first: 111) { nodes { related(first: 8) { id } } } }",
    over: "{ products(first: 112) { nodes { related(first: 8) { id } } } }",
    code: "QUERY_TOO_EXPENSIVE",
  },
];

describe("an operation may have, and not exceed,", () => {
  for (const { limit, at, over, code = "QUERY_TOO_LARGE", ask } of limits)
    it(`${limit}`, async () => {
      const within = await served.ask(at, ask);
      expect(within.errors).toEqual([]);
      expect(within.status).toBe(200);
      shop.asked.length = shop.written.length = 0;
      const beyond = await served.ask(over, ask);
      expect([beyond.status, beyond.code]).toEqual([400, code]);
      expect([shop.asked, shop.written]).toEqual([[], []]);
    });

  it("100,000 bytes, and 1,000,000 of staff", async () => {
    const padded = (bytes: number) => `{ __typename } #${"x".repeat(bytes)}`;
    expect((await served.ask(padded(90_000))).status).toBe(200);
    const beyond = await served.ask(padded(100_001));
    expect([beyond.status, beyond.code]).toEqual([413, "REQUEST_TOO_LARGE"]);
    expect((await served.ask(padded(100_001), { as: "owner" })).status).toBe(200);
    expect((await served.ask(padded(1_000_001), { as: "owner" })).status).toBe(413);
  });

  it("a body whose size is not told, read no further than the limit", async () => {
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 50_000;
        controller.enqueue(new Uint8Array(50_000));
        if (sent >= 50_000_000) controller.close();
      },
    });
    const response = await fetch(`${served.url}/graphql`, {
      method: "POST",
      body: stream,
      headers: { "content-type": "application/json" },
      duplex: "half",
    }).catch(() => undefined);
    if (response) expect(response.status).toBe(413);
    expect(sent).toBeLessThan(20_000_000);
  });

  it("fragments that grow without end", async () => {
    const bomb = `{ product(id: 1) { ...F0 } } ${times(40, (n) => `fragment F${n} on Product { ...F${n + 1} a: related { ...F${n + 1} } }`)}
      fragment F40 on Product { id }`;
    const startedAt = performance.now();
    const answer = await served.ask(bomb, { as: "owner" });
    expect([answer.status, answer.code]).toEqual([400, "QUERY_TOO_LARGE"]);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(shop.asked).toEqual([]);
  });
});

describe("the cost of an operation", () => {
  const costs: [string, number, object?][] = [
    ["{ __typename }", 0],
    ["{ product(id: 1) { id title } }", 1],
    ["{ product(id: 1) { variants { sku } } }", 2],
    ["{ products(first: 24) { total nodes { id } } }", 25],
    ["{ products(first: 24) { edges { cursor node { id } } } }", 49],
    ["query ($n: Int!) { products(first: $n) { nodes { variants { sku } } } }", 21, { n: 10 }],
    ["query ($n: Int = 5) { products(first: $n) { nodes { id } } }", 6],
    ['mutation { note(text: "x") }', 10],
  ];
  for (const [query, cost, variables] of costs)
    it(`is ${cost} for ${query}`, async () => {
      const { extensions } = await served.ask(query, { variables });
      expect(extensions?.cost).toEqual({ requested: cost, maximum: 1_000 });
    });

  it("follows the page size of each request, though the text is known", async () => {
    const query = "query ($n: Int!) { products(first: $n) { nodes { id } } }";
    expect((await served.ask(query, { variables: { n: 2 } })).extensions?.cost?.requested).toBe(3);
    expect((await served.ask(query, { variables: { n: 5_000 } })).code).toBe("QUERY_TOO_EXPENSIVE");
  });
});

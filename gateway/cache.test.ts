import { randomUUID } from "node:crypto";
import { processTag } from "@till/kit/changes";
import { touch } from "@till/kit/changes";
import { transact } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cacheKey, ResponseCache } from "./cache.js";
import { serve, type Served, smallOptions } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const db = testDatabase();
const shop = smallShop();
let served: Served;
beforeAll(async () => {
  served = await serve(
    smallOptions(shop, { cache: { listenTo: db.url(), currency: "EUR", languages: ["en", "de"] } }),
  );
});
afterAll(() => served.close());
beforeEach(async () => {
  await change("product:1", "product:2", "products:membership");
  shop.asked.length = 0;
});

const change = (...tags: string[]) => transact(db.em(), async (tx) => touch(tx, ...tags));
const list = "query List { products(first: 2) { nodes { id title stock } } }";
const detail = "query One($id: ID!) { product(id: $id) { id title } }";
const state = async (query: string, ask: Parameters<Served["ask"]>[1] = {}) =>
  (await served.ask(query, ask)).headers.get("x-till-cache");

describe("a public answer", () => {
  it("is fetched once, and the same to the letter afterwards", async () => {
    const first = await served.ask(list);
    expect(first.headers.get("x-till-cache")).toBe("miss");
    const asked = [...shop.asked];
    expect(asked).toContain("products");
    for (let time = 0; time < 3; time += 1) {
      const again = await served.ask(list);
      expect(again.headers.get("x-till-cache")).toBe("hit");
      expect(again.text).toBe(first.text);
    }
    expect(shop.asked).toEqual(asked);
  });

  it("is shared by guests and customers, and never by staff", async () => {
    expect(await state(list)).toBe("miss");
    expect(await state(list, { as: "buyer" })).toBe("hit");
    expect(await state(list, { as: "owner" })).toBe("bypass");
    expect(await state(list, { cookie: "owner" })).toBe("bypass");
    await change("product:1");
    expect(await state(list, { as: "owner" })).toBe("bypass");
    expect(await state(list)).toBe("miss");
  });

  it("differs by variables, name and language, but not by the order of variables", async () => {
    const query =
      "query A($id: ID!, $n: Boolean = true) { product(id: $id) { id title @include(if: $n) } } query B { product(id: 1) { id } }";
    const ask = { operationName: "A", variables: { id: "1", n: true } };
    expect(await state(query, ask)).toBe("miss");
    expect(await state(query, { ...ask, variables: { n: true, id: "1" } })).toBe("hit");
    expect(await state(query, { ...ask, variables: { id: "1", n: false } })).toBe("miss");
    expect(await state(query, { ...ask, variables: { id: "2", n: true } })).toBe("miss");
    expect(await state(query, { operationName: "B" })).toBe("miss");
    expect((await served.ask(query, { operationName: "" })).status).toBe(400);
    expect(await state(query, { ...ask, headers: { "accept-language": "de-AT,de;q=0.9,en;q=0.8" } })).toBe(
      "miss",
    );
    expect(await state(query, { ...ask, headers: { "accept-language": "fr,en;q=0.8" } })).toBe("hit");
  });

  it("speaks the type that the client reads", async () => {
    await served.ask(list);
    const typeOf = async (accept: string) =>
      (await served.ask(list, { headers: { accept } })).headers.get("content-type");
    expect(await typeOf("application/graphql-response+json, application/json")).toBe(
      "application/graphql-response+json; charset=utf-8",
    );
    expect(await typeOf("application/json")).toBe("application/json; charset=utf-8");
  });
});

describe("what is never kept", () => {
  const never: [string, string, object?][] = [
    ["an answer with a field that not everybody may read", "{ product(id: 1) { cost } }", { as: "owner" }],
    ["an answer that belongs to a person", "{ mine }", { as: "buyer" }],
    ["a root field that is not marked", "{ node(id: 1) { id } }"],
    ["a mixture of marked and unmarked root fields", "{ product(id: 1) { id } node(id: 1) { id } }"],
    ["a mutation", 'mutation { note(text: "x") }'],
    ["a question about the schema", "{ __schema { queryType { name } } }"],
  ];
  for (const [what, query, ask] of never)
    it(`is ${what}`, async () => {
      for (let time = 0; time < 3; time += 1) expect(await state(query, ask)).toBe("bypass");
    });

  it("is an answer with an error", async () => {
    shop.duringProducts = () => Promise.reject(new Error("the database went away"));
    expect((await served.ask(list)).errors[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    delete shop.duringProducts;
    const next = await served.ask(list);
    expect([next.headers.get("x-till-cache"), next.errors]).toEqual(["miss", []]);
  });

  it("is what is denied", async () => {
    expect(await state("{ product(id: 1) { cost } }")).toBe("bypass");
    expect((await served.ask("{ product(id: 1) { cost } }")).status).toBe(401);
  });
});

describe("a change", () => {
  it("drops exactly what shows it", async () => {
    const one = { variables: { id: "1" } };
    const two = { variables: { id: "2" } };
    for (const ask of [one, two]) await served.ask(detail, ask);
    await served.ask(list);
    shop.products[0]!.title = "Watering can, large";
    await change("product:1");
    expect(await state(detail, two)).toBe("hit");
    const fresh = await served.ask(detail, one);
    expect([fresh.headers.get("x-till-cache"), fresh.data]).toEqual([
      "miss",
      { product: { id: "1", title: "Watering can, large" } },
    ]);
    expect(await state(list)).toBe("miss");
  });

  it("of something else keeps every answer", async () => {
    await served.ask(list);
    await change(`product:${randomUUID()}`, "shipping");
    expect(await state(list)).toBe("hit");
  });

  it("that is rolled back drops nothing", async () => {
    await served.ask(list);
    await transact(db.em(), async (tx) => {
      touch(tx, "product:1");
      throw new Error("no");
    }).catch(() => undefined);
    expect(await state(list)).toBe("hit");
  });

  it("while an answer is being read keeps that answer out", async () => {
    let reading = Promise.withResolvers<void>();
    const proceed = Promise.withResolvers<void>();
    shop.duringProducts = async () => {
      reading.resolve();
      await proceed.promise;
    };
    const slow = served.ask(list);
    await reading.promise;
    await change("product:1");
    proceed.resolve();
    delete shop.duringProducts;
    expect((await slow).headers.get("x-till-cache")).toBe("miss");
    reading = Promise.withResolvers<void>();
    expect(await state(list)).toBe("miss");
    expect(await state(list)).toBe("hit");
  });

  it("in another process is heard, and the next read is fresh", async () => {
    await served.ask(list);
    expect(await state(list)).toBe("hit");
    const other = new pg.Client({ connectionString: db.url() });
    await other.connect();
    await other.query("select pg_notify('till_changes', $1)", [
      JSON.stringify({ from: randomUUID(), tags: ["product:2"] }),
    ]);
    await until(async () => (await state(list)) === "miss");
    // A process's own notifications come after it has acted on them.
    await served.ask(list);
    await other.query("select pg_notify('till_changes', $1)", [
      JSON.stringify({ from: processTag, tags: ["product:2"] }),
    ]);
    await served.ask('mutation { note(text: "settles") }');
    expect(await state(list)).toBe("hit");
    await other.end();
  });

  it("nobody hears of while the connection is lost: nothing is served from the cache", async () => {
    await served.ask(list);
    await db.asOwner(
      "select pg_terminate_backend(pid) from pg_stat_activity where query in ('select 1', 'listen till_changes') and datname = current_database()",
    );
    await until(async () => (await state(list)) === "miss");
    await until(async () => (await state(list)) === "hit");
  });
});

describe("the store", () => {
  it("forgets the least used answers above its size", () => {
    const cache = new ResponseCache(2 * (1 + 400) * 2);
    const keep = (key: string) => cache.keep(key, "x".repeat(400), new Set(["t"]), cache.begin());
    for (const key of ["a", "b"]) keep(key);
    cache.get("a");
    keep("c");
    expect([cache.get("a") !== undefined, cache.get("b"), cache.get("c") !== undefined]).toEqual([
      true,
      undefined,
      true,
    ]);
    cache.changed("t");
    expect([cache.count, cache.bytes]).toEqual([0, 0]);
  });

  it("keeps nothing that names no tag, for no change could drop it", () => {
    const cache = new ResponseCache();
    expect(cache.keep("a", "x", new Set(), cache.begin())).toBe(false);
  });

  it("takes no read that began before more changes than it remembers", () => {
    const cache = new ResponseCache();
    const begun = cache.begin();
    for (let n = 0; n <= 50_000; n += 1) cache.changed(`product:${n}`);
    expect(cache.keep("a", "x", new Set(["product:0"]), begun)).toBe(false);
    expect(cache.keep("a", "x", new Set(["product:0"]), cache.begin())).toBe(true);
  });

  it("tells no name from an empty name, and nested variables by value", () => {
    const key = (operationName: unknown, variables: unknown) =>
      cacheKey({ document: "d", operationName, variables, currency: "EUR", language: "en" });
    expect(key(undefined, {})).toBe(key(null, undefined));
    expect(key("", {})).not.toBe(key(undefined, {}));
    expect(key("A", { f: { a: 1, b: [1, 2] } })).toBe(key("A", { f: { b: [1, 2], a: 1 } }));
    expect(key("A", { f: [1, 2] })).not.toBe(key("A", { f: [2, 1] }));
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("It did not happen within ten seconds.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

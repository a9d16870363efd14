import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { post, serve, type Served, smallOptions } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ours = {
  public: "query Product($id: ID!) { product(id: $id) { id title } }",
  staff: "query Costs { products(first: 1) { nodes { cost } } }",
  large: `query Large { ${Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(" ")} }`,
};

const shop = smallShop();
let served: Served;
beforeAll(async () => {
  const manifest = join(mkdtempSync(join(tmpdir(), "till-")), "persisted-documents.json");
  writeFileSync(
    manifest,
    JSON.stringify(Object.fromEntries(Object.values(ours).map((text) => [`sha256:${sha256(text)}`, text]))),
  );
  served = await serve(smallOptions(shop, { persistedDocuments: [manifest, "/nowhere.json"] }));
});
afterAll(() => served.close());
beforeEach(() => {
  shop.asked.length = 0;
  shop.written.length = 0;
});

const nothingHappened = () => {
  expect(shop.asked).toEqual([]);
  expect(shop.written).toEqual([]);
};
const byHash = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

describe("an operation that nobody can name", () => {
  for (const operationName of ["", "Unknown"])
    it(`is refused when its name is ${JSON.stringify(operationName)}`, async () => {
      for (const query of [
        "query A { products(first: 1) { total } }",
        'mutation A { note(text: "x") }',
        "{ product(id: 1) { id } }",
      ]) {
        const answer = await served.ask(query, { operationName, as: "owner" });
        expect([answer.status, answer.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
      }
      nothingHappened();
    });

  it("is refused when there are two and no name", async () => {
    const answer = await served.ask("query A { mine } query B { staffRoom }", { as: "owner" });
    expect([answer.status, answer.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
    nothingHappened();
  });

  it("is refused by GET, where an empty name would let a mutation through", async () => {
    const query = encodeURIComponent('mutation { note(text: "x") }');
    const response = await fetch(`${served.url}/graphql?query=${query}&operationName=`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(response.status).toBe(400);
    nothingHappened();
  });
});

describe("persisted operations", () => {
  it("run by their hash", async () => {
    const answer = await served.ask(undefined, {
      extensions: byHash(sha256(ours.public)),
      variables: { id: "1" },
    });
    expect(answer.data).toEqual({ product: { id: "1", title: "Watering can" } });
  });

  it("are guarded like any other", async () => {
    const answer = await served.ask(undefined, { extensions: byHash(sha256(ours.staff)) });
    expect([answer.status, answer.code]).toEqual([401, "UNAUTHENTICATED"]);
    nothingHappened();
  });

  it("are not added by strangers", async () => {
    const query = "{ product(id: 2) { title } }";
    const extensions = byHash(sha256(query));
    expect((await served.ask(query, { extensions })).data).toEqual({ product: { title: "Trowel" } });
    expect((await served.ask(undefined, { extensions })).code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  it("refuse a hash that belongs to another text", async () => {
    const answer = await served.ask("{ product(id: 2) { title } }", {
      extensions: byHash(sha256(ours.public)),
    });
    expect(answer.status).toBe(400);
    nothingHappened();
  });

  it("may be larger than a stranger's", async () => {
    const answer = await served.ask(undefined, { extensions: byHash(sha256(ours.large)) });
    expect(answer.status).toBe(200);
    expect((await served.ask(`${ours.large} # mine`)).code).toBe("QUERY_TOO_LARGE");
  });
});

describe("questions about the schema", () => {
  const names = "{ __schema { types { name fields { name } } } }";

  it("show strangers the public part alone", async () => {
    const answer = await served.ask(names);
    expect(answer.errors).toEqual([]);
    expect(answer.text).toContain('"products"');
    expect(JSON.stringify(answer.data)).not.toMatch(/cost|drafts|Draft|productRename/);
  });

  it("show staff all of it", async () => {
    expect((await served.ask(names, { as: "clerk" })).text).toContain('"productRename"');
  });

  it("hide behind no alias", async () => {
    const answer = await served.ask('{ x: __type(name: "Product") { fields { name } } }');
    expect(answer.data).toEqual({
      x: {
        fields: [
          { name: "id" },
          { name: "related" },
          { name: "stock" },
          { name: "title" },
          { name: "variants" },
        ],
      },
    });
  });

  it("stand in an operation of their own", async () => {
    const answer = await served.ask("{ __schema { queryType { name } } product(id: 1) { id } }");
    expect([answer.status, answer.code]).toEqual([400, "BAD_REQUEST"]);
    nothingHappened();
  });

  it("are refused where the explorer is closed, but not to staff", async () => {
    const closed = await serve(smallOptions(smallShop(), { isExplorerOpen: false }));
    const refused = await closed.ask(names);
    expect([refused.status, refused.code]).toEqual([403, "FORBIDDEN"]);
    expect((await closed.ask(names, { as: "clerk" })).status).toBe(200);
    expect((await fetch(`${closed.url}/graphql`, { headers: { accept: "text/html" } })).status).toBe(404);
    await closed.close();
  });
});

describe("what the protocol does not allow", () => {
  it("is @defer", async () => {
    const answer = await served.ask("{ products(first: 1) { total ... @defer { nodes { cost } } } }");
    expect([answer.status, answer.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    nothingHappened();
  });

  it("is a mutation by GET", async () => {
    const query = encodeURIComponent('mutation { note(text: "x") }');
    const headers = { "apollo-require-preflight": "1" };
    const response = await fetch(`${served.url}/graphql?query=${query}`, { headers });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
    nothingHappened();
  });

  it("is a GET that a plain link could make", async () => {
    const response = await fetch(
      `${served.url}/graphql?query=${encodeURIComponent("{ product(id: 1) { id } }")}`,
    );
    expect(response.status).toBe(400);
    nothingHappened();
  });

  it("is a list of requests", async () => {
    const answer = await post(`${served.url}/graphql`, JSON.stringify([{ query: "{ __typename }" }]));
    expect([answer.status, answer.code]).toEqual([400, "BAD_REQUEST"]);
  });

  it("is a body that is no JSON, or claims to be something else", async () => {
    const url = `${served.url}/graphql`;
    expect((await post(url, "{ products")).status).toBe(400);
    const body = JSON.stringify({ query: 'mutation { note(text: "x") }' });
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/jsonp",
    ])
      expect((await post(url, body, { "content-type": type })).status).toBe(415);
    nothingHappened();
  });

  it("is a query plan for whoever asks with Apollo's header", async () => {
    const answer = await served.ask("{ product(id: 1) { id } }", {
      headers: { "apollo-query-plan-experimental": "1" },
    });
    expect(Object.keys(answer.extensions ?? {})).toEqual(["cost"]);
  });
});

describe("errors", () => {
  it("of ours are masked and carry the request's id", async () => {
    const answer = await served.ask("{ broken }", { headers: { "x-request-id": "order-page-0001" } });
    expect(answer.errors).toEqual([
      {
        message: "Something went wrong on our side. It has been recorded.",
        path: ["broken"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "order-page-0001" },
      },
    ]);
    expect(answer.text).not.toContain("secret_table");
    expect(answer.headers.get("x-request-id")).toBe("order-page-0001");
  });

  it("that are refusals keep their words", async () => {
    const answer = await served.ask("{ refusing }");
    expect(answer.errors[0]).toMatchObject({
      message: "A page has 1 to 100 items.",
      extensions: { code: "LIMIT_EXCEEDED", field: ["first"] },
    });
  });

  it("of spelling do not suggest what there is", async () => {
    const answer = await served.ask("{ product(id: 1) { costs } }");
    expect(answer.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(answer.text).not.toMatch(/did you mean/i);
  });

  it("of variables say which", async () => {
    const answer = await served.ask("query ($id: ID!) { product(id: $id) { id } }", { variables: {} });
    expect([answer.status, answer.code]).toEqual([400, "BAD_USER_INPUT"]);
    nothingHappened();
  });

  it("have an id of our own making when the client's is not believable", async () => {
    const answer = await served.ask("{ broken }", { headers: { "x-request-id": "a b\tc<script>" } });
    expect(answer.errors[0]?.extensions["requestId"]).toMatch(/^[0-9a-f-]{36}$/);
  });
});

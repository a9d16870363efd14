import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve, type Served, smallOptions, tokenOf } from "./testing.js";
import { smallShop } from "./testing-small-shop.js";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ours = {
  public: "query Product($id: ID!) { product(id: $id) { id title } }",
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

describe("a write under a cookie", () => {
  const write = 'mutation { note(text: "x") }';

  it("is refused from a foreign page", async () => {
    const answer = await served.ask(write, { cookie: "owner", headers: { origin: "https://evil.example" } });
    expect([answer.status, answer.code]).toEqual([403, "ORIGIN_REFUSED"]);
    nothingHappened();
  });

  it("is refused from a page that hides its origin", async () => {
    for (const headers of [{ origin: "null" }, { "sec-fetch-site": "cross-site" }] as Record<
      string,
      string
    >[])
      expect((await served.ask(write, { cookie: "owner", headers })).code).toBe("ORIGIN_REFUSED");
    nothingHappened();
  });

  it("is done from a page of ours", async () => {
    const answer = await served.ask(write, { cookie: "owner", headers: { origin: "https://shop.example" } });
    expect(answer.data).toEqual({ note: "x" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://shop.example");
    expect(shop.written).toEqual(["note x"]);
  });

  it("matters only to cookies: a token must be given on purpose", async () => {
    const answer = await served.ask(write, { as: "owner", headers: { origin: "https://evil.example" } });
    expect(answer.data).toEqual({ note: "x" });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("what goes along with a request", () => {
  it("is a session's cookie on the way out", async () => {
    const answer = await served.ask('mutation { staffLogin(email: "a@b.example", password: "x") }');
    expect(answer.headers.getSetCookie()).toEqual(["till-staff=abc; Path=/; HttpOnly"]);
  });

  it("is the Idempotency-Key on the way in", async () => {
    await served.ask('mutation { note(text: "x") }', { headers: { "idempotency-key": "k-1" } });
    expect(shop.written).toEqual(["note x k-1"]);
  });

  it("is a bearer token rather than a cookie", async () => {
    const answer = await served.ask("{ mine }", { as: "buyer", cookie: "owner" });
    expect(answer.data).toEqual({ mine: "orders of buyer" });
    expect((await served.ask("{ mine }", { headers: { authorization: "Bearer nobody's" } })).status).toBe(
      401,
    );
  });

  it("is a set of headers that keeps browsers careful", async () => {
    const { headers } = await served.ask("{ __typename }");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
  });
});

describe("pages beside the graph", () => {
  it("is the explorer, which runs its own script only", async () => {
    const response = await fetch(`${served.url}/graphql`, { headers: { accept: "text/html,*/*" } });
    const page = await response.text();
    expect(page).toContain("<title>Till API</title>");
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(`script-src 'sha256-${hash}' blob:;`);
  });

  it("are health and measurements", async () => {
    const get = async (path: string) => {
      const response = await fetch(served.url + path);
      return [response.status, await response.text()] as const;
    };
    expect(await get("/livez")).toEqual([200, "alive\n"]);
    expect(await get("/readyz")).toEqual([200, "ready\n"]);
    expect(await get("/elsewhere")).toEqual([404, "There is nothing here.\n"]);
    await served.ask(undefined, { extensions: byHash(sha256(ours.public)), variables: { id: "1" } });
    await served.ask("query Stranger { __typename }");
    const [, metrics] = await get("/metrics");
    expect(metrics).toMatch(/till_request_seconds_count\{operation="Product",code="OK"\} \d/);
    expect(metrics).not.toContain("Stranger");
  });

  it("says not ready with its reasons, and while draining", async () => {
    const problems = ["The database does not answer."];
    const other = await serve(smallOptions(smallShop(), { unready: async () => problems }));
    const ready = await fetch(`${other.url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, "The database does not answer.\n"]);
    problems.length = 0;
    expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
    other.gateway.drain();
    expect((await fetch(`${other.url}/readyz`)).status).toBe(503);
    expect(
      (await other.ask("{ __typename }", { headers: { authorization: `Bearer ${tokenOf("owner")}` } }))
        .status,
    ).toBe(200);
    await other.close();
  });
});

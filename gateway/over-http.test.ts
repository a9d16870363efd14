import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "@till/kit/context";
import { keyFor } from "@till/kit/env";
import { envelopeHeader, guest, seal, unseal } from "@till/kit/viewer";
import { graphql } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shownHeader } from "./over-http.js";
import { people, post, serve, type Served, smallOptions } from "./testing.js";
import { smallShop, smallSubgraphs } from "./testing-small-shop.js";

const key = keyFor({ TILL_SECRET: "a secret for tests, of at least 32 letters" }, "viewer");
const shop = smallShop();
const seen: { subgraph: string; envelope: ReturnType<typeof unseal>; requestId: unknown }[] = [];
const servers: Server[] = [];
const addresses: Record<string, URL> = {};
let served: Served;
let isDown = false;

/** A subgraph that runs apart: it reads nothing that the gateway has not sealed for it. */
async function serveApart(
  name: string,
  schema: ReturnType<typeof smallSubgraphs>[number]["schema"],
): Promise<void> {
  const server = createServer((request, response) => {
    void (async () => {
      const envelope = unseal(key, name, request.headers[envelopeHeader]);
      seen.push({ subgraph: name, envelope, requestId: request.headers["x-request-id"] });
      if (isDown) return response.writeHead(503).end("upstream 10.0.0.7 is down");
      if (!envelope) return response.writeHead(401).end("{}");
      const body = JSON.parse(await textOf(request)) as {
        query: string;
        variables?: Record<string, unknown>;
      };
      const context = {
        ...envelope,
        shown: new Set<string>(),
        cookies: [] as string[],
      } as unknown as Context;
      const { query: source, variables: variableValues = {} } = body;
      const result = await graphql({ schema, source, variableValues, contextValue: context });
      response.setHeader(shownHeader, [...context.shown].join(","));
      if (context.cookies.length > 0) response.setHeader("set-cookie", [...context.cookies]);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(result));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  addresses[name] = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

beforeAll(async () => {
  for (const { name, schema } of smallSubgraphs(shop)) await serveApart(name, schema);
  served = await serve(smallOptions(shop, { subgraphs: addresses, sealKey: key, cache: {} }));
});
afterAll(async () => {
  await served.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  isDown = false;
  seen.length = shop.asked.length = shop.written.length = 0;
});

describe("subgraphs behind addresses", () => {
  it("answer together, each told by seal who asks", async () => {
    const answer = await served.ask("{ products(first: 1) { nodes { title onHand } } }", {
      as: "owner",
      headers: { "x-request-id": "walk-0001", "idempotency-key": "k" },
    });
    expect(answer.data).toEqual({ products: { nodes: [{ title: "Watering can", onHand: 11 }] } });
    expect(seen.map(({ subgraph }) => subgraph)).toEqual(["catalog", "inventory"]);
    for (const { envelope, requestId } of seen) {
      expect(envelope).toEqual({
        viewer: people["owner"],
        requestId: "walk-0001",
        ip: "127.0.0.1",
        idempotencyKey: "k",
      });
      expect(requestId).toBe("walk-0001");
    }
  });

  it("are not reached by what the gateway denies", async () => {
    expect((await served.ask("{ products(first: 1) { nodes { onHand } } }")).status).toBe(401);
    expect(seen).toEqual([]);
  });

  it("send cookies and tags back, so that answers are kept and dropped", async () => {
    const login = await served.ask('mutation { staffLogin(email: "a", password: "b") }');
    expect(login.headers.getSetCookie()).toEqual(["till-staff=abc; Path=/; HttpOnly"]);
    const list = "{ products(first: 2) { nodes { title } } }";
    expect((await served.ask(list)).headers.get("x-till-cache")).toBe("miss");
    expect((await served.ask(list)).headers.get("x-till-cache")).toBe("hit");
  });

  it("that fail leave a mask, and no word of where they are", async () => {
    isDown = true;
    const answer = await served.ask("{ refusing }");
    expect(answer.code).toBe("INTERNAL_SERVER_ERROR");
    expect(answer.text).not.toMatch(/10\.0\.0\.7|127\.0\.0\.1|503|catalog/);
  });

  it("believe no stranger, no other subgraph's seal, no old one and no changed one", async () => {
    const address = String(addresses["catalog"]);
    const envelope = { viewer: people["owner"]!, requestId: "r", ip: "1.2.3.4" };
    const body = JSON.stringify({
      query: '{ _entities(representations: [{ __typename: "Product", id: 1 }]) { __typename } }',
    });
    const sealed = seal(key, "catalog", envelope);
    const [text, signature] = sealed.split(".") as [string, string];
    const raised = Buffer.from(text, "base64url").toString().replace("owner", "boss!");
    const refused = [
      undefined,
      "",
      seal(key, "inventory", envelope),
      seal(keyFor({ TILL_SECRET: "another secret, of at least 32 letters" }, "viewer"), "catalog", envelope),
      seal(key, "catalog", envelope, Date.now() - 31_000),
      `${Buffer.from(raised).toString("base64url")}.${signature}`,
      `${text}.`,
      text,
    ];
    for (const header of refused) {
      const headers = header === undefined ? {} : { [envelopeHeader]: header };
      for (const asked of [
        body,
        JSON.stringify({ query: "{ _service { sdl } }" }),
        JSON.stringify({ query: "{ drafts { id } }" }),
      ])
        expect((await post(address, asked, headers)).status).toBe(401);
    }
    expect(shop.asked).toEqual([]);
    expect((await post(address, body, { [envelopeHeader]: sealed })).status).toBe(200);
  });

  it("learn nothing of a client that brings a seal of its own to the gateway", async () => {
    const header = seal(key, "catalog", { viewer: people["owner"]!, requestId: "r", ip: "1.2.3.4" });
    await served.ask("{ product(id: 1) { title } }", { headers: { [envelopeHeader]: header } });
    expect(seen.map(({ envelope }) => envelope?.viewer)).toEqual([guest]);
    expect((await served.ask("{ drafts { id } }", { headers: { [envelopeHeader]: header } })).status).toBe(
      401,
    );
  });
});

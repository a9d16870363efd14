import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mediaProxy } from "./media.js";

const bytes = Buffer.alloc(64 * 1024, 7);
let api: Server;
let shop: Server;
let shopUrl: string;
const asked: string[] = [];

const listen = async (server: Server): Promise<string> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  api = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url?.includes("missing")) return void response.writeHead(404).end();
    if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "image/webp", etag: '"1"' });
    if (request.url?.includes("endless")) return void response.write(bytes);
    response.end(bytes);
  });
  const app = express();
  app.get("/media/*", mediaProxy(`${await listen(api)}/graphql`));
  shop = createServer(app);
  shopUrl = await listen(shop);
});

afterAll(() => {
  api.closeAllConnections();
  api.close();
  shop.closeAllConnections();
  shop.close();
});

it("serves the API's picture from the shop's own address and lets it be kept for ever", async () => {
  const answer = await fetch(`${shopUrl}/media/ab12/640.webp`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(answer.headers.get("content-type")).toBe("image/webp");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

it("does not let a miss be kept", async () => {
  const answer = await fetch(`${shopUrl}/media/missing/640.webp`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("cache-control")).toBeNull();
});

it("answers 304 to a browser that has the picture", async () => {
  const answer = await fetch(`${shopUrl}/media/ab12/640.webp`, { headers: { "if-none-match": '"1"' } });
  expect(answer.status).toBe(304);
});

it.each([
  "/media/../graphql",
  "/media/ab12/640.svg",
  "/media/ab%2F..%2F..%2Fgraphql/640.webp",
  "/media/ab12/640.webp/x",
])("never asks the API for %s", async (path) => {
  asked.length = 0;
  expect((await fetch(shopUrl + path)).status).toBe(404);
  expect(asked).toEqual([]);
});

it("goes on serving after a shopper left in the middle of a picture", async () => {
  const leaving = new AbortController();
  const answer = await fetch(`${shopUrl}/media/endless/640.webp`, { signal: leaving.signal });
  await answer.body?.getReader().read();
  leaving.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await fetch(`${shopUrl}/media/ab12/640.webp`)).status).toBe(200);
});

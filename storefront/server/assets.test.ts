import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assets } from "./assets.js";

const script = "export const shop = 'open';\n".repeat(50);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assets-"));
  writeFileSync(join(folder, "root-1.js"), script);
  writeFileSync(join(folder, "root-1.js.br"), brotliCompressSync(script));
  const app = express();
  app.use("/assets", assets(folder));
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Node's own client, because fetch would unpack what it gets. */
async function ask(path: string, encoding: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  const request = get({ host: "127.0.0.1", port, path, headers: { "accept-encoding": encoding } });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { answer, body: Buffer.concat(parts) };
}

it("sends what the build has pressed, to be kept for ever", async () => {
  const { answer, body } = await ask("/assets/root-1.js", "gzip, br");
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(answer.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotliDecompressSync(body).toString()).toBe(script);
});

it("sends the plain file to whoever cannot unpack it", async () => {
  const { answer, body } = await ask("/assets/root-1.js", "gzip");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(body.toString()).toBe(script);
});

it("serves nothing beside its folder", async () => {
  expect((await ask("/assets/..%2f..%2fpackage.json", "br")).answer.statusCode).not.toBe(200);
});

import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bucketStorage } from "./bucket-storage.js";
import { readEnv } from "./env.js";

const storage = bucketStorage(
  readEnv({
    NODE_ENV: "test",
    S3_ENDPOINT: "https://objects.example",
    S3_BUCKET: "till",
    S3_ACCESS_KEY_ID: "AKIAEXAMPLE",
    S3_SECRET_ACCESS_KEY: "secret",
  }),
);

it("signs an upload for one key, one type and one size, once, for five minutes", async () => {
  const { url, headers } = await storage.signedUpload("uploads/abc", "image/png", 1_234);
  const signed = new URL(url);
  expect([signed.origin, signed.pathname]).toEqual(["https://objects.example", "/till/uploads/abc"]);
  expect(signed.searchParams.get("X-Amz-SignedHeaders")).toBe(
    "content-length;content-type;host;if-none-match",
  );
  expect(signed.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(headers).toEqual({ "content-type": "image/png", "if-none-match": "*" });
});

it("signs a download as an attachment", async () => {
  const signed = new URL(await storage.signedDownload("exports/a.csv", 'a"b.csv'));
  expect(signed.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(signed.searchParams.get("response-content-disposition")).toBe(
    "attachment; filename*=UTF-8''a%22b.csv",
  );
});

it("takes no key that could climb out of its place", async () => {
  await expect(storage.signedUpload("../secret", "image/png", 1)).rejects.toThrow(/no key of a file/);
});

/** As much of S3 as Till uses, in memory: it looks whether a request is signed, and at nothing of the signature. */
const held = new Map<string, { bytes: Buffer; type: string }>();
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://s3");
    const isSigned =
      (request.headers.authorization ?? "").startsWith("AWS4-HMAC-SHA256 ") ||
      url.searchParams.has("X-Amz-Signature");
    const file = held.get(url.pathname);
    if (!isSigned) return void response.writeHead(403).end();
    if (request.method === "PUT") {
      if (request.headers["if-none-match"] === "*" && file) return void response.writeHead(412).end();
      held.set(url.pathname, {
        bytes: await bodyOf(request),
        type: request.headers["content-type"] ?? "",
      });
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    if (request.method === "DELETE")
      return void response.writeHead(held.delete(url.pathname) ? 204 : 404).end();
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { "content-length": file.bytes.length, "content-type": file.type });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const bucket = () =>
  bucketStorage(
    readEnv({
      NODE_ENV: "test",
      S3_ENDPOINT: endpoint,
      S3_BUCKET: "till",
      S3_ACCESS_KEY_ID: "AKIAEXAMPLE",
      S3_SECRET_ACCESS_KEY: "secret",
    }),
  );

it("keeps, reads, streams and deletes files, and nobody reads one without a signature", async () => {
  const files = bucket();
  const bytes = Buffer.from([0, 1, 2, 255]);
  expect(await files.has("media/abc/160.webp")).toBe(false);
  await files.put("media/abc/160.webp", bytes, "image/webp");
  expect(held.get("/till/media/abc/160.webp")).toEqual({ bytes, type: "image/webp" });
  expect(await files.has("media/abc/160.webp")).toBe(true);
  expect((await files.get("media/abc/160.webp")).equals(bytes)).toBe(true);
  const streamed: Buffer[] = [];
  for await (const part of await files.stream("media/abc/160.webp")) streamed.push(part as Buffer);
  expect(Buffer.concat(streamed).equals(bytes)).toBe(true);
  expect((await fetch(`${endpoint}/till/media/abc/160.webp`)).status).toBe(403);
  expect((await fetch(await files.signedDownload("media/abc/160.webp", "a.webp"))).status).toBe(200);
  await files.delete("media/abc/160.webp");
  expect(await files.has("media/abc/160.webp")).toBe(false);
  await expect(files.get("media/abc/160.webp")).rejects.toThrow(/media\/abc/);
});

it("takes a file through a link once, and never writes over one", async () => {
  const { url, headers } = await bucket().signedUpload("uploads/once", "image/png", 3);
  const send = async (body: string) => (await fetch(url, { method: "PUT", body, headers })).status;
  expect([await send("one"), await send("two")]).toEqual([200, 412]);
  expect(held.get("/till/uploads/once")?.bytes.toString()).toBe("one");
});

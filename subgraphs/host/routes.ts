import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Services } from "@till/kit/context";
import { log } from "@till/kit/log";
import type { Route, Subgraph } from "@till/kit/subgraph";
import express, { type Request as Asked, type Response as Answer, type Router } from "express";

const bodyBytesMaxDefault = 256_000;

class TooLarge extends Error {}

/** The plain HTTP ends of these subgraphs: webhooks, uploads, pictures. */
export function routesOf(subgraphs: readonly Subgraph[], services: Services): Router {
  const router = express.Router();
  for (const route of subgraphs.flatMap((subgraph) => subgraph.routes ?? [])) {
    const method = route.method.toLowerCase() as Lowercase<Route["method"]>;
    router[method](route.path, (asked, answer) => void serve(route, services, asked, answer));
  }
  return router;
}

async function serve(route: Route, services: Services, asked: Asked, answer: Answer): Promise<void> {
  const bytesMax = route.bodyBytesMax ?? bodyBytesMaxDefault;
  try {
    if (Number(asked.headers["content-length"] ?? 0) > bytesMax) throw new TooLarge();
    const params = Object.fromEntries(
      Object.entries(asked.params).map(([name, value]) => [name, String(value)]),
    );
    const response = await route.handle(requestOf(asked, bytesMax), { ...services, params });
    // Visitors leave before their pictures are ready; that is no fault of ours.
    if (answer.destroyed) {
      await response.body?.cancel();
      return;
    }
    await send(response, answer);
  } catch (error) {
    if (answer.headersSent) return void answer.destroy();
    if (error instanceof TooLarge || (error instanceof Error && error.cause instanceof TooLarge)) {
      // The rest of the body is not read, so the connection cannot be used again.
      answer
        .status(413)
        .set("connection", "close")
        .type("text/plain")
        .send(`At most ${bytesMax} bytes are taken here.\n`);
      return;
    }
    log.error({ err: error, path: asked.path }, "route failed");
    answer.status(500).type("text/plain").send("Something went wrong on our side.\n");
  }
}

/** The body arrives as a stream that ends with an error at the limit, so that no request fills the memory. */
function requestOf(asked: Asked, bytesMax: number): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const url = new URL(asked.originalUrl, `${asked.protocol}://${asked.headers.host ?? "localhost"}`);
  if (asked.method === "GET") return new Request(url, { headers });

  let taken = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.byteLength;
      done(taken > bytesMax ? new TooLarge() : null, chunk);
    },
  });
  // The body's reader hears of the failure; nobody else waits for the pipeline.
  pipeline(asked, limited).catch(() => undefined);
  const body = Readable.toWeb(limited) as ReadableStream<Uint8Array> as BodyInit;
  return new Request(url, { method: asked.method, headers, body, duplex: "half" });
}

async function send(response: Response, answer: Answer): Promise<void> {
  answer.status(response.status);
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie") answer.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) answer.setHeader("set-cookie", cookies);
  if (!response.body) return void answer.end();
  await pipeline(Readable.fromWeb(response.body as ReadableStream), answer);
}

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RequestHandler } from "express";

const pictureAddress = /^\/media\/[A-Za-z0-9_-][A-Za-z0-9_\-/]{0,200}\/\d{2,4}\.(?:avif|webp)$/;
const waitMsMax = 15_000;

/**
 * Serves the API's pictures from the shop's own origin, streamed. A picture's address names its content,
 * so an answer may be kept for ever; a miss may not.
 */
export function mediaProxy(apiUrl: string): RequestHandler {
  const origin = new URL(apiUrl).origin;
  return async (request, response, next) => {
    // A shopper who scrolls on closes the connection: then the API need not go on either.
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      if (!pictureAddress.test(request.path))
        return void response.status(404).type("text/plain").send("No such picture.\n");
      const answer = await fetch(origin + request.path, {
        headers: forwarded(request.headers),
        redirect: "error",
        signal: AbortSignal.any([gone.signal, AbortSignal.timeout(waitMsMax)]),
      });
      if (answer.status === 304) return void response.status(304).end();
      if (!answer.ok || !answer.body)
        return void response
          .status(answer.status === 404 ? 404 : 502)
          .type("text/plain")
          .send("No such picture.\n");
      response.status(200);
      for (const name of ["content-type", "content-length", "etag", "last-modified"]) {
        const value = answer.headers.get(name);
        if (value) response.setHeader(name, value);
      }
      response.setHeader("cache-control", "public, max-age=31536000, immutable");
      if (request.method === "HEAD" || response.destroyed) {
        await answer.body.cancel();
        return void response.end();
      }
      await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), response);
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof TypeError || error instanceof DOMException) {
        return void response.status(502).type("text/plain").send("The picture store does not answer.\n");
      }
      next(error);
    }
  };
}

function forwarded(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const known = headers["if-none-match"];
  return typeof known === "string" ? { "if-none-match": known } : {};
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import { gatewayError } from "./errors.js";

/** Reads a body up to a size. @throws REQUEST_TOO_LARGE */
export function readBody(request: IncomingMessage, bytesMax: number): Promise<string> {
  const tooLarge = () =>
    gatewayError(`A request has at most ${bytesMax} bytes.`, {
      code: "REQUEST_TOO_LARGE",
      status: 413,
      details: { limit: "bytes", allowed: bytesMax },
    });
  if (Number(request.headers["content-length"] ?? 0) > bytesMax) return Promise.reject(tooLarge());
  // Events cost a third of what an async iterator costs, and every request comes by here.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bytesMax) return void chunks.push(chunk);
      request.pause();
      reject(tooLarge());
    });
    request.on("end", () =>
      resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString("utf8")),
    );
    request.on("error", reject);
  });
}

/** What a client asks, before anything of it has been looked at. */
export interface Question {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** @throws BAD_REQUEST when the body is no JSON object */
export function parseQuestion(text: string): Question {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw gatewayError("The body must be one JSON object.", { code: "BAD_REQUEST", status: 400 });
}

export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(contentType ?? "");

export function headerMap(request: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

/** The hash of a persisted operation that came without its text. */
export function persistedHash({ query, extensions }: Question): string | undefined {
  if (query !== undefined || typeof extensions !== "object" || extensions === null) return undefined;
  const { persistedQuery } = extensions as { persistedQuery?: { sha256Hash?: unknown; version?: unknown } };
  return typeof persistedQuery?.sha256Hash === "string" && persistedQuery.version === 1
    ? persistedQuery.sha256Hash
    : undefined;
}

/** The address of the client: the last one on the way here that is not a server of ours. */
export function clientAddress(request: IncomingMessage, trusted: ReadonlySet<string>): string {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  if (!trusted.has(peer)) return peer;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "");
  return forwarded.findLast((address) => !trusted.has(address)) ?? peer;
}

export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body = "",
): void {
  response.writeHead(status, { "content-length": Buffer.byteLength(body), ...headers });
  response.end(body);
}

const resultType = "application/graphql-response+json";

/** The type of a GraphQL answer, where that is easily told. */
export function resultTypeFor(accept: string | undefined): string | undefined {
  if (accept?.includes(resultType)) return `${resultType}; charset=utf-8`;
  if (!accept || accept.includes("application/json") || accept.includes("*/*"))
    return "application/json; charset=utf-8";
  return undefined;
}

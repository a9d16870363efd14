import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { log, trace } from "@till/kit/log";
import { guest, subjectOf } from "@till/kit/viewer";
import { GraphQLError } from "graphql";
import { cacheKey, type ResponseCache } from "./cache.js";
import type { ChangesHeard } from "./changes-heard.js";
import { corsHeaders, securityHeaders } from "./csrf.js";
import { formatError, gatewayError } from "./errors.js";
import {
  clientAddress,
  headerMap,
  isJson,
  parseQuestion,
  persistedHash,
  type Question,
  readBody,
  resultTypeFor,
  send,
} from "./http-io.js";
import { checkTokens, limitsFor } from "./limits.js";
import type { Metrics } from "./metrics.js";
import type { GatewayOptions } from "./options.js";
import type { Manifest } from "./persisted.js";
import type { RateLimits } from "./rate-limits.js";
import type { GatewayRequest } from "./request.js";
import { credentialsOf, type Viewers } from "./viewer.js";

export interface Endpoint {
  options: GatewayOptions;
  server: ApolloServer<GatewayRequest>;
  viewers: Viewers;
  manifest: Manifest;
  metrics: Metrics;
  rateLimits: RateLimits | undefined;
  cache: ResponseCache | undefined;
  changes: ChangesHeard | undefined;
}

interface Outcome {
  status: number;
  cache: "hit" | "miss" | "bypass";
  /** `OK`, or the code of the first error. */
  code: string;
  operation: string | undefined;
  isOurs: boolean;
}

const believedRequestId = /^[\w-]{8,64}$/;
const thisMachine = ["127.0.0.1", "::1"];

/** Serves GraphQL: answers from the cache where it can, and by the graph where it must. */
export function graphqlEndpoint(endpoint: Endpoint) {
  const { options, metrics } = endpoint;
  const origins = new Set(options.origins);
  const trusted = new Set(options.trustedProxies ?? thisMachine);
  // Its fields are fixed and hold nothing personal: looking for secrets would cost more than a cached answer.
  const accessLog = log.child({}, { redact: [] });

  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    const given = String(incoming.headers["x-request-id"] ?? "");
    const requestId = believedRequestId.test(given) ? given : randomUUID();
    const headers = {
      ...securityHeaders,
      ...corsHeaders(incoming.headers.origin, origins),
      "cache-control": "no-store",
      "x-request-id": requestId,
    };
    await trace.run({ requestId }, async () => {
      const ip = clientAddress(incoming, trusted);
      const outcome = await answer(endpoint, { incoming, response, headers, requestId, ip });
      const seconds = (performance.now() - startedAt) / 1000;
      const { operation, code, status, cache } = outcome;
      metrics.request(outcome.isOurs && operation !== undefined ? operation : "other", code, seconds, cache);
      accessLog.info({ operation, code, status, cache, ms: Math.round(seconds * 1000) }, "request");
    });
  };
}

interface Exchange {
  incoming: IncomingMessage;
  response: ServerResponse;
  headers: Record<string, string>;
  requestId: string;
  ip: string;
}

async function answer(endpoint: Endpoint, exchange: Exchange): Promise<Outcome> {
  const { incoming, response, headers } = exchange;
  let request: GatewayRequest | undefined;
  try {
    const { token, isByCookie } = credentialsOf(incoming.headers, endpoint.options.sessionCookie);
    const viewer = token === undefined ? guest : await endpoint.viewers.of(token);
    const store = trace.getStore();
    if (store && viewer.kind !== "guest") store.viewer = subjectOf(viewer);
    const question = await questionOf(incoming, limitsFor(viewer).bodyBytesMax);

    const key =
      viewer.kind === "staff" || incoming.method !== "POST" ? undefined : keyOf(endpoint, incoming, question);
    const kept = key !== undefined ? endpoint.cache?.get(key) : undefined;
    const type = resultTypeFor(incoming.headers.accept);
    if (kept !== undefined && type !== undefined) {
      send(response, 200, { ...headers, "content-type": type, "x-till-cache": "hit" }, kept);
      const operation = typeof question.operationName === "string" ? question.operationName : undefined;
      return {
        status: 200,
        cache: "hit",
        code: "OK",
        operation,
        isOurs: isOurs(endpoint.manifest, question),
      };
    }
    const { idempotencyKey, origin } = clientHeaders(incoming);
    request = {
      viewer,
      requestId: exchange.requestId,
      ip: exchange.ip,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      shown: new Set(),
      cookies: [],
      isByCookie,
      origin,
      isOurs: isOurs(endpoint.manifest, question),
      found: {},
      errorCodes: [],
      headers: new Map(),
    };
    return await askGraph(endpoint, exchange, { request, question, key, token });
  } catch (error) {
    const refusal =
      error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });
    return refuse(exchange, refusal, request);
  }
}

async function questionOf(incoming: IncomingMessage, bytesMax: number): Promise<Question> {
  if (incoming.method !== "POST") {
    const query = new URL(incoming.url ?? "/", "http://gateway").searchParams.get("query");
    return query === null ? {} : { query };
  }
  if (!isJson(incoming.headers["content-type"]))
    throw gatewayError("The content type must be application/json.", { code: "BAD_REQUEST", status: 415 });
  return parseQuestion(await readBody(incoming, bytesMax));
}

function keyOf({ options }: Endpoint, incoming: IncomingMessage, question: Question): string | undefined {
  const { query, operationName, variables } = question;
  const document = typeof query === "string" ? query : persistedHash(question);
  if (document === undefined || !options.cache) return undefined;
  const { currency = "", languages = [] } = options.cache;
  return cacheKey({
    document,
    operationName,
    variables,
    currency,
    language: languageOf(incoming, languages),
  });
}

/** The first language of the browser that the shop speaks; the shop's first one otherwise. */
function languageOf(incoming: IncomingMessage, spoken: readonly string[]): string {
  if (spoken.length < 2) return spoken[0] ?? "";
  const asked = String(incoming.headers["accept-language"] ?? "").split(",");
  const first = asked
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((part) => spoken.includes(part));
  return first ?? spoken[0]!;
}

function clientHeaders({ headers }: IncomingMessage) {
  const key = headers["idempotency-key"];
  return {
    idempotencyKey: typeof key === "string" && key.length <= 255 ? key : undefined,
    origin: headers.origin,
  };
}

const isOurs = (manifest: Manifest, question: Question): boolean =>
  typeof question.query === "string"
    ? manifest.holds(question.query)
    : manifest.get(persistedHash(question) ?? "") !== undefined;

interface Asked {
  request: GatewayRequest;
  question: Question;
  key: string | undefined;
  token: string | undefined;
}

async function askGraph(endpoint: Endpoint, exchange: Exchange, asked: Asked): Promise<Outcome> {
  const { server, cache, viewers } = endpoint;
  const { incoming, response, headers } = exchange;
  const { request, question, key, token } = asked;
  if (!request.isOurs && typeof question.query === "string") {
    checkTokens(question.query, limitsFor(request.viewer));
    if (request.viewer.kind === "guest") await endpoint.rateLimits?.countFreeText(request);
  }
  const begunAt = cache?.begin() ?? 0;
  const { search } = new URL(incoming.url ?? "/", "http://gateway");
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: incoming.method ?? "GET",
      headers: headerMap(incoming),
      search,
      body: question,
    },
    context: async () => request,
  });
  if (request.found.facts?.kind === "mutation") {
    viewers.forget(token);
    await endpoint.changes?.settle();
  }
  const body = result.body.kind === "complete" ? result.body.string : "";
  const status = result.status ?? 200;
  const isMiss = key !== undefined && request.found.mayKeep === true && cache !== undefined;
  if (isMiss && status === 200 && request.errorCodes.length === 0)
    cache.keep(key, body, request.shown, begunAt);
  const outcome = isMiss ? "miss" : "bypass";
  if (request.cookies.length > 0) response.setHeader("set-cookie", request.cookies);
  const own = Object.fromEntries([...result.headers, ...request.headers]);
  delete own["content-length"];
  send(response, status, { ...own, ...headers, "x-till-cache": outcome }, body);
  const code = request.errorCodes[0] ?? (status < 400 ? "OK" : String(status));
  return { status, cache: outcome, code, operation: request.found.operationName, isOurs: request.isOurs };
}

/** Answers a refusal that happened before or beside the graph in the shape that the graph would use. */
function refuse(exchange: Exchange, error: GraphQLError, request: GatewayRequest | undefined): Outcome {
  const { incoming, response, headers } = exchange;
  const { status = 500 } = (error.extensions["http"] ?? {}) as { status?: number };
  const type = resultTypeFor(incoming.headers.accept) ?? "application/json; charset=utf-8";
  const body = JSON.stringify({ errors: [formatError(error.toJSON(), error.originalError ?? error)] });
  // A body that was not read to its end would be taken for the next request.
  const close = incoming.complete ? {} : { connection: "close" };
  const own = Object.fromEntries(request?.headers ?? []);
  send(response, status, { ...headers, ...own, "content-type": type, ...close }, body);
  const code = String(error.extensions["code"] ?? "INTERNAL_SERVER_ERROR");
  return { status, cache: "bypass", code, operation: undefined, isOurs: request?.isOurs ?? false };
}

import { inProcess } from "@till/gateway/in-process";
import { shownHeader } from "@till/gateway/over-http";
import type { GatewayRequest } from "@till/gateway/request";
import type { Services } from "@till/kit/context";
import { keyFor } from "@till/kit/env";
import { log, trace } from "@till/kit/log";
import { schemaOf, type Subgraph } from "@till/kit/subgraph";
import { type Envelope, envelopeHeader, unseal } from "@till/kit/viewer";
import express, { type Request, type Response, type Router } from "express";
import { contextMaker } from "./context.js";

const bodyBytesMax = 1_000_000;

/**
 * `POST /subgraphs/<name>`: the domains' schemas for a gateway in another process. Only requests that the
 * gateway sealed for that very subgraph are read at all; everybody else gets 401.
 */
export async function subgraphServer(subgraphs: readonly Subgraph[], services: Services): Promise<Router> {
  const key = keyFor(services.env, "viewer");
  const router = express.Router();
  for (const subgraph of subgraphs) {
    const { schema } = await schemaOf(subgraph);
    const source = inProcess(subgraph.name, schema, contextMaker(services));
    router.post(
      `/subgraphs/${subgraph.name}`,
      (request, response, next) => {
        const envelope = unseal(key, subgraph.name, request.headers[envelopeHeader]);
        if (!envelope) return refuse(response);
        response.locals.request = requestOf(envelope);
        next();
      },
      express.json({ limit: bodyBytesMax }),
      (request, response) => void answer(source, request, response),
    );
  }
  router.all("/subgraphs/*", (_request, response) => refuse(response));
  return router;
}

const refuse = (response: Response): void => {
  response.status(401).json({
    errors: [{ message: "Only the gateway may ask a subgraph.", extensions: { code: "UNAUTHENTICATED" } }],
  });
};

/** What the gateway knew of the request; the rest was its own business and is settled. */
const requestOf = (envelope: Envelope): GatewayRequest => ({
  ...envelope,
  shown: new Set(),
  cookies: [],
  isByCookie: false,
  origin: undefined,
  isOurs: true,
  errorCodes: [],
  found: {},
  headers: new Map(),
});

interface Asked {
  query?: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

async function answer(
  source: ReturnType<typeof inProcess>,
  asked: Request,
  response: Response,
): Promise<void> {
  const context = response.locals.request as GatewayRequest;
  const { query = "", variables, operationName } = asked.body as Asked;
  try {
    const result = await trace.run({ requestId: context.requestId }, async () =>
      source.process({
        kind: "incoming operation",
        request: { query, variables: variables ?? {}, ...(operationName && { operationName }) },
        context,
      } as Parameters<typeof source.process>[0]),
    );
    if (context.shown.size > 0) response.set(shownHeader, [...context.shown].join(","));
    if (context.cookies.length > 0) response.set("set-cookie", context.cookies);
    response.json(result);
  } catch (error) {
    log.error({ err: error }, "subgraph request failed");
    response.status(500).json({ errors: [{ message: "The subgraph failed." }] });
  }
}

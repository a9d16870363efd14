import type { Context, Services } from "@till/kit/context";
import { keyFor } from "@till/kit/env";
import { log, trace } from "@till/kit/log";
import { schemaOf, type Subgraph } from "@till/kit/subgraph";
import { envelopeHeader, unseal } from "@till/kit/viewer";
import express, { type Request, type Response, type Router } from "express";
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from "graphql";

const bodyBytesMax = 1_000_000;
const documentsMax = 2_000;

/** What a subgraph answers beside its data, for the gateway alone. */
export interface TillExtension {
  /** What the answer shows, for the response cache. */
  shown: string[];
  /** Set-Cookie headers for the client. */
  cookies: string[];
}

/**
 * `POST /subgraphs/<name>`: the domains' schemas for a gateway in another process. Only requests that the
 * gateway signed for that very subgraph are read at all; everybody else gets 401.
 */
export async function subgraphServer(subgraphs: readonly Subgraph[], services: Services): Promise<Router> {
  const key = keyFor(services.env, "viewer");
  const router = express.Router();
  for (const subgraph of subgraphs) {
    const { schema } = await schemaOf(subgraph);
    const documentOf = documents(schema);
    router.post(
      `/subgraphs/${subgraph.name}`,
      (request, response, next) => {
        const envelope = unseal(key, subgraph.name, request.headers[envelopeHeader]);
        if (!envelope) return void refuse(response);
        response.locals.context = {
          ...services,
          ...envelope,
          em: services.em.fork(),
          shown: new Set<string>(),
          cookies: [],
        } satisfies Context;
        next();
      },
      express.json({ limit: bodyBytesMax }),
      (request, response) => void answer(schema, documentOf, request, response),
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

interface Asked {
  query?: unknown;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

async function answer(
  schema: GraphQLSchema,
  documentOf: (query: string) => DocumentNode,
  request: Request,
  response: Response,
): Promise<void> {
  const context = response.locals.context as Context;
  const { query, variables, operationName } = request.body as Asked;
  try {
    const result = await trace.run({ requestId: context.requestId }, async () =>
      execute({
        schema,
        document: documentOf(String(query)),
        contextValue: context,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      }),
    );
    const till: TillExtension = { shown: [...context.shown], cookies: context.cookies };
    // Errors keep what they were: the gateway, which is our own, decides what the client may see of them.
    response.json({ ...result, extensions: { ...result.extensions, till } });
  } catch (error) {
    log.error({ err: error }, "subgraph request failed");
    response
      .status(400)
      .json({ errors: [{ message: error instanceof Error ? error.message : String(error) }] });
  }
}

/** Parses and validates each text once: a gateway's plans ask the same few over and over. */
function documents(schema: GraphQLSchema): (query: string) => DocumentNode {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const found = known.get(query);
    if (found) return found;
    const document = parse(query, { noLocation: true });
    const [problem] = validate(schema, document);
    if (problem) throw problem;
    const [oldest] = known.keys();
    if (known.size >= documentsMax && oldest !== undefined) known.delete(oldest);
    known.set(query, document);
    return document;
  };
}

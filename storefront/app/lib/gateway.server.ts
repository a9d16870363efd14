import type { AppLoadContext } from "@remix-run/node";
import { Client, fetchExchange, type AnyVariables, type CombinedError } from "urql";
import { persistedExchange } from "@urql/exchange-persisted";
import type { DocumentNode } from "graphql";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { hashOf, persisted } from "./persisted.js";

/** Sends one operation to the gateway and answers its data, or throws the page's error answer. */
export type Ask = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

const waitMsMax = 20_000;

interface Caller {
  readonly context: AppLoadContext;
  readonly request: Request;
  /** The customer's session; left out for answers that are the same for everybody, so that they can be shared. */
  readonly token?: string | null;
}

/** One client per request: nothing of one shopper is ever kept for the next. */
export function gateway({ context, request, token }: Caller): Ask {
  const client = new Client({
    url: context.settings.apiUrl,
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetch: context.settings.isProduction ? fetch : fetchWithText,
    fetchOptions: () => ({
      headers: {
        "x-request-id": context.requestId,
        "x-forwarded-for": context.clientAddress,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(waitMsMax)]),
    }),
    exchanges: [
      persistedExchange({
        enforcePersistedQueries: true,
        enableForMutation: true,
        preferGetForPersistedQueries: false,
        generateHash: (_text, document) => Promise.resolve(hashOf(document as DocumentNode)),
      }),
      fetchExchange,
    ],
  });
  return async (document, variables) => {
    const plain = persisted(document) as typeof document;
    const kind =
      plain.definitions[0]?.kind === "OperationDefinition" ? plain.definitions[0].operation : "query";
    const result = await (
      kind === "mutation" ? client.mutation(plain, variables) : client.query(plain, variables)
    ).toPromise();
    if (result.error) throw failure(result.error, context);
    if (result.data === undefined) throw new Response("The shop gave no answer.", { status: 502 });
    return result.data;
  };
}

/** What the error page is told: which kind of trouble, and the id under which the log knows it. */
function failure(error: CombinedError, context: AppLoadContext): Response {
  if (error.networkError)
    return new Response(context.requestId, { status: 503, statusText: "The shop does not answer" });
  const code = error.graphQLErrors[0]?.extensions["code"];
  const status =
    code === "UNAUTHENTICATED" ? 401 : code === "FORBIDDEN" ? 403 : code === "RATE_LIMITED" ? 429 : 502;
  return new Response(context.requestId, {
    status,
    statusText: typeof code === "string" ? code : "API error",
  });
}

/**
 * Development only: a gateway that does not know a new document yet is told its text once. In production
 * the manifest is complete, and an unknown hash is an error.
 */
const fetchWithText: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (typeof init?.body !== "string") return answer;
  const text = await answer.clone().text();
  if (!text.includes("PERSISTED_QUERY_NOT_FOUND") && !text.includes("PersistedQueryNotFound")) return answer;
  const body = JSON.parse(init.body) as { extensions: { persistedQuery: { sha256Hash: string } } };
  const { default: documents } = await import("../gql/persisted-documents.json");
  const query = (documents as Record<string, string>)[`sha256:${body.extensions.persistedQuery.sha256Hash}`];
  return fetch(input, { ...init, body: JSON.stringify({ ...body, query }) });
};

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { HttpError } from "react-admin";
import type { Gate } from "./gates.js";
import { mayGate } from "./viewer.js";

/** What the generated documents say of themselves; their text is known to the server by its hash. */
export interface DocumentMeta {
  readonly name: string;
  readonly operation: "query" | "mutation";
  readonly hash: string;
  readonly gates: readonly Gate[];
}

interface GraphQLProblem {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphQLProblem[];
}

export type Ungated<Variables> = Omit<Variables, Gate>;

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
};

export function metaOf(document: object): DocumentMeta {
  return (document as { __meta__: DocumentMeta }).__meta__;
}

/**
 * Sends an operation by its hash and answers with its data.
 * @throws HttpError 401, 403, 404, 429 or 500 by the error's code; 0 when the server was not reached
 */
export async function send<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Ungated<Variables>,
  signal?: AbortSignal,
): Promise<Result> {
  const meta = metaOf(document);
  const gated = Object.fromEntries(meta.gates.map((gate) => [gate, mayGate(gate)]));
  const body = {
    operationName: meta.name,
    variables: { ...variables, ...gated },
    extensions: { persistedQuery: { version: 1, sha256Hash: meta.hash.replace("sha256:", "") } },
  };
  const answer = await post<Result>(body, signal);
  if (import.meta.env.DEV && answer.errors?.[0]?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND") {
    const texts: Record<string, string> = (await import("../gql/persisted-documents.json")).default;
    return dataOf(await post<Result>({ ...body, query: texts[meta.hash] }, signal));
  }
  return dataOf(answer);
}

async function post<Result>(body: object, signal?: AbortSignal): Promise<Answer<Result>> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new HttpError("The server cannot be reached. Is your connection up?", 0);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (answer !== null && typeof answer === "object") return answer;
  throw new HttpError(`The server answered ${response.status} without saying why.`, response.status);
}

function dataOf<Result>({ data, errors }: Answer<Result>): Result {
  const problem = errors?.[0];
  if (problem) {
    const code = problem.extensions?.code ?? "INTERNAL_SERVER_ERROR";
    throw new HttpError(problem.message, statusOf[code] ?? 500, {
      code,
      requestId: problem.extensions?.requestId,
    });
  }
  if (data === null || data === undefined) throw new HttpError("The server sent no data.", 500);
  return data;
}

import type { Viewer } from "@till/kit/viewer";
import {
  type DocumentNode,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  Source,
  TokenKind,
  visit,
} from "graphql";
import { gatewayError } from "./errors.js";
import type { OperationFacts } from "./operation.js";

/** How large an operation may be. Strangers get less room than staff. */
export interface Limits {
  bodyBytesMax: number;
  tokensMax: number;
  depthMax: number;
  aliasesMax: number;
  rootFieldsMax: number;
  directivesMax: number;
  mutationsMax: number;
  costMax: number;
}

export const publicLimits: Limits = {
  bodyBytesMax: 100_000,
  tokensMax: 1_000,
  depthMax: 10,
  aliasesMax: 30,
  rootFieldsMax: 10,
  directivesMax: 20,
  mutationsMax: 4,
  costMax: 1_000,
};

export const staffLimits: Limits = {
  ...publicLimits,
  bodyBytesMax: 1_000_000,
  tokensMax: 4_000,
  depthMax: 12,
  costMax: 5_000,
};

export const limitsFor = (viewer: Viewer): Limits => (viewer.kind === "staff" ? staffLimits : publicLimits);

/** Mutations that come alone: a second one in the same request is a way round a rate limit. */
const alone = new Set(["staffLogin", "customerLogin", "customerRegister", "checkoutComplete"]);

/** @throws QUERY_TOO_LARGE before anything is parsed */
export function checkTokens(text: string, { tokensMax }: Limits): void {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) {
      // A comment is a token to the lexer, but costs nobody anything.
      if (++count > tokensMax) throw over("tokens", count, tokensMax);
    }
  } catch (error) {
    // What the lexer cannot read, the parser refuses with a better message.
    if (error instanceof Error && error.name === "GraphQLError" && "extensions" in error && isOver(error))
      throw error;
  }
}

const isOver = (error: Error & { extensions?: unknown }): boolean =>
  (error.extensions as { code?: unknown } | undefined)?.code === "QUERY_TOO_LARGE";

/** @throws when the shape of an operation goes over a limit */
export function checkShape(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  facts: OperationFacts,
  limits: Limits,
): void {
  const roots = facts.rootFields.map((field) => field.name.value);
  check("root fields", roots.length, limits.rootFieldsMax);
  if (facts.kind === "mutation") {
    check("mutations", roots.length, roots.some((name) => alone.has(name)) ? 1 : limits.mutationsMax);
  }
  const isOnlySchema = roots.every((name) => name.startsWith("__"));
  if (!isOnlySchema) check("depth", facts.depth, limits.depthMax);
  let [aliases, directives] = [0, 0];
  const count = visit(document, {
    // Other operations of the document are not run, and what is not run costs nothing.
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Field: (node) => void (aliases += node.alias ? 1 : 0),
    Directive: () => void (directives += 1),
  });
  if (count.kind !== Kind.DOCUMENT) return;
  check("aliases", aliases, limits.aliasesMax);
  check("directives", directives, limits.directivesMax);
}

/** @throws QUERY_TOO_EXPENSIVE */
export function checkCost({ cost }: OperationFacts, { costMax }: Limits): void {
  if (cost <= costMax) return;
  throw gatewayError(`This operation costs ${cost}; at most ${costMax} is allowed. Ask for smaller pages.`, {
    code: "QUERY_TOO_EXPENSIVE",
    status: 400,
    details: { limit: "cost", requested: cost, allowed: costMax },
  });
}

function check(limit: string, requested: number, allowed: number): void {
  if (requested > allowed) throw over(limit, requested, allowed);
}

const over = (limit: string, requested: number, allowed: number) =>
  gatewayError(`This operation goes over the limit of ${allowed} ${limit}.`, {
    code: "QUERY_TOO_LARGE",
    status: 400,
    details: { limit, requested, allowed },
  });

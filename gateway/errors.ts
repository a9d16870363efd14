import { ErrorCode, Refused } from "@till/kit/errors";
import { log, trace } from "@till/kit/log";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** The closed list of what a top-level error may say. Clients switch on these words. */
export const errorCodes: ReadonlySet<string> = new Set([
  ...Object.values(ErrorCode),
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "REQUEST_TOO_LARGE",
  "QUERY_TOO_LARGE",
  "QUERY_TOO_EXPENSIVE",
  "RATE_LIMITED",
  "ORIGIN_REFUSED",
  "UNAVAILABLE",
  "INTERNAL_SERVER_ERROR",
]);

const maskedMessage = "Something went wrong on our side. It has been recorded.";
const maskedCode = "INTERNAL_SERVER_ERROR";

interface Refusal {
  code: string;
  status: number;
  details?: Record<string, unknown>;
}

/** A refusal of the gateway itself, with the HTTP status that goes with it. */
export const gatewayError = (message: string, { code, status, details }: Refusal): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...details, http: { status } } });

// Details of ours that help a client. Everything else in `extensions` stays inside.
const openDetails = [
  "coordinate",
  "permission",
  "field",
  "limit",
  "requested",
  "allowed",
  "retryAfter",
] as const;

/** Writes an error for a client: our own codes as they are, everything else masked and logged. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code: given, ...rest } = formatted.extensions ?? {};
  const code = typeof given === "string" ? given : maskedCode;
  const requestId = trace.getStore()?.requestId;
  const isOpen = errorCodes.has(code) && code !== maskedCode;
  if (!isOpen && formatted.message !== maskedMessage) log.error({ err: error }, "a request failed");
  const details = isOpen
    ? Object.fromEntries(openDetails.filter((key) => key in rest).map((key) => [key, rest[key]]))
    : {};
  return {
    message: isOpen ? formatted.message : maskedMessage,
    ...(formatted.locations && isOpen && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: {
      code: isOpen ? code : maskedCode,
      ...(requestId !== undefined && { requestId }),
      ...details,
    },
  };
}

/** An error of a resolver, as either executor reports it: graphql-jit has a class of its own. */
interface ResolverError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
  readonly originalError?: Error | null | undefined;
}

/**
 * Writes the errors of a subgraph for its gateway. A refusal keeps its words; a bug is logged here, where its
 * stack is known, and leaves as a mask. Subgraphs that run apart answer with the same.
 */
export const subgraphErrors = (errors: readonly ResolverError[], subgraph: string): GraphQLFormattedError[] =>
  errors.map((error) => {
    const original = innermost(error);
    const path = error.path === undefined ? {} : { path: error.path };
    if (original instanceof Refused) {
      const [{ code, message, field }] = original.reasons;
      return { message, ...path, extensions: { code, ...(field && { field }) } };
    }
    const code = error.extensions?.["code"];
    if (typeof code === "string" && errorCodes.has(code))
      return { message: error.message, ...path, extensions: { code } };
    // What graphql-js itself says of an argument or a variable that does not fit its scalar.
    if (/^(Argument|Variable) "/.test(error.message))
      return { message: error.message, ...path, extensions: { code: "BAD_USER_INPUT" } };
    log.error({ err: original, subgraph, path: error.path?.join(".") }, "a resolver failed");
    return { message: maskedMessage, ...path, extensions: { code: maskedCode } };
  });

function innermost(error: ResolverError): ResolverError | Error {
  let inner: ResolverError = error;
  while (inner.originalError) inner = inner.originalError;
  return inner;
}

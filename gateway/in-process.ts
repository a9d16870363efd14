import type { GraphQLDataSource } from "@apollo/gateway";
import type { Context } from "@till/kit/context";
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { subgraphErrors } from "./errors.js";
import { Recent } from "./recent.js";
import type { GatewayRequest } from "./request.js";

type Run = (
  context: Context,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

interface Prepared {
  document: DocumentNode;
  isQuery: boolean;
  seen: number;
  compiled?: Run;
}

// Compiling costs 1.3 ms and 15 kB for each document, so that only what comes back is worth it.
const seenBeforeCompiling = 3;
const documentsMax = 2_000;
const compiledMax = 500;

/**
 * A subgraph of this very process. The planner makes its documents from the composed schema, so they are
 * parsed once, never validated again, and compiled when they keep coming.
 * @param contextOf one context for all subgraphs of a request
 */
export function inProcess(
  name: string,
  schema: GraphQLSchema,
  contextOf: (request: GatewayRequest) => Context,
): GraphQLDataSource<GatewayRequest> {
  const documents = new Recent<string, Prepared>(documentsMax);
  const compiled = new Recent<string, Prepared>(
    compiledMax,
    () => 1,
    (_query, prepared) => delete prepared.compiled,
  );

  const prepare = (query: string): Prepared => {
    let prepared = documents.get(query);
    if (!prepared) {
      const document = parse(query, { noLocation: true });
      const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
      prepared = { document, isQuery: operation?.operation === "query", seen: 0 };
      documents.set(query, prepared);
    }
    prepared.seen += 1;
    // Mutations stay with the reference executor, which promises their order.
    if (prepared.isQuery && prepared.seen === seenBeforeCompiling) {
      const run = compile(schema, prepared.document);
      if (run) {
        prepared.compiled = run;
        compiled.set(query, prepared);
      }
    } else if (prepared.compiled) compiled.get(query);
    return prepared;
  };

  return {
    async process({ request, context: gatewayRequest }) {
      const { query = "", variables = {}, operationName } = request;
      const { document, compiled: run } = prepare(query);
      const context = contextOf(gatewayRequest as GatewayRequest);
      const result = run
        ? await run(context, variables)
        : await execute({
            schema,
            document,
            contextValue: context,
            variableValues: variables,
            ...(operationName !== undefined && { operationName }),
          });
      const { data = null, errors } = result;
      return errors?.length ? { data, errors: subgraphErrors(errors, name) } : { data };
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode): Run | undefined {
  const query = compileQuery(schema, document, undefined, { useExperimentalPathBasedSkipInclude: true });
  if (!isCompiledQuery(query)) return undefined;
  // graphql-jit asks for variables that may be left out because they have a default.
  const defaults = defaultsOf(document);
  return (context, variables) => query.query({}, context, { ...defaults, ...variables });
}

function defaultsOf(document: DocumentNode): Record<string, unknown> {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Object.fromEntries(
    (operation?.variableDefinitions ?? [])
      .filter(({ defaultValue }) => defaultValue)
      .map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue!)]),
  );
}

/**
 * Makes one context for each request, whichever subgraphs it visits. Mutations get a new one for each fetch:
 * what a loader kept before a write is stale after it.
 */
export function sharedContext(
  make: (request: GatewayRequest) => Context,
): (request: GatewayRequest) => Context {
  const made = new WeakMap<GatewayRequest, Context>();
  return (request) => {
    if (request.found.facts?.kind === "mutation") return make(request);
    let context = made.get(request);
    if (!context) made.set(request, (context = make(request)));
    return context;
  };
}

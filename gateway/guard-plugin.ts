import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from "@apollo/server";
import { execute, getVariableValues, GraphQLError, type GraphQLSchema } from "graphql";
import type { Guard } from "./authorize.js";
import { checkOrigin } from "./csrf.js";
import { gatewayError } from "./errors.js";
import { checkCost, checkShape, limitsFor } from "./limits.js";
import { factsOf, type OperationFacts } from "./operation.js";
import type { Policies } from "./policies.js";
import type { RateLimits } from "./rate-limits.js";
import { Recent } from "./recent.js";
import type { GatewayRequest } from "./request.js";

/** What the plugin asks; all of it is made from the supergraph. */
export interface Gate {
  schema: GraphQLSchema;
  policies: Policies;
  guard: Guard;
  /** What strangers see when they ask for the schema; undefined when they may not ask. */
  schemaForStrangers: GraphQLSchema | undefined;
  rateLimits: RateLimits | undefined;
  origins: ReadonlySet<string>;
}

type Asked = GraphQLRequestContext<GatewayRequest>;
const factsMax = 2_000;

/** Every check between a parsed operation and its first fetch, in one place and one order. */
export function gatePlugin(gateOf: () => Gate): ApolloServerPlugin<GatewayRequest> {
  const known = new Recent<string, OperationFacts>(factsMax);
  const forEveryone = new WeakMap<OperationFacts, boolean>();

  async function check(asked: Asked): Promise<void> {
    const gate = gateOf();
    const { contextValue: request, operation, document } = asked;
    // Without this, `operationName: ""` would leave Apollo without an operation, and the gateway behind it
    // would still run the only one there is.
    if (!operation || !document)
      throw gatewayError("There is no operation of this name.", {
        code: "OPERATION_RESOLUTION_FAILURE",
        status: 400,
      });

    const limits = limitsFor(request.viewer);
    const facts = recall(asked, gate);
    request.found.facts = facts;
    if (operation.name) request.found.operationName = operation.name.value;
    if (!request.isOurs) checkShape(document, operation, facts, limits);
    if (facts.kind === "mutation")
      checkOrigin(request, asked.request.http?.headers.get("sec-fetch-site"), gate.origins);
    const denials = await gate.guard.denials(facts, request.viewer);
    if (denials.length > 0) throw combined(denials);
    checkSchemaQuestion(facts, request, gate);
    checkCost(facts, limits);
    const root = gate.schema.getRootType(facts.kind);
    if (gate.rateLimits && root && facts.kind === "mutation")
      await gate.rateLimits.countFields(request, root, facts.rootFields, coerced(asked, gate.schema));
    request.found.mayKeep = request.viewer.kind !== "staff" && isForEveryone(facts, gate.policies);
  }

  /** The walk of an operation depends on its text and on the variables that switch fields and size pages. */
  function recall(asked: Asked, gate: Gate): OperationFacts {
    const { operation, document, queryHash, operationName } = asked;
    const switches = Object.entries(asked.request.variables ?? {})
      .filter(([, value]) => typeof value === "boolean" || typeof value === "number")
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const key = `${queryHash} ${operationName ?? ""} ${JSON.stringify(switches)}`;
    const before = known.get(key);
    if (before) return before;
    const facts = factsOf({
      schema: gate.schema,
      document: document!,
      operation: operation!,
      variables: coerced(asked, gate.schema),
      openInterfaces: gate.guard.openInterfaces,
    });
    known.set(key, facts);
    return facts;
  }

  function isForEveryone(facts: OperationFacts, policies: Policies): boolean {
    let verdict = forEveryone.get(facts);
    if (verdict === undefined) forEveryone.set(facts, (verdict = answersEveryone(facts, policies)));
    return verdict;
  }

  return {
    async requestDidStart(): Promise<GraphQLRequestListener<GatewayRequest>> {
      return {
        didResolveOperation: check,
        responseForOperation: async (asked) => schemaAnswer(asked, gateOf()),
        async didEncounterErrors({ contextValue, errors }) {
          contextValue.errorCodes.push(
            ...errors.map(({ extensions }) => String(extensions["code"] ?? "UNKNOWN")),
          );
        },
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind !== "single" || !contextValue.found.facts) return;
          const { cost } = contextValue.found.facts;
          const { costMax } = limitsFor(contextValue.viewer);
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: { requested: cost, maximum: costMax },
          };
        },
      };
    },
  };
}

function coerced({ operation, request }: Asked, schema: GraphQLSchema): Record<string, unknown> {
  const result = getVariableValues(schema, operation?.variableDefinitions ?? [], request.variables ?? {});
  if (result.coerced) return result.coerced;
  throw new GraphQLError(result.errors[0]?.message ?? "A variable does not fit.", {
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}

/** One error that tells the first reason and names every field that was refused. */
function combined(denials: readonly GraphQLError[]): GraphQLError {
  const [first] = denials;
  const coordinates = [...new Set(denials.map(({ extensions }) => String(extensions["coordinate"])))];
  return new GraphQLError(first!.message, {
    path: first!.path,
    extensions: { ...first!.extensions, coordinate: coordinates.join(" ") },
  });
}

const asksForSchema = ({ rootFields }: OperationFacts): boolean =>
  rootFields.some(({ name }) => name.value === "__schema" || name.value === "__type");

function checkSchemaQuestion(facts: OperationFacts, { viewer }: GatewayRequest, gate: Gate): void {
  if (!asksForSchema(facts)) return;
  if (viewer.kind !== "staff" && !gate.schemaForStrangers)
    throw gatewayError("The schema cannot be asked for here.", { code: "FORBIDDEN", status: 403 });
  if (facts.uses.length > 0)
    throw gatewayError("Ask for the schema in an operation of its own.", {
      code: "BAD_REQUEST",
      status: 400,
    });
}

/** Answers questions about the schema from the part of it that the viewer may see. */
async function schemaAnswer(asked: Asked, gate: Gate): Promise<GraphQLResponse | null> {
  const { contextValue: request, document, operationName, response } = asked;
  if (!request.found.facts || !document || !asksForSchema(request.found.facts)) return null;
  const schema = request.viewer.kind === "staff" ? gate.schema : gate.schemaForStrangers!;
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: asked.request.variables ?? {},
    ...(operationName && { operationName }),
  });
  const singleResult = {
    data: data ?? null,
    ...(errors && { errors: errors.map((error) => error.toJSON()) }),
  };
  return { body: { kind: "single", singleResult }, http: response.http };
}

/** Whether every guest gets the same answer: cacheable roots, and nothing below them that is not for anyone. */
function answersEveryone(
  { kind, rootFields, uses }: OperationFacts,
  { types, fields, cacheable }: Policies,
): boolean {
  if (kind !== "query") return false;
  const isPlain = (name: string) => name === "__typename" || cacheable.has(`Query.${name}`);
  const isOpen = (audiences: readonly string[] | undefined) =>
    (audiences ?? []).every((word) => word === "anyone");
  return (
    rootFields.every(({ name }) => isPlain(name.value)) &&
    uses.length > 0 &&
    uses.every(
      ({ typeName, fieldName }) =>
        isOpen(types.get(typeName)) && isOpen(fields.get(`${typeName}.${fieldName}`)),
    )
  );
}

import type { Viewer } from "@till/kit/viewer";
import { GraphQLError, type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import { gatewayError } from "./errors.js";
import type { FieldUse, OperationFacts } from "./operation.js";
import { kindAudiences, type Policies } from "./policies.js";
import { allow, and, deny, rule, shield } from "./shield.js";

type Rule = Parameters<typeof and>[number];
type Ask = (
  resolve: () => unknown,
  parent: undefined,
  args: object,
  context: object,
  info: object,
) => unknown;

const passed = Symbol("passed");

/**
 * Decides about an operation before anything of it is fetched. The rules are graphql-shield's, made from the
 * `@allow` of the supergraph; a gateway's resolvers never run, so that its rules are asked here, field by field.
 */
export class Guard {
  readonly #asks = new Map<string, Ask>();
  readonly openInterfaces: ReadonlySet<string>;

  constructor(schema: GraphQLSchema, policies: Policies) {
    const guarded = shield(ruleTree(schema, policies), {
      fallbackRule: deny,
      fallbackError: forbidden(),
      allowExternalErrors: false,
    }) as unknown as {
      generate(schema: GraphQLSchema): Record<string, Record<string, Ask | { resolve: Ask }>>;
    };
    for (const [typeName, fields] of Object.entries(guarded.generate(schema)))
      for (const [fieldName, ask] of Object.entries(fields))
        this.#asks.set(`${typeName}.${fieldName}`, typeof ask === "function" ? ask : ask.resolve);

    this.openInterfaces = new Set(
      Object.values(schema.getTypeMap())
        .filter(
          (type) =>
            isInterfaceType(type) && policies.types.get(type.name)?.every((word) => word === "anyone"),
        )
        .map((type) => type.name),
    );
  }

  /** Every field of the operation that this viewer may not use. Empty means: go ahead. */
  async denials({ uses }: OperationFacts, viewer: Viewer): Promise<GraphQLError[]> {
    const denials: GraphQLError[] = [];
    // Shield remembers verdicts in the context that it is given: a new one each time keeps them to one request.
    const context = { viewer };
    for (const use of uses) {
      const verdict = await this.#ask(use, context);
      if (verdict !== passed) denials.push(denial(use, verdict));
    }
    return denials;
  }

  async #ask({ typeName, fieldName }: FieldUse, context: object): Promise<unknown> {
    const ask = this.#asks.get(`${typeName}.${fieldName}`);
    if (!ask) return forbidden();
    try {
      return await ask(() => passed, undefined, {}, context, { fieldName, parentType: typeName });
    } catch (error) {
      return error;
    }
  }
}

function denial({ typeName, fieldName, path }: FieldUse, verdict: unknown): GraphQLError {
  const reason = verdict instanceof GraphQLError ? verdict : forbidden();
  return new GraphQLError(reason.message, {
    path: [...path],
    extensions: { ...reason.extensions, coordinate: `${typeName}.${fieldName}` },
  });
}

/** Root fields without an audience are denied, and so is every field that a rule does not mention. */
function ruleTree(schema: GraphQLSchema, { types, fields }: Policies): Record<string, Record<string, Rule>> {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const tree: Record<string, Record<string, Rule>> = {};
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith("__")) continue;
    const ofType = types.get(type.name) ?? (roots.has(type) ? ["nobody"] : ["anyone"]);
    const rules: Record<string, Rule> = { "*": ruleOf(ofType) };
    for (const fieldName of Object.keys(type.getFields())) {
      const inherited = type
        .getInterfaces()
        .flatMap((parent) => fields.get(`${parent.name}.${fieldName}`) ?? []);
      const own = [...(fields.get(`${type.name}.${fieldName}`) ?? []), ...inherited];
      if (own.length > 0) rules[fieldName] = ruleOf([...(types.get(type.name) ?? []), ...own]);
    }
    tree[type.name] = rules;
  }
  return tree;
}

/** Several audiences all count. */
function ruleOf(audiences: readonly string[]): Rule {
  const rules = [...new Set(audiences)].map(ruleFor);
  return rules.length === 1 ? rules[0]! : and(...(rules as [typeof allow, ...(typeof allow)[]]));
}

const known = new Map<string, Rule>();

// Shield remembers verdicts by the rule's name: one object for each audience, under a name of its own.
function ruleFor(audience: string): Rule {
  if (audience === "anyone") return allow;
  if (audience === "nobody") return deny;
  let made = known.get(audience);
  if (!made) {
    made = rule(`may:${audience}`, { cache: "contextual" })(
      (_parent, _args, { viewer }: { viewer: Viewer }) => verdictOn(audience, viewer),
    );
    known.set(audience, made);
  }
  return made;
}

function verdictOn(audience: string, viewer: Viewer): true | GraphQLError {
  if (viewer.kind === "guest") return unauthenticated();
  if (audience === "customer") return viewer.kind === "customer" || forbidden();
  if (viewer.kind !== "staff") return forbidden();
  return kindAudiences.has(audience) || viewer.permissions.has(audience) || forbidden(audience);
}

const unauthenticated = () => gatewayError("Sign in to do this.", { code: "UNAUTHENTICATED", status: 401 });
const forbidden = (permission?: string) =>
  gatewayError("You are not allowed to do this.", {
    code: "FORBIDDEN",
    status: 403,
    ...(permission !== undefined && { details: { permission } }),
  });

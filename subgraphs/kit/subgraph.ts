import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  specifiedDirectives,
} from "graphql";
import {
  buildSchema,
  createResolversMap,
  Directive,
  GraphQLISODateTime,
  type NonEmptyArray,
} from "type-graphql";
import type { Context, Services } from "./context.js";
import { InvalidInput } from "./errors.js";
import { decodeId, encodeId } from "./id.js";
import type { AnyJob } from "./job.js";

type Class = abstract new (...args: never[]) => object;

/** How a subgraph finds one of its objects when another subgraph mentions it. Batch it with a loader. */
export type Reference = (reference: { id: string }, context: Context) => unknown;

/** A plain HTTP end of a subgraph: webhooks, uploads, pictures. Everything else is GraphQL. */
export interface Route {
  method: "GET" | "POST" | "PUT";
  /** `/webhooks/:provider` */
  path: string;
  bodyBytesMax?: number;
  handle(request: Request, services: Services & { params: Record<string, string> }): Promise<Response>;
}

/** What a domain brings to the shop. The host reads this and nothing else of it. */
export interface Subgraph {
  name: string;
  entities: Class[];
  resolvers: NonEmptyArray<Function>;
  references?: Record<string, Reference>;
  /** Types that only a reference or an interface reaches. */
  types?: Function[];
  jobs?: readonly AnyJob[];
  routes?: readonly Route[];
}

const prefixes = new Map<string, string>();

/**
 * Makes a class an object that other subgraphs can name by id. Its `id` is a uuid inside and a TypeID with
 * this prefix on the wire. Stubs of other domains' types carry the same decorator.
 */
export function Keyed(typeName: string, prefix: string): ClassDecorator {
  const known = prefixes.get(typeName);
  if (known !== undefined && known !== prefix) throw new Error(`${typeName} is ${known}_… elsewhere`);
  prefixes.set(typeName, prefix);
  return Directive('@key(fields: "id")');
}

/** Gives a type a TypeID without making it an entity. */
export function Prefixed(typeName: string, prefix: string): ClassDecorator {
  prefixes.set(typeName, prefix);
  return () => undefined;
}

export const prefixOf = (typeName: string): string | undefined => prefixes.get(typeName);

const AllowDirective = new GraphQLDirective({
  name: "allow",
  isRepeatable: true,
  locations: [DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.OBJECT, DirectiveLocation.INTERFACE],
  args: { to: { type: new GraphQLNonNull(GraphQLString) } },
});
const CacheableDirective = new GraphQLDirective({
  name: "cacheable",
  locations: [DirectiveLocation.FIELD_DEFINITION],
});
const ours = new Set(["allow", "cacheable"]);

// The scalar of type-graphql that every Date field uses already, under the name that clients expect.
Object.assign(GraphQLISODateTime, {
  name: "DateTime",
  description: "A moment in UTC, written as in ISO 8601: 2026-03-01T09:30:00.000Z.",
});

const header = parse(
  `extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective"])
    @link(url: "https://till.example/access/v1.0", import: ["@allow", "@cacheable"])
    @composeDirective(name: "@allow")
    @composeDirective(name: "@cacheable")`,
  { noLocation: true },
);

/** Builds a domain's federated schema from its type-graphql classes. */
export async function schemaOf(
  subgraph: Subgraph,
): Promise<{ typeDefs: DocumentNode; schema: GraphQLSchema }> {
  const plain = await buildSchema({
    resolvers: subgraph.resolvers,
    // Refusals reach a schema by their interface alone, so the plain one is named for every domain.
    orphanedTypes: [...new Set<Function>([...(subgraph.types ?? []), InvalidInput])],
    scalarsMap: [{ type: String, scalar: GraphQLString }],
    skipCheck: true,
    validate: false,
    directives: [...specifiedDirectives, AllowDirective, CacheableDirective],
  });
  const typeDefs: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [...header.definitions, ...definitionsOf(plain)],
  };
  return { typeDefs, schema: buildSubgraphSchema([{ typeDefs, resolvers: resolversOf(plain, subgraph) }]) };
}

type Resolvers = Record<string, Record<string, unknown>>;

function resolversOf(schema: GraphQLSchema, { references = {} }: Subgraph): never {
  const resolvers = createResolversMap(schema) as unknown as Resolvers;
  for (const [typeName, prefix] of prefixes) {
    if (!isObjectType(schema.getType(typeName))) continue;
    const find = references[typeName];
    resolvers[typeName] = {
      ...resolvers[typeName],
      id: ({ id }: { id: string }) => encodeId(prefix, id),
      // The whole reference is copied: fields that @requires asked for come with it.
      __resolveReference: (reference: { id: string }, context: Context) => {
        const id = decodeId(prefix, reference.id);
        if (id === undefined) return null;
        return find ? find({ ...reference, id }, context) : { ...reference, id };
      },
    };
  }
  for (const [typeName, find] of Object.entries(references))
    if (!prefixes.has(typeName)) resolvers[typeName] = { ...resolvers[typeName], __resolveReference: find };
  return resolvers as never;
}

/**
 * type-graphql keeps directives only on stubs of AST nodes, which graphql's printer leaves out: print the
 * schema, and put each directive back where it stood.
 */
function definitionsOf(schema: GraphQLSchema): DefinitionNode[] {
  const definitions: DefinitionNode[] = [];
  for (const definition of parse(printSchema(schema), { noLocation: true }).definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION && !ours.has(definition.name.value)) continue;
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION
    ) {
      definitions.push(definition);
      continue;
    }
    const type = schema.getType(definition.name.value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields: Record<string, GraphQLField<unknown, unknown> | GraphQLInputField> = type.getFields();
    if (Object.keys(fields).length === 0) continue; // A subgraph may have no Query.
    definitions.push({
      ...definition,
      directives: [
        ...(definition.directives ?? []),
        ...directivesOf(type),
        ...shareable(definition.name.value),
      ],
      fields: definition.fields?.map((field) => ({
        ...field,
        directives: [...(field.directives ?? []), ...directivesOf(fields[field.name.value])],
      })),
    } as DefinitionNode);
  }
  return definitions;
}

interface Printed {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}
const directivesOf = (node: Printed | undefined): readonly ConstDirectiveNode[] =>
  node?.astNode?.directives ?? [];

// Kit's own value types stand in every subgraph that mentions them.
const shared = new Set(["Money", "Totals", "PageInfo", "Count", "InvalidInput", "Address"]);
const shareable = (name: string): ConstDirectiveNode[] =>
  shared.has(name) ? [{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: "shareable" } }] : [];

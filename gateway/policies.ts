import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, parse } from "graphql";

/** Audiences that stand for kinds of people; every other word of an `@allow` is a staff permission. */
export const openAudiences: ReadonlySet<string> = new Set(["anyone", "customer"]);
export const kindAudiences: ReadonlySet<string> = new Set([...openAudiences, "staff"]);

/** What the SDL says about access. Several audiences of one coordinate all count. */
export interface Policies {
  /** Type name → audiences of every field of the type. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  /** `Type.field` → audiences of the field itself. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** `Type.field` of root fields whose answer is the same for everybody. */
  readonly cacheable: ReadonlySet<string>;
}

/** Reads `@allow` and `@cacheable` from a supergraph, a subgraph or the composed API. */
export function readPolicies(sdl: string | DocumentNode): Policies {
  const document = typeof sdl === "string" ? parse(sdl, { noLocation: true }) : sdl;
  const types = new Map<string, string[]>();
  const fields = new Map<string, string[]>();
  const cacheable = new Set<string>();
  for (const definition of document.definitions) {
    if (!isType(definition)) continue;
    const name = definition.name.value;
    add(types, name, audiencesOf(definition.directives));
    for (const field of definition.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      add(fields, coordinate, audiencesOf(field.directives));
      if (field.directives?.some((directive) => directive.name.value === "cacheable"))
        cacheable.add(coordinate);
    }
  }
  return { types, fields, cacheable };
}

const isType = (node: DefinitionNode) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION ||
  node.kind === Kind.OBJECT_TYPE_EXTENSION ||
  node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  node.kind === Kind.INTERFACE_TYPE_EXTENSION;

function add(into: Map<string, string[]>, key: string, audiences: readonly string[]): void {
  if (audiences.length > 0) into.set(key, [...new Set([...(into.get(key) ?? []), ...audiences])]);
}

function audiencesOf(directives: readonly ConstDirectiveNode[] = []): string[] {
  return directives
    .filter((directive) => directive.name.value === "allow")
    .map((directive) => directive.arguments?.find((argument) => argument.name.value === "to")?.value)
    .map((value) => (value?.kind === Kind.STRING ? value.value : "nobody"));
}

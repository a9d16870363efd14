import { type DocumentNode, Kind, parse, type TypeNode } from "graphql";
import { kindAudiences, readPolicies } from "./policies.js";

/**
 * What is wrong with the access rules of a composed schema, in sentences; empty when all is well. A root
 * field without an audience is denied at run time as well: this says so before anybody ships it.
 * @param known every permission that a role may hold
 */
export function accessProblems(
  supergraphSdl: string,
  subgraphs: readonly { name: string; typeDefs: DocumentNode }[],
  known: ReadonlySet<string>,
): string[] {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const merged = readPolicies(supergraph);
  const problems = [...undeclared(supergraph, merged), ...contradictory(supergraph, merged)];
  for (const [coordinate, audiences] of [...merged.types, ...merged.fields])
    for (const audience of audiences)
      if (!kindAudiences.has(audience) && !known.has(audience))
        problems.push(`${coordinate} asks for "${audience}", which no role can hold.`);

  for (const { name, typeDefs } of subgraphs) {
    const own = readPolicies(typeDefs);
    for (const [coordinate, audiences] of [...own.types, ...own.fields])
      for (const audience of audiences)
        if (!(merged.types.get(coordinate) ?? merged.fields.get(coordinate))?.includes(audience))
          problems.push(`${name} declares @allow(to: "${audience}") on ${coordinate}; composition lost it.`);
    for (const coordinate of own.cacheable)
      if (!merged.cacheable.has(coordinate))
        problems.push(`Composition lost @cacheable on ${coordinate} of ${name}.`);
  }
  return problems;
}

function undeclared(
  supergraph: DocumentNode,
  { types, fields, cacheable }: ReturnType<typeof readPolicies>,
): string[] {
  const problems: string[] = [];
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    if (name === "Query" || name === "Mutation") {
      for (const field of definition.fields ?? [])
        if (!fields.has(`${name}.${field.name.value}`))
          problems.push(`${name}.${field.name.value} has no @allow.`);
      continue;
    }
    const isEntity = definition.directives?.some(
      (directive) =>
        directive.name.value === "join__type" &&
        directive.arguments?.some((argument) => argument.name.value === "key"),
    );
    if (isEntity && !types.has(name)) problems.push(`The entity ${name} has no @allow of its own.`);
  }
  for (const coordinate of cacheable)
    if (!fields.get(coordinate)?.every((audience) => audience === "anyone"))
      problems.push(`${coordinate} is @cacheable, but not for anyone.`);
  return problems;
}

/**
 * Fields that are open to more people than the type they answer with: signing in as a guest could then not ask
 * who one has become. Permissions may differ on purpose, kinds of people may not.
 */
function contradictory(
  supergraph: DocumentNode,
  { types, fields }: ReturnType<typeof readPolicies>,
): string[] {
  const definitions = new Map(
    supergraph.definitions
      .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((node) => [node.name.value, node.fields ?? []]),
  );
  const problems: string[] = [];
  for (const root of ["Query", "Mutation"])
    for (const field of definitions.get(root) ?? []) {
      const coordinate = `${root}.${field.name.value}`;
      const open = fields.get(coordinate) ?? [];
      if (!open.every((audience) => audience === "anyone")) continue;
      const seen = new Set<string>();
      const visit = (typeName: string): void => {
        if (seen.has(typeName)) return;
        seen.add(typeName);
        const kind = types
          .get(typeName)
          ?.find((audience) => audience !== "anyone" && kindAudiences.has(audience));
        if (kind !== undefined)
          problems.push(`${coordinate} is for anyone, but answers with ${typeName}, which is for ${kind}.`);
        for (const inner of definitions.get(typeName) ?? [])
          if (!fields.has(`${typeName}.${inner.name.value}`)) visit(namedType(inner.type));
      };
      visit(namedType(field.type));
    }
  return problems;
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

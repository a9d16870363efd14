import { type DocumentNode, Kind, parse } from "graphql";
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
  const problems = undeclared(supergraph, merged);
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

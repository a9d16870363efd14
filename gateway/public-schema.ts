import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from "graphql";
import { openAudiences, type Policies } from "./policies.js";

/**
 * The part of the API that anyone or a signed-in customer may use, as SDL: what third parties build on.
 * Fields of staff are left out, and so is every type that only they reach.
 */
export function publicSdl(apiSdl: string, policies: Policies): string {
  const definitions = new Map<string, DefinitionNode>();
  for (const definition of parse(apiSdl, { noLocation: true }).definitions)
    if ("name" in definition && definition.name) definitions.set(definition.name.value, definition);

  const isOpen = (audiences: readonly string[] | undefined) =>
    (audiences ?? []).every((a) => openAudiences.has(a));
  const isShown = (typeName: string) => isOpen(policies.types.get(typeName));
  for (const [name, definition] of definitions) {
    if (!hasFields(definition)) continue;
    const isRoot = name === "Query" || name === "Mutation";
    const fields = definition.fields?.filter((field) => {
      const own = policies.fields.get(`${name}.${field.name.value}`);
      if (isRoot && own === undefined) return false;
      return isOpen(own) && isShown(namedType(field.type)) && isShown(name);
    });
    definitions.set(name, { ...definition, fields: fields ?? [] });
  }
  dropEmpty(definitions);
  const reached = reachable(definitions);
  const kept = [...definitions].filter(([name]) => reached.has(name)).map(([, definition]) => definition);
  return `${print(trimmed(kept, reached))}\n`;
}

type WithFields = Extract<DefinitionNode, { fields?: readonly FieldDefinitionNode[] | undefined }>;
const hasFields = (node: DefinitionNode): node is WithFields =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

/** A type that lost all of its fields goes, and takes the fields that lead to it along, and so on. */
function dropEmpty(definitions: Map<string, DefinitionNode>): void {
  const gone = new Set<string>();
  for (let before = -1; before < gone.size;) {
    before = gone.size;
    for (const [name, definition] of definitions) {
      if (!hasFields(definition)) continue;
      const fields = definition.fields?.filter((field) => !gone.has(namedType(field.type))) ?? [];
      if (fields.length > 0) definitions.set(name, { ...definition, fields });
      else {
        gone.add(name);
        definitions.delete(name);
      }
    }
  }
}

function reachable(definitions: ReadonlyMap<string, DefinitionNode>): Set<string> {
  const reached = new Set<string>();
  const implementers = new Map<string, string[]>();
  for (const [name, definition] of definitions)
    if (hasFields(definition) && definition.fields?.length)
      for (const { name: parent } of definition.interfaces ?? [])
        implementers.set(parent.value, [...(implementers.get(parent.value) ?? []), name]);

  const reach = (name: string): void => {
    const definition = definitions.get(name);
    if (!definition || reached.has(name)) return;
    reached.add(name);
    if (hasFields(definition)) {
      for (const field of definition.fields ?? []) visitValue(field);
      for (const { name: parent } of definition.interfaces ?? []) reach(parent.value);
      // An error's concrete types are only ever reached through their interface.
      if (name === "UserError") implementers.get(name)?.forEach(reach);
    } else if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? []) reach(namedType(field.type));
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) reach(member.name.value);
    }
  };
  const visitValue = (field: FieldDefinitionNode): void => {
    reach(namedType(field.type));
    for (const argument of field.arguments ?? ([] as InputValueDefinitionNode[]))
      reach(namedType(argument.type));
  };
  reach("Query");
  reach("Mutation");
  return reached;
}

const trimmed = (definitions: DefinitionNode[], reached: ReadonlySet<string>): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: definitions.map((definition) =>
    definition.kind === Kind.UNION_TYPE_DEFINITION
      ? { ...definition, types: definition.types?.filter((member) => reached.has(member.name.value)) ?? [] }
      : definition,
  ),
});

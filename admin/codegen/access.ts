import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gates } from "../src/app/gates.js";
import {
  concatAST,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** schema/permissions.json: who may read a field. An audience name, a staff permission, or several that all count. */
export type PermissionTable = Record<string, Record<string, string | string[]>>;

const audiences = new Set(["anyone", "customer", "staff"]);

/** Every `.graphql` file below a folder, as one document. */
export function documentsBelow(folder: string): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".graphql"),
  );
  return concatAST(files.sort().map((file) => parse(readFileSync(join(folder, file), "utf8"))));
}

/**
 * What a member of staff must be allowed, per operation of the admin.
 * @throws when a root field has no entry in the table, or a `$with…` gate guards a field of another permission
 */
export function permissionsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  table: PermissionTable,
): Record<string, string[]> {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return Object.fromEntries(
    operations.map((operation) => [
      operation.name?.value ?? "",
      needsOf(schema, operation, fragments, table),
    ]),
  );
}

function needsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  table: PermissionTable,
): string[] {
  const needs = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  // The gate each open field stands behind: its own, or that of a field around it.
  const open: (keyof typeof gates | undefined)[] = [];
  visit(
    inlined(operation, fragments),
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(node) {
          const parent = getNamedType(typeInfo.getParentType());
          const own = gateOf(node.directives ?? []);
          open.push(own ?? open.at(-1));
          if (!parent) return;
          const path = `${parent.name}.${node.name.value}`;
          const declared = [table[parent.name]?.[node.name.value] ?? []].flat();
          const isRoot = parent === schema.getQueryType() || parent === schema.getMutationType();
          if (isRoot && declared.length === 0) {
            throw new Error(`${operation.name?.value}: ${path} has no permission in schema/permissions.json`);
          }
          const gate = open.at(-1);
          const asked = declared.filter((name) => !audiences.has(name));
          if (own !== undefined && asked.length > 0 && !asked.includes(gates[own])) {
            throw new Error(
              `${operation.name?.value}: ${path} needs ${asked.join(" and ")}, but stands behind $${own}`,
            );
          }
          // What the gate does not stand for is needed for the whole operation.
          for (const permission of asked) {
            if (gate === undefined || gates[gate] !== permission) needs.add(permission);
          }
        },
        leave() {
          open.pop();
        },
      },
    }),
  );
  return [...needs].sort();
}

/** Spreads fragments in place, so that one walk sees every field with its parent type. */
function inlined(
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
): OperationDefinitionNode {
  const spread = (set: SelectionSetNode): SelectionSetNode =>
    visit(set, {
      FragmentSpread(node) {
        const fragment = fragments.get(node.name.value);
        if (!fragment) throw new Error(`Unknown fragment ${node.name.value}`);
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          selectionSet: spread(fragment.selectionSet),
        };
      },
    });
  return { ...operation, selectionSet: spread(operation.selectionSet) };
}

function gateOf(directives: readonly DirectiveNode[]): keyof typeof gates | undefined {
  const argument = directives.find((node) => node.name.value === "include")?.arguments?.[0]?.value;
  if (argument?.kind !== Kind.VARIABLE) return undefined;
  const name = argument.name.value;
  if (!(name in gates)) throw new Error(`$${name} is no gate: name it in admin/src/app/gates.ts`);
  return name as keyof typeof gates;
}

import { type GraphQLSchema, isObjectType } from "graphql";
import type { Policies } from "./policies.js";

/** Who may use a field: an audience or a permission; a list where several count. */
export type PermissionTable = Record<string, Record<string, string | string[]>>;

/**
 * Who may use what, for screens that hide what they cannot offer. Every root field is listed; of other types
 * only fields that not everybody may read.
 */
export function permissionTable(schema: GraphQLSchema, { types, fields }: Policies): PermissionTable {
  const table: PermissionTable = {};
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith("__")) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    const rows: Record<string, string | string[]> = {};
    for (const field of Object.keys(type.getFields()).sort()) {
      const inherited = type.getInterfaces().flatMap((parent) => fields.get(`${parent.name}.${field}`) ?? []);
      const all = [
        ...(types.get(type.name) ?? []),
        ...(fields.get(`${type.name}.${field}`) ?? []),
        ...inherited,
      ];
      const audiences = [...new Set(all)].filter((audience) => isRoot || audience !== "anyone");
      if (audiences.length > 0) rows[field] = audiences.length === 1 ? audiences[0]! : audiences;
    }
    if (Object.keys(rows).length > 0) table[type.name] = rows;
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

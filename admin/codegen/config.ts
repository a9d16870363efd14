import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { buildSchema, Kind, type DocumentNode } from "graphql";
import { documentsBelow, permissionsOf, type PermissionTable } from "./access.js";

/** The entries of `generates` for the admin: typed documents by hash, and what each of them asks of the viewer. */
export function adminTargets(paths: {
  schema: string;
  permissions: string;
  admin: string;
}): CodegenConfig["generates"] {
  const schema = buildSchema(readFileSync(paths.schema, "utf8"));
  const table = JSON.parse(readFileSync(paths.permissions, "utf8")) as PermissionTable;
  const needs = permissionsOf(schema, documentsBelow(join(paths.admin, "src")), table);
  const documents = join(paths.admin, "src/**/*.graphql");
  return {
    [join(paths.admin, "src/gql/")]: {
      schema: paths.schema,
      documents,
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: "replaceDocumentWithHash",
          hashPropertyName: "hash",
          hashAlgorithm: "sha256",
        },
        onExecutableDocumentNode: describe,
      },
      config: {
        scalars: { Decimal: "string", DateTime: "string", JSON: "unknown" },
        strictScalars: true,
        defaultScalarType: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        sort: false,
      },
    },
    [join(paths.admin, "src/gql/permissions.ts")]: {
      schema: paths.schema,
      plugins: [
        {
          add: {
            content: `/** What a member of staff must be allowed to send each operation. Generated from schema/permissions.json. */\nexport const operationPermissions: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(needs, null, 2)};\n`,
          },
        },
      ],
    },
  };
}

/** What the transport must know about a document whose text stays on the server. */
function describe(document: DocumentNode): Record<string, unknown> {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error("Every operation of the admin has a name.");
  const variables = (operation.variableDefinitions ?? []).map((node) => node.variable.name.value);
  return {
    name: operation.name.value,
    operation: operation.operation,
    gates: variables.filter((name) => name.startsWith("with")),
  };
}

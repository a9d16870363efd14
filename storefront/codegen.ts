import { fileURLToPath } from "node:url";
import type { CodegenConfig } from "@graphql-codegen/cli";
import type { DocumentNode } from "graphql";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The client sends a hash instead of the text, so the name and the kind must travel beside the hash. */
function operationMeta(document: DocumentNode): Record<string, string> {
  for (const definition of document.definitions) {
    if (definition.kind !== "OperationDefinition" || !definition.name) continue;
    return { operation: definition.operation, name: definition.name.value };
  }
  return {};
}

const config: CodegenConfig = {
  schema: here("../schema/api.graphql"),
  generates: {
    [here("app/gql/")]: {
      documents: [here("app/**/*.graphql")],
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: "replaceDocumentWithHash",
          hashPropertyName: "hash",
          hashAlgorithm: "sha256",
        },
        onExecutableDocumentNode: operationMeta,
      },
      config: {
        scalars: { Decimal: "string", DateTime: "string", JSON: "unknown" },
        strictScalars: true,
        defaultScalarType: "unknown",
        useTypeImports: true,
        enumsAsTypes: true,
        sort: false,
        importExtension: ".js",
      },
    },
  },
};
export default config;

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { adminTargets } from "./admin/codegen/config.js";
import storefront from "./storefront/codegen.js";

const root = dirname(fileURLToPath(import.meta.url));
const schema = join(root, "schema/api.graphql");
const permissions = join(root, "schema/permissions.json");

/** Types and persisted documents of both front ends, from the committed schema. */
const config: CodegenConfig = {
  schema,
  emitLegacyCommonJSImports: false,
  generates: {
    ...storefront.generates,
    ...adminTargets({ schema, permissions, admin: join(root, "admin") }),
  },
};
export default config;

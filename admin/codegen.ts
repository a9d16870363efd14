import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodegenConfig } from "@graphql-codegen/cli";
import { adminTargets } from "./codegen/config.js";

const admin = dirname(fileURLToPath(import.meta.url));
const schema = join(admin, "../schema/api.graphql");

const config: CodegenConfig = {
  emitLegacyCommonJSImports: false,
  generates: adminTargets({ schema, permissions: join(admin, "../schema/permissions.json"), admin }),
};
export default config;

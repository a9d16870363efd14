import { createRequire } from "node:module";
import type * as Shield from "graphql-shield";

const require = createRequire(import.meta.url);

// graphql-shield 7.6.5 calls util.isUndefined, which Node 23 removed: its ESM build does not link at all, and
// its CommonJS build works with this stand-in. graphql-middleware must come from the same module system,
// because shield recognises its objects by instanceof.
const util = require("node:util") as { isUndefined?: (value: unknown) => boolean };
util.isUndefined ??= (value) => value === undefined;

export const { allow, and, deny, rule, shield } = require("graphql-shield") as typeof Shield;

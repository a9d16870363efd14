import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  // Vite prefers graphql's ESM build while Apollo's packages load the other one: pin a single copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve("graphql") }] },
  test: {
    include: ["subgraphs/**/*.test.ts", "gateway/**/*.test.ts", "bench/**/*.test.ts"],
    setupFiles: ["reflect-metadata"],
    globalSetup: ["subgraphs/host/testing-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});

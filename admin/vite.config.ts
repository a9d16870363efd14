import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** The API serves the built admin at /admin/ on its own origin; in development the API's paths are proxied. */
const api = "http://127.0.0.1:4000";

// The API refuses writes that come from another origin than its own.
const proxied = { target: api, headers: { origin: api } };

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  // An editor is made of many packages that must share one core; npm may install two of them.
  resolve: { dedupe: ["@tiptap/core", "@tiptap/pm"] },
  build: { outDir: "build", chunkSizeWarningLimit: 1200 },
  server: {
    host: "127.0.0.1",
    port: 5174,
    proxy: { "/graphql": proxied, "/media": proxied, "/uploads": proxied },
  },
  test: { include: ["src/**/*.test.ts", "codegen/**/*.test.ts"] },
});

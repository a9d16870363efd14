import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** The API serves the built admin at /admin/ on its own origin; in development the API's paths are proxied. */
const api = "http://127.0.0.1:4000";

export default defineConfig({
  base: "/admin/",
  plugins: [react()],
  build: { outDir: "build", chunkSizeWarningLimit: 1200 },
  server: {
    host: "127.0.0.1",
    port: 5174,
    proxy: { "/graphql": api, "/media": api, "/uploads": api },
  },
  test: { include: ["src/**/*.test.ts", "codegen/**/*.test.ts"] },
});

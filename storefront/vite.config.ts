import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

/** Presses scripts and styles once, as small as brotli can. */
const pressed: Plugin = {
  name: "pressed-assets",
  apply: "build",
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!dir || !/^assets\/.*\.(?:js|css)$/.test(name)) continue;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
    }
  },
};

export default defineConfig({
  plugins: [
    pressed,
    remix({
      ignoredRouteFiles: ["**/*.test.*", "**/*.graphql"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // A strict content policy has no room for data: scripts and styles. Crumbs of chunks are joined, because
  // each would cost a request; larger ones would drag routes along that nobody has asked for.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: { output: { experimentalMinChunkSize: 500 } },
  },
});

import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const apiPort = 4100;
const storefrontPort = 3100;

/** Where the shop of the browser tests answers. */
export const apiUrl = `http://127.0.0.1:${apiPort}`;
export const adminUrl = `${apiUrl}/admin/`;
export const storefrontUrl = `http://127.0.0.1:${storefrontPort}`;

/**
 * Playwright's `webServer`: a whole new shop on ports and in a data folder of its own. The suites of both
 * front ends use the one that runs already, so that `npm test` opens it once.
 */
export const shopServer = {
  command: "node subgraphs/host/start.mjs --fresh",
  cwd: root,
  url: `${apiUrl}/readyz`,
  reuseExistingServer: true,
  timeout: 240_000,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 45_000 },
  env: {
    PORT: String(apiPort),
    STOREFRONT_PORT: String(storefrontPort),
    TILL_DATA: path.join(os.tmpdir(), `till-e2e-${process.getuid?.() ?? "user"}`),
    LOG_LEVEL: "warn",
  },
};

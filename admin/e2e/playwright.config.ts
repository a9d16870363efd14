import { defineConfig } from "@playwright/test";
import { findChromium } from "../../storefront/e2e/browser.js";
import { baseUrl } from "./env.js";

const chromium = await findChromium();
if (!chromium) {
  throw new Error(
    "No Chromium was found: install one, name it in CHROMIUM_PATH, or install @sparticuz/chromium.",
  );
}

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  timeout: 60_000,
  workers: 1,
  reporter: "line",
  use: {
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromium.executablePath,
      args: chromium.args,
      ...(chromium.env ? { env: chromium.env } : {}),
    },
    screenshot: "only-on-failure",
  },
});

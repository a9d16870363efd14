import { defineConfig } from "@playwright/test";
import { findChromium } from "./browser.js";
import { baseUrl } from "./env.js";

const chromium = await findChromium();

export default defineConfig({
  testDir: ".",
  timeout: 60_000,
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(chromium && { executablePath: chromium.executablePath }),
      args: ["--no-sandbox", ...(chromium?.args ?? [])],
    },
    screenshot: "only-on-failure",
  },
});

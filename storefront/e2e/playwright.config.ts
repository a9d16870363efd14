import { defineConfig } from "@playwright/test";
import { findChromium } from "./browser.js";
import { journeySettings } from "./journey-settings.js";

const chromium = await findChromium();
if (!chromium) {
  throw new Error(
    "No Chromium was found: install one, name it in CHROMIUM_PATH, or install @sparticuz/chromium.",
  );
}

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  timeout: 120_000,
  workers: 1,
  reporter: "line",
  use: {
    baseURL: journeySettings().shopUrl,
    launchOptions: {
      executablePath: chromium.executablePath,
      args: chromium.args,
      ...(chromium.env ? { env: chromium.env } : {}),
    },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "with scripts", use: { viewport: { width: 1440, height: 900 } } },
    { name: "without scripts", use: { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false } },
    { name: "on a phone", use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
  ],
});

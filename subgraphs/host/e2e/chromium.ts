import { existsSync } from "node:fs";

const onThisMachine = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];
const quiet = ["--disable-quic", "--disable-background-networking", "--no-first-run", "--no-sandbox"];

/**
 * The Chromium that browser tests run in: CHROMIUM_PATH, the system's, or the one that npm brought along.
 * Nothing is downloaded. Hand it to Playwright as `launchOptions`.
 */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executablePath: given, args: quiet };
  const found = onThisMachine.find((path) => existsSync(path));
  if (found) return { executablePath: found, args: quiet };

  // With this name in place the package unpacks its own system libraries and fonts, wherever it runs.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return { executablePath: await chromium.executablePath(), args: ["--no-zygote", ...quiet] };
}

import { existsSync } from "node:fs";
import { chromiumPath } from "./env.js";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];
const quiet = ["--disable-quic", "--disable-background-networking", "--no-first-run"];

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
}

/** A Chromium without downloading one: the named one, the system's, or the one that npm brought. */
export async function findChromium(): Promise<FoundBrowser | null> {
  const installed = chromiumPath ?? systemPaths.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: quiet };
  // The package unpacks its own libraries and fonts only where it believes to be in a Lambda.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const packaged = await import("@sparticuz/chromium").catch(() => null);
  if (!packaged) return null;
  return { executablePath: await packaged.default.executablePath(), args: ["--no-zygote", ...quiet] };
}

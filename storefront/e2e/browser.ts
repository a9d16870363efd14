import { existsSync } from "node:fs";

export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  readonly source: string;
  readonly env?: Record<string, string>;
}

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
];
const quiet = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"];

/**
 * Finds a Chromium and never downloads one: the one named in CHROMIUM_PATH, the system's, or the one that
 * came with npm. Null when there is none.
 */
export async function findChromium(): Promise<Chromium | null> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, args: quiet, source: "CHROMIUM_PATH" };
  const installed = systemPaths.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: quiet, source: "system" };
  return fromNpm();
}

/** The package brings its own libraries and fonts only when it believes that it runs on Lambda. */
async function fromNpm(): Promise<Chromium | null> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const module = await import("@sparticuz/chromium").catch(() => null);
  if (!module) return null;
  const executablePath = await module.default.executablePath();
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  return {
    executablePath,
    args: [...quiet, "--no-zygote"],
    source: "@sparticuz/chromium",
    env: { ...(LD_LIBRARY_PATH ? { LD_LIBRARY_PATH } : {}), ...(FONTCONFIG_PATH ? { FONTCONFIG_PATH } : {}) },
  };
}

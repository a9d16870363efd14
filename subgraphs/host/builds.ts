import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { alone, CannotStart } from "./embedded/processes.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A front end that is built before it is served. */
export interface FrontEnd {
  name: "storefront" | "admin";
  /** The file that a finished build has. */
  result: string;
}

export const frontEnds: readonly FrontEnd[] = [
  { name: "storefront", result: "build/server/index.js" },
  { name: "admin", result: "build/index.html" },
];

const notSources = new Set(["build", "node_modules", "e2e", "coverage", "test-results", ".vite"]);
const outputLinesMax = 30;

/** Whether the build is missing or was made from other sources than those in the tree. */
export function isStale({ name, result }: FrontEnd): boolean {
  return !fs.existsSync(path.join(root, name, result)) || readStamp(name) !== digestOf(name);
}

/**
 * Builds the front end from the sources in the tree. Two starts at once build it once.
 * @throws CannotStart with the end of the build's own output
 */
export async function build(frontEnd: FrontEnd): Promise<void> {
  const { name, result } = frontEnd;
  const folder = path.join(root, name);
  await alone(path.join(root, "node_modules", ".cache", `till-build-${name}.lock`), async () => {
    const digest = digestOf(name);
    if (fs.existsSync(path.join(folder, result)) && readStamp(name) === digest) return;
    fs.rmSync(stampOf(name), { force: true });
    await runBuild(name, folder);
    fs.writeFileSync(stampOf(name), digest);
  });
}

function runBuild(name: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const child = spawn("npm", ["run", "build"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    const keep = (chunk: Buffer): void => {
      lines.push(...String(chunk).split("\n"));
      lines.splice(0, Math.max(0, lines.length - outputLinesMax));
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => reject(new CannotStart(`The ${name} cannot be built: ${error.message}`)));
    child.once("close", (status) => {
      if (status === 0) return resolve();
      reject(new CannotStart(`The ${name} could not be built:\n${lines.join("\n").trim()}`));
    });
  });
}

const stampOf = (name: string): string => path.join(root, name, "build", ".till-sources");

function readStamp(name: string): string | undefined {
  const stamp = stampOf(name);
  return fs.existsSync(stamp) ? fs.readFileSync(stamp, "utf8") : undefined;
}

/** A digest of all sources of a front end; a few hundred small files take some milliseconds. */
function digestOf(name: string): string {
  const digest = createHash("sha256");
  const walk = (folder: string): void => {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = path.join(folder, entry.name);
      if (notSources.has(entry.name) || entry.name.includes(".test.")) continue;
      if (entry.isDirectory()) walk(place);
      else digest.update(path.relative(root, place)).update("\0").update(fs.readFileSync(place)).update("\0");
    }
  };
  walk(path.join(root, name));
  return digest.digest("hex");
}

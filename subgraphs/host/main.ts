import "reflect-metadata";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Env, readEnv, WrongSetting } from "@till/kit/env";
import { log } from "@till/kit/log";
import { CannotStart } from "./embedded/processes.js";
import { type Part, partNames, type Run, runFrontEnds, runParts } from "./parts.js";
import { complain } from "./print.js";
import { subgraphs } from "./registry.js";
import type { FullEnv } from "./services.js";
import { Shutdown } from "./shutdown.js";

const usage = `Runs parts of the shop in this process, on databases that run elsewhere.

  main.ts [--run <part>,…] [--subgraphs <name>,…]

  parts      ${partNames.join(", ")} (all, when left out)
  subgraphs  ${subgraphs.map(({ name }) => name).join(", ")} (all, when left out)

It needs DATABASE_URL, REDIS_URL and TILL_SECRET; a gateway without the part web needs SUBGRAPH_URLS.
Bring the database to this version first: npm run migrate.`;

const root = fileURLToPath(new URL("../../", import.meta.url));

const shutdown = new Shutdown();
shutdown.listen();

try {
  const { values } = parseArgs({
    options: {
      run: { type: "string" },
      subgraphs: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
  } else {
    const run = runOf(values.run, values.subgraphs);
    const env = readEnv();
    log.level = env.LOG_LEVEL;
    const running = await shutdown.step(() =>
      isFront(run) ? runFrontEnds(env, run.parts) : runParts(fullEnv(env, run), run),
    );
    shutdown.onEnd(() => running.close());
    log.info(
      { parts: [...run.parts], subgraphs: run.subgraphs.map(({ name }) => name), port: env.PORT },
      "running",
    );
  }
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof WrongSetting;
  complain(
    isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
  await shutdown.begin(1);
}

function runOf(parts: string | undefined, names: string | undefined): Run {
  const chosen = listOf("--run", parts, partNames);
  const known = subgraphs.map(({ name }) => name);
  const served = new Set(listOf("--subgraphs", names, known));
  return {
    parts: new Set(chosen as Part[]),
    subgraphs: subgraphs.filter(({ name }) => served.has(name)),
  };
}

function listOf(option: string, text: string | undefined, known: readonly string[]): string[] {
  if (text === undefined) return [...known];
  const chosen = text.split(",").map((name) => name.trim());
  const strange = chosen.filter((name) => !known.includes(name));
  if (strange.length === 0) return chosen;
  throw new CannotStart(`${option} does not know ${strange.join(", ")}.\n\n${usage}`);
}

/** Front ends alone need no database. */
function isFront({ parts }: Run): boolean {
  return [...parts].every((part) => part === "storefront" || part === "admin");
}

/** The settings that only a process on databases of its own could do without. */
function fullEnv(env: Env, { parts }: Run): FullEnv {
  const { DATABASE_URL, REDIS_URL, TILL_SECRET } = env;
  if (!DATABASE_URL || !REDIS_URL || !TILL_SECRET) {
    const missing = Object.entries({ DATABASE_URL, REDIS_URL, TILL_SECRET }).flatMap(([name, value]) =>
      value ? [] : [name],
    );
    throw new WrongSetting(
      `These settings are missing: ${missing.join(", ")}.\n` +
        "Processes of one shop share them; for a shop on one machine without any of this run npm start.",
    );
  }
  if (parts.has("gateway") && !parts.has("web")) {
    const lacking = subgraphs.filter(({ name }) => !env.SUBGRAPH_URLS?.[name]).map(({ name }) => name);
    if (lacking.length > 0)
      throw new WrongSetting(`SUBGRAPH_URLS lacks the address of: ${lacking.join(", ")}.`);
  }
  const folder = path.resolve(root, env.TILL_DATA);
  mkdirSync(folder, { recursive: true });
  return { ...env, DATABASE_URL, REDIS_URL, TILL_SECRET, TILL_DATA: folder };
}

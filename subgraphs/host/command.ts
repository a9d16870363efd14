import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Services } from "@till/kit/context";
import { readEnv, WrongSetting } from "@till/kit/env";
import { newToken } from "@till/kit/token";
import { readCluster } from "./embedded/cluster.js";
import { urlOf } from "./embedded/database.js";
import { startPostgres } from "./embedded/postgres.js";
import { runningOn } from "./embedded/postmaster.js";
import { CannotStart } from "./embedded/processes.js";
import { migrate } from "./migrate.js";
import { complain, say } from "./print.js";
import { openServices } from "./services.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a command of the terminal: `work` gets the services of the shop, which may be running or not. What is
 * meant for people (a wrong setting or argument) is said in a sentence, anything else with its stack.
 * @param work answers whether the command succeeded: the exit code is 0, or 1
 */
export async function runCommand(work: (services: Services) => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await withServices(work)) ? 0 : 1;
  } catch (error) {
    complainOf(error);
  }
}

/** Says what went wrong, in a way that fits who has to read it. */
export function complainOf(error: unknown): void {
  const isForPeople = error instanceof WrongSetting || error instanceof CannotStart || isArgumentError(error);
  complain(
    error instanceof Error ? (isForPeople ? error.message : (error.stack ?? error.message)) : String(error),
  );
  process.exitCode = 1;
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

async function withServices(work: (services: Services) => Promise<boolean>): Promise<boolean> {
  const env = readEnv();
  const folder = path.resolve(root, env.TILL_DATA);
  const database = env.DATABASE_URL ? undefined : await embedded(path.join(folder, "postgres"));
  const url = env.DATABASE_URL ?? database!.url;
  try {
    await migrate(url);
    const secret = path.join(folder, "secret");
    const { services, close } = await openServices({
      ...env,
      TILL_DATA: folder,
      DATABASE_URL: url,
      // No link is signed here, so that any secret will do where there is none yet.
      TILL_SECRET: env.TILL_SECRET ?? (existsSync(secret) ? readFileSync(secret, "utf8").trim() : newToken()),
    });
    try {
      const [shop] = await services.em.fork().execute<object[]>("select 1 from settings");
      if (!shop) throw new WrongSetting("There is no shop here yet: npm start opens one.");
      return await work(services);
    } finally {
      await close();
    }
  } finally {
    await database?.stop();
  }
}

/** The database of a shop that runs on this machine, or one started for as long as this takes. */
async function embedded(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const [running, cluster] = [runningOn(folder), readCluster(folder)];
  if (running && cluster) return { url: urlOf(cluster, running.port, "till"), stop: async () => undefined };
  return startPostgres({ folder, database: "till", say });
}

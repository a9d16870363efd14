import "reflect-metadata";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { importFile } from "@till/catalog/import/command";
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

const usage = `Imports a Shopify product export. The shop may be running or not.

  npm run import -- products.csv
  npm run import -- products.csv --dry-run     says what would happen, and writes nothing`;

const root = fileURLToPath(new URL("../../", import.meta.url));

try {
  const { values, positionals } = parseArgs({
    options: { "dry-run": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new WrongSetting(usage);
  // npm changes to the root of the repository; the path was written for where the person is.
  const from = path.resolve(readEnv().INIT_CWD ?? process.cwd(), file);
  if (!existsSync(from)) throw new WrongSetting(`There is no file ${from}.`);
  process.exitCode = (await run(from, values["dry-run"])) ? 0 : 1;
} catch (error) {
  const isForPeople = error instanceof WrongSetting || error instanceof CannotStart || isArgumentError(error);
  complain(
    error instanceof Error ? (isForPeople ? error.message : (error.stack ?? error.message)) : String(error),
  );
  process.exitCode = 1;
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

async function run(file: string, isDryRun: boolean): Promise<boolean> {
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
      return await importFile(services, { path: file, isDryRun, say });
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

import "reflect-metadata";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readEnv, WrongSetting } from "@till/kit/env";
import { CannotStart } from "./embedded/processes.js";
import { complain, say } from "./print.js";
import { Shutdown } from "./shutdown.js";
import { openShop } from "./open-shop.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const usage = `Starts the whole shop on this machine.

  npm start                 opens the shop; its data is kept in .till/
  npm start -- --fresh      deletes the kept data and begins anew
  npm start -- --empty      a new shop opens without the demo goods

Settings come from the environment; docs/running.md lists them.`;

const shutdown = new Shutdown();
shutdown.listen();

try {
  const { values } = parseArgs({
    options: {
      fresh: { type: "boolean", default: false },
      empty: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    say(usage);
  } else {
    const env = readEnv();
    await openShop(
      { ...env, TILL_DATA: path.resolve(root, env.TILL_DATA) },
      { isFresh: values.fresh, stock: values.empty ? "empty" : "demo" },
      shutdown,
    );
  }
} catch (error) {
  complain(`\n${explain(error)}\n`);
  await shutdown.begin(1);
}

function explain(error: unknown): string {
  if (error instanceof CannotStart || error instanceof WrongSetting) return error.message;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    return `${error.message}\n\n${usage}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

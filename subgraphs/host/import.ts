import "reflect-metadata";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { importFile } from "@till/catalog/import/command";
import { readEnv, WrongSetting } from "@till/kit/env";
import { complainOf, runCommand } from "./command.js";
import { say } from "./print.js";

const usage = `Imports a product file of Shopify or WooCommerce. The shop may be running or not; an import
that was killed goes on when it is started again.

  npm run import -- products.csv
  npm run import -- products.csv --dry-run     says what would happen, and writes nothing`;

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
  await runCommand((services) => importFile(services, { path: from, isDryRun: values["dry-run"], say }));
} catch (error) {
  complainOf(error);
}

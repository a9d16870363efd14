import "reflect-metadata";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnv, WrongSetting } from "@till/kit/env";
import { furnish, type Stock } from "./furnish.js";
import { migrate } from "./migrate.js";
import { complain, say, step } from "./print.js";
import { openServices } from "./services.js";

const usage = `Brings the database of DATABASE_URL to this version and furnishes it, once.

  npm run seed -- demo       a shop with goods, orders and three members of staff
  npm run seed -- minimal    settings, roles, shipping and an owner whose password is said once`;

const root = fileURLToPath(new URL("../../", import.meta.url));
const stocks: Record<string, Stock> = { demo: "demo", minimal: "empty" };

const stock = stocks[process.argv[2] ?? ""];
if (!stock) {
  complain(usage);
  process.exitCode = 1;
} else {
  try {
    await seed(stock);
  } catch (error) {
    complain(
      error instanceof WrongSetting ? error.message : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}

async function seed(chosen: Stock): Promise<void> {
  const env = readEnv();
  const { DATABASE_URL, TILL_SECRET } = env;
  if (!DATABASE_URL || !TILL_SECRET) {
    throw new WrongSetting(
      "DATABASE_URL and TILL_SECRET are needed. On one machine npm start does all of this.",
    );
  }
  const folder = path.resolve(root, env.TILL_DATA);
  mkdirSync(folder, { recursive: true });
  const steps = await step("Database", () => migrate(DATABASE_URL));
  for (const name of steps) say(`    ${name}`);
  const { services, close } = await openServices({ ...env, DATABASE_URL, TILL_SECRET, TILL_DATA: folder });
  try {
    const logins = await step("Goods and settings", () => furnish(services, chosen));
    for (const { role, email, password } of logins) say(`    ${email}  ${password}  (${role})`);
  } finally {
    await close();
  }
}

import "reflect-metadata";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readEnv, WrongSetting } from "@till/kit/env";
import { furnish, type Stock } from "./furnish.js";
import { migrate } from "./migrate.js";
import { complain, say, step } from "./print.js";
import { seedLarge } from "./seeds/large.js";
import { openServices } from "./services.js";

const usage = `Brings the database of DATABASE_URL to this version and furnishes it, once.

  npm run seed -- demo       a shop with goods, orders and three members of staff
  npm run seed -- minimal    settings, roles, shipping and an owner whose password is said once

With --products 50000 (alone, or after either word) that many generated products are added, to see the shop
at such a size.`;

const productsMax = 1_000_000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const stocks: Record<string, Stock> = { demo: "demo", minimal: "empty" };

const words = process.argv.slice(2);
const many = words.indexOf("--products");
const products = many === -1 ? 0 : Number(words[many + 1]);
const stock = stocks[words[0] ?? ""] ?? (many === 0 ? "empty" : undefined);
if (!stock || !Number.isInteger(products) || products < 0 || products > productsMax) {
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
    if (products > 0) await step(`${products} products`, () => seedLarge(services, products));
  } finally {
    await close();
  }
}

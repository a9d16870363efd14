import { furnish } from "@till/host/furnish";
import { migrate } from "@till/host/migrate";
import { seedLarge } from "@till/host/seeds/large";
import { openServices } from "@till/host/services";
import { readEnv } from "@till/kit/env";
import { log } from "@till/kit/log";
import pg from "pg";

/** Migrates an empty database, opens a shop in it and fills it as `npm run seed -- --products` does. */
export async function fillLarge(url: string, products: number): Promise<{ path: string; products: number }> {
  log.level = "silent";
  await migrate(url);
  const TILL_SECRET = "a secret for measurements, of 32 letters or more";
  const env = readEnv({ ...process.env, DATABASE_URL: url, TILL_SECRET });
  const { services, close } = await openServices({ ...env, DATABASE_URL: url, TILL_SECRET });
  try {
    await furnish(services, "empty");
    await seedLarge(services, products);
  } finally {
    await close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("vacuum analyze");
    const { rows } = await client.query<{ path: string; products: number }>(
      `select top.path, count(*)::int as products
         from categories top join categories c on c.tree <@ top.tree join product_categories pc on pc.category_id = c.id
        group by top.path order by count(*) desc, top.path limit 1`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}

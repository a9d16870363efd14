import type { Services } from "@till/kit/context";
import type { Env } from "@till/kit/env";
import { readerOf, readPool } from "@till/kit/read";
import { openStorage } from "@till/kit/storage";
import { survivesLosses } from "./lost-connections.js";
import { openOrm } from "./orm.js";

/** Settings with everything that a running process cannot do without. */
export type FullEnv = Env & { DATABASE_URL: string; REDIS_URL: string; TILL_SECRET: string };

/** Opens what every edge of the shop works with. */
export async function openServices(
  env: Omit<FullEnv, "REDIS_URL">,
): Promise<{ services: Services; close(): Promise<void> }> {
  const orm = await openOrm({
    url: env.DATABASE_URL,
    role: env.DATABASE_ROLE,
    poolMax: env.DATABASE_POOL_MAX,
  });
  const pool = survivesLosses(readPool(env.DATABASE_URL, env.DATABASE_ROLE, env.DATABASE_POOL_MAX));
  const services: Services = {
    em: orm.em.fork(),
    read: readerOf(pool),
    storage: openStorage(env),
    env,
    now: () => new Date(),
  };
  return {
    services,
    async close() {
      await pool.end();
      await orm.close(true);
    },
  };
}

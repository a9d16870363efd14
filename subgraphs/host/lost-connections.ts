import { log } from "@till/kit/log";
import type { Pool } from "pg";

/**
 * Keeps a database that goes away from taking the process with it: the statement under way fails by itself,
 * and the pool connects anew for the next one.
 */
export function survivesLosses(pool: Pool): Pool {
  const note = (error: Error): void => log.warn({ err: error }, "a database connection was lost");
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

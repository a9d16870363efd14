import { log } from "@till/kit/log";
import type { Pool } from "pg";

/**
 * Keeps a database that goes away from taking the process with it: the statement under way fails by itself,
 * and the pool connects anew for the next one.
 */
export function survivesLosses(pool: Pool): Pool {
  // The error carries the whole client along: its message says enough. A pool that is being closed may lose its
  // server before each client has said goodbye, which nobody needs to hear.
  const note = ({ message }: Error): void => {
    if (!pool.ending) log.warn({ reason: message }, "a database connection was lost");
  };
  pool.on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

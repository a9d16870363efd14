import pg from "pg";
import type { Cluster } from "./cluster.js";

/** Makes the database on its first start. @returns the server's version */
export async function createDatabase(cluster: Cluster, port: number, database: string): Promise<string> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
    const { rows } = await client.query<{ server_version: string }>("show server_version");
    return rows[0]?.server_version ?? "";
  } finally {
    await client.end();
  }
}

/** The address of one database of the server. */
export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${cluster.user}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

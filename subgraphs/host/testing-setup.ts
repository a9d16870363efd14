import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { ensureTestPostgres } from "./embedded/postgres.js";
import { migrate } from "./migrate.js";

/** Starts the one test server and migrates a template, once for as long as the migrations stay the same. */
export default async function setup(project: TestProject) {
  const server = await ensureTestPostgres();
  const folder = new URL("./migrations/", import.meta.url);
  const digest = createHash("sha256");
  for (const file of readdirSync(folder).sort()) digest.update(readFileSync(new URL(file, folder)));
  const template = `template_${digest.digest("hex").slice(0, 16)}`;
  await ensureTemplate(server.url, template);
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", template);
  return () => server.stop();
}

async function ensureTemplate(serverUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    // Several runs may start at once; the first one migrates, the others wait for it.
    await client.query("select pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (rowCount) return;
    await client.query(`drop database if exists ${template}_new with (force)`);
    await client.query(`create database ${template}_new`);
    const url = new URL(serverUrl);
    url.pathname = `/${template}_new`;
    await migrate(url.href);
    await client.query(`alter database ${template}_new rename to ${template}`);
  } finally {
    await client.end();
  }
}

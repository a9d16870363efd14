import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { MikroORM } from "@mikro-orm/postgresql";
import type { Context, Services } from "@till/kit/context";
import { readEnv } from "@till/kit/env";
import { log } from "@till/kit/log";
import { drain } from "@till/kit/outbox";
import { readerOf, readPool } from "@till/kit/read";
import { forgetSettings } from "@till/kit/settings";
import { guest, type Viewer } from "@till/kit/viewer";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { survivesLosses } from "./lost-connections.js";
import { openOrm } from "./orm.js";
import { jobs } from "./registry.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The maintenance database of the test server, as its superuser. */
    databaseServer: string;
    /** A migrated database that every test database is copied from. */
    databaseTemplate: string;
  }
}

// Failures that tests cause on purpose need no log lines.
log.level = "silent";

export const testSecret = "a secret for tests, of at least 32 letters";

/** A copy of the migrated template, dropped with `drop`. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name} template ${inject("databaseTemplate")}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database if exists ${name} with (force)`) };
}

/** A database of its own for one test file: real PostgreSQL, every migration applied, minimal settings. */
export function testDatabase(options: { currency?: string; pricesIncludeTax?: boolean } = {}) {
  let orm: MikroORM;
  let services: Services;
  let pool: pg.Pool;
  let database: { url: string; drop(): Promise<void> };

  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm({ url: database.url, role: "till_app", poolMax: 30 });
    pool = survivesLosses(readPool(database.url, "till_app", 10));
    const env = readEnv({ NODE_ENV: "test", TILL_SECRET: testSecret, DATABASE_URL: database.url });
    services = {
      em: orm.em.fork(),
      read: readerOf(pool),
      storage: memoryStorage(),
      env,
      now: () => new Date(),
    };
    forgetSettings();
    await orm.em.fork().execute(
      `insert into settings (name, tagline, email, currency, country, timezone, prices_include_tax)
       values ('Test shop', '', 'shop@example.com', ?, 'DE', 'Europe/Berlin', ?)`,
      [options.currency ?? "EUR", options.pricesIncludeTax ?? true],
    );
  });

  afterAll(async () => {
    await pool.end();
    await orm.close(true);
    await database.drop();
    forgetSettings();
  });

  return {
    em: () => orm.em.fork(),
    url: () => database.url,
    services: () => services,
    /** A request of somebody, as resolvers see it. */
    context: (viewer: Viewer = guest): Context => ({
      ...services,
      em: orm.em.fork(),
      viewer,
      requestId: randomUUID(),
      ip: "127.0.0.1",
      shown: new Set(),
      cookies: [],
    }),
    /** Works off every announcement and job that is due. */
    drain: () => drain(services, jobs),
    sql: <Row extends object>(text: string, values: unknown[] = []) =>
      orm.em.fork().execute<Row[]>(text, values),
    /** As the owner of the tables, for planting rows that the shop itself could never write. */
    async asOwner(sql: string): Promise<void> {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    },
  };
}

/** Staff with exactly these permissions. */
export const staffWith = (...permissions: string[]): Viewer => ({
  kind: "staff",
  id: "01890a5d-ac96-774b-bcce-b302099a8057" as never,
  name: "Test staff",
  permissions: new Set(permissions),
});

/** Files in memory: tests of pictures and imports need no folder. */
function memoryStorage(): Services["storage"] {
  const files = new Map<string, Buffer>();
  const get = async (key: string) => {
    const bytes = files.get(key);
    if (!bytes) throw new Error(`There is no file ${key}.`);
    return bytes;
  };
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    putFile: async (key, path) => void files.set(key, await readFile(path)),
    get,
    stream: async (key) => {
      const { Readable } = await import("node:stream");
      return Readable.from(await get(key));
    },
    has: async (key) => files.has(key),
    delete: async (key) => void files.delete(key),
    signedUpload: async (key) => ({
      url: `memory:${key}`,
      headers: {},
      expiresAt: new Date(Date.now() + 300_000),
    }),
    signedDownload: async (key) => `memory:${key}`,
  };
}

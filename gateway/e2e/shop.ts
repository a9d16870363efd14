import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@till/host/embedded/processes";
import { startRedis, type RunningRedis } from "@till/host/embedded/redis";
import { everything, runParts } from "@till/host/parts";
import type { Running } from "@till/host/relay";
import { createTestDatabase, testSecret } from "@till/host/testing";
import { readEnv } from "@till/kit/env";
import { log } from "@till/kit/log";
import { hashPassword } from "@till/kit/password";
import { newId } from "@till/kit/id";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";

export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

export interface Asker {
  /** Who seems to ask: each address has limits of its own. */
  ip?: string;
  token?: string;
  operationName?: string;
}

/** Everything a whole shop needs to run by itself: settings for `main.ts` or for `runParts`. */
export interface Place {
  settings: Record<string, string>;
  api: string;
  db: pg.Pool;
  close(): Promise<void>;
}

/** A database of its own, a Redis of its own and free ports. */
export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "till-shop-"));
  const database = await createTestDatabase();
  const redis: RunningRedis = await startRedis({ folder });
  const [port, storefrontPort] = [await freePort(), await freePort()];
  const api = `http://127.0.0.1:${port}`;
  const db = new pg.Pool({ connectionString: database.url, max: 4 });
  db.on("error", () => undefined);
  return {
    api,
    db,
    settings: {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      TILL_SECRET: testSecret,
      TILL_DATA: folder,
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      PORT: String(port),
      STOREFRONT_PORT: String(storefrontPort),
      PUBLIC_URL: api,
      STOREFRONT_URL: `http://127.0.0.1:${storefrontPort}`,
    },
    async close() {
      await db.end();
      await redis.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The whole shop over real HTTP, in this process: gateway, subgraphs, worker, relay and schedule. */
export function openShop() {
  let place: Place;
  let running: Running;

  beforeAll(async () => {
    log.level = "silent";
    place = await openPlace();
    await furnish(place.db);
    const { DATABASE_URL, REDIS_URL, TILL_SECRET } = place.settings;
    const env = {
      ...readEnv(place.settings),
      DATABASE_URL: DATABASE_URL!,
      REDIS_URL: REDIS_URL!,
      TILL_SECRET: TILL_SECRET!,
    };
    const parts = new Set([...everything.parts].filter((part) => part !== "storefront" && part !== "admin"));
    running = await runParts(env, { parts, subgraphs: everything.subgraphs });
  });

  afterAll(async () => {
    await running?.close();
    await place?.close();
  });

  return {
    get api() {
      return place.api;
    },
    ask: <Data>(query: string, variables: object = {}, asker: Asker = {}) =>
      ask<Data>(place.api, query, variables, asker),
    sql: async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await place.db.query<Row & pg.QueryResultRow>(text, values)).rows,
    secret: testSecret,
  };
}

export async function ask<Data>(
  api: string,
  query: string,
  variables: object = {},
  asker: Asker = {},
): Promise<Answer<Data>> {
  const name = asker.operationName ?? /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  const response = await fetch(`${api}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": asker.ip ?? randomIp(),
      ...(asker.token && { authorization: `Bearer ${asker.token}` }),
    },
    body: JSON.stringify({ query, variables, ...(name !== undefined && { operationName: name }) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, ...(JSON.parse(text) as Omit<Answer<Data>, "status">) };
  } catch {
    throw new Error(`${response.status}: ${text.slice(0, 500)}`);
  }
}

/** An address of the block for documentation and tests (RFC 2544). */
export const randomIp = (): string => {
  const byte = () => Math.floor(Math.random() * 256);
  return `198.${18 + (byte() % 2)}.${byte()}.${byte()}`;
};

export const ownerPassword = "a password for the owner";
export const ownerEmail = "owner@example.com";

/** The least that a shop needs before it opens: settings, staff, where it ships to and what tax it takes. */
export async function furnish(db: pg.Pool): Promise<void> {
  const roleId = newId();
  await db.query(
    `insert into settings (name, tagline, email, currency, country, timezone, prices_include_tax)
     values ('Test shop', '', 'shop@example.com', 'EUR', 'DE', 'Europe/Berlin', true)`,
  );
  await db.query("insert into roles (id, name, permissions) values ($1, 'Owner', $2)", [
    roleId,
    everyPermission.split(" "),
  ]);
  await db.query(
    "insert into users (id, email, name, password_hash, role_id) values ($1, $2, 'Olga', $3, $4)",
    [newId(), ownerEmail, await hashPassword(ownerPassword), roleId],
  );
  const zoneId = newId();
  await db.query("insert into shipping_zones (id, name) values ($1, 'Germany')", [zoneId]);
  await db.query("insert into shipping_zone_countries (zone_id, country) values ($1, 'DE')", [zoneId]);
  await db.query("insert into shipping_methods (id, zone_id, name, price) values ($1, $2, 'Parcel', 490)", [
    newId(),
    zoneId,
  ]);
  await db.query("insert into tax_rates (id, country, name, rate_ppm) values ($1, 'DE', 'VAT', 190000)", [
    newId(),
  ]);
}

const everyPermission =
  "catalog.read catalog.write catalog.cost.read catalog.cost.write catalog.import inventory.read inventory.adjust " +
  "promotions.read promotions.write orders.read orders.ship orders.cancel orders.refund orders.note " +
  "orders.profit.read customers.read staff.read audit.read jobs.read jobs.requeue";

export async function signInOwner(api: string): Promise<string> {
  const answer = await ask<{ staffLogin: { token: string } }>(
    api,
    `mutation SignIn($email: String!, $password: String!) {
       staffLogin(email: $email, password: $password, wantsToken: true) { token userErrors { message } }
     }`,
    { email: ownerEmail, password: ownerPassword },
  );
  return answer.data.staffLogin.token;
}

/** Puts a product with one variant on sale, through the API as staff do. Answers the variant's id. */
export async function stocked(api: string, token: string, units: number, price = "25.00"): Promise<string> {
  const title = `Thing ${randomUUID()}`;
  const { data, errors } = await ask<{
    productCreate: { product: { variants: { id: string }[] } | null; userErrors: { message: string }[] };
  }>(
    api,
    `mutation Stock($input: ProductCreateInput!) {
       productCreate(input: $input) { product { variants { id } } userErrors { message field } }
     }`,
    {
      input: {
        title,
        status: "ACTIVE",
        variants: [{ options: [], sku: title.slice(-12), price, initialStock: units }],
      },
    },
    { token },
  );
  const variant = data?.productCreate.product?.variants[0];
  if (!variant) throw new Error(JSON.stringify(errors ?? data.productCreate.userErrors));
  return variant.id;
}

import type { Env } from "@till/kit/env";
import { log } from "@till/kit/log";
import { takeBack } from "@till/kit/outbox";
import { build, frontEnds, isStale } from "./builds.js";
import { type DataFolder, secretOf, takeDataFolder } from "./data-folder.js";
import { startPostgres } from "./embedded/postgres.js";
import { type RedisKind, startRedis } from "./embedded/redis.js";
import { furnish, type Login, type Stock } from "./furnish.js";
import { checkPlace } from "./http-server.js";
import { migrate } from "./migrate.js";
import { everything, runParts } from "./parts.js";
import { openedPage, say, step } from "./print.js";
import { type FullEnv, openServices } from "./services.js";
import type { Shutdown } from "./shutdown.js";

/** Opens the whole shop in this process: databases, front ends, demo goods, then the doors. */
export async function openShop(
  given: Env,
  { isFresh, stock }: { isFresh: boolean; stock: Stock },
  shutdown: Shutdown,
): Promise<void> {
  const env = withAddresses(given);
  const startedAt = performance.now();
  log.level = env.LOG_LEVEL;
  await checkPorts(env);
  const data = await takeDataFolder(env.TILL_DATA, isFresh);
  shutdown.onEnd(async () => data.release());
  say(isFresh ? "Opening a new shop …" : "Opening the shop …");

  const [full, redis] = await withDatabases(env, data, shutdown);
  // The front ends are built by other processes, while this one fills the database.
  const [logins] = await shutdown.step(() =>
    Promise.all([prepareDatabase(full, stock, redis), buildFrontEnds()]),
  );
  const running = await shutdown.step(() => runParts(full, everything));
  shutdown.onEnd(() => {
    say("Closing the shop …");
    return running.close();
  });

  say(
    openedPage({
      storefrontUrl: full.STOREFRONT_URL,
      apiUrl: full.PUBLIC_URL,
      hasMailbox: !full.SMTP_URL && full.NODE_ENV !== "production",
      database: env.DATABASE_URL
        ? "PostgreSQL at DATABASE_URL"
        : `PostgreSQL, embedded (${data.at("postgres")})`,
      redis: redisInWords[redis],
      dataFolder: data.path,
      logins,
      seconds: (performance.now() - startedAt) / 1_000,
    }),
  );
}

const redisInWords: Record<RedisKind, string> = {
  external: "Redis at REDIS_URL",
  "redis-server": "redis-server of this machine, started for this shop",
  "valkey-server": "valkey-server of this machine, started for this shop",
  "in-process": "in this process and in memory only: for one machine and demonstrations",
};

/** Before anything else, so that a second start by mistake changes nothing. */
async function checkPorts({ HOST: host, PORT, STOREFRONT_PORT }: Env): Promise<void> {
  await checkPlace({ port: PORT, host, setting: "PORT" });
  await checkPlace({ port: STOREFRONT_PORT, host, setting: "STOREFRONT_PORT" });
}

async function withDatabases(env: Env, data: DataFolder, shutdown: Shutdown): Promise<[FullEnv, RedisKind]> {
  const postgres = env.DATABASE_URL
    ? { url: env.DATABASE_URL }
    : await shutdown.step(() =>
        step("Database", async () => {
          const server = await startPostgres({
            folder: data.at("postgres"),
            database: "till",
            settings: tuned,
            say,
          });
          shutdown.onEnd(() => server.stop());
          return server;
        }),
      );
  const redis = await shutdown.step(async () => {
    const server = await startRedis({ folder: data.at("redis"), url: env.REDIS_URL, say });
    shutdown.onEnd(() => server.stop());
    return server;
  });
  return [
    {
      ...env,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      TILL_SECRET: env.TILL_SECRET ?? secretOf(data),
    },
    redis.kind,
  ];
}

/** One machine runs the shop and its database: more connections than the default, and quicker reads. */
const tuned = { max_connections: "200", shared_buffers: "256MB", random_page_cost: "1.1", jit: "off" };

async function prepareDatabase(env: FullEnv, stock: Stock, redis: RedisKind): Promise<readonly Login[]> {
  const steps = await migrate(env.DATABASE_URL);
  if (steps.length > 0) say(`  Database brought to this version (${steps.length} steps)`);
  const { services, close } = await openServices(env);
  try {
    if (redis !== "external") await takeBack(services.em);
    return await step("Goods and settings", () => furnish(services, stock));
  } finally {
    await close();
  }
}

/** A port that was chosen is where links lead, unless another address was chosen for them. */
function withAddresses(env: Env): Env {
  const own = (address: string, port: number, portDefault: number): string =>
    new URL(address).port === String(portDefault) ? address.replace(`:${portDefault}`, `:${port}`) : address;
  return {
    ...env,
    PUBLIC_URL: own(env.PUBLIC_URL, env.PORT, 4000),
    STOREFRONT_URL: own(env.STOREFRONT_URL, env.STOREFRONT_PORT, 3000),
  };
}

const buildFrontEnds = (): Promise<unknown> =>
  Promise.all(
    frontEnds.filter(isStale).map((frontEnd) => step(`Build of the ${frontEnd.name}`, () => build(frontEnd))),
  );

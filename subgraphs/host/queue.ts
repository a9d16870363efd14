import { createRequire } from "node:module";
import { log } from "@till/kit/log";
import Queue from "bee-queue";

const require = createRequire(import.meta.url);
const scripts = require("bee-queue/lib/lua") as { buildCache(client: unknown): Promise<unknown> };

/** The one queue. Its jobs carry no data: their id is the outbox row to work off. */
const name = "till-outbox";

const reconnectMsMax = 1_000;

/** The end that hands jobs in. It keeps no jobs in memory and listens to no events. */
export const openProducer = (redisUrl: string): Promise<Queue> =>
  open(redisUrl, { isWorker: false, getEvents: false, sendEvents: false, storeJobs: false });

/** The end that works. Jobs leave Redis when they are over, whichever way: PostgreSQL knows how it went. */
export const openConsumer = (redisUrl: string, stallInterval: number): Promise<Queue> =>
  open(redisUrl, {
    getEvents: false,
    sendEvents: false,
    storeJobs: false,
    stallInterval,
    removeOnSuccess: true,
    removeOnFailure: true,
  });

async function open(redisUrl: string, settings: Queue.QueueSettings): Promise<Queue> {
  const queue = new Queue(name, { ...settings, redis: connectionOf(redisUrl) });
  queue.on("error", (error) => log.warn({ err: error }, "queue error"));
  await queue.ready();
  // A restarted Redis has forgotten bee-queue's scripts, and every call would fail NOSCRIPT for ever.
  const { client } = queue as Queue & { client: NodeJS.EventEmitter };
  client.on("ready", () => {
    scripts
      .buildCache(client)
      .catch((error: unknown) => log.warn({ err: error }, "queue scripts not loaded"));
  });
  return queue;
}

/** bee-queue wants its parts: given a client of another library it silently connects to localhost. */
function connectionOf(redisUrl: string): NonNullable<Queue.QueueSettings["redis"]> {
  const { protocol, hostname, port, username, password, pathname } = new URL(redisUrl);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(password && { password: decodeURIComponent(password) }),
    ...(username && { user: decodeURIComponent(username) }),
    ...(pathname.length > 1 && { db: pathname.slice(1) }),
    ...(protocol === "rediss:" && { tls: { servername: hostname } }),
    retry_strategy: ({ attempt }: { attempt: number }) => Math.min(attempt * 100, reconnectMsMax),
  };
}

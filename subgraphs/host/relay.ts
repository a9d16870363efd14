import { setTimeout as sleep } from "node:timers/promises";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";
import { outboxChannel } from "@till/kit/job";
import { log } from "@till/kit/log";
import { takeDue } from "@till/kit/outbox";
import type Queue from "bee-queue";
import pg from "pg";
import { openProducer } from "./queue.js";

/** Something that runs beside the web server until it is closed. */
export interface Running {
  close(): Promise<void>;
}

const lookEveryMs = 1_000;
const redisMsMax = 3_000;
const reconnectMs = 500;

/**
 * Hands outbox rows that are due to the queue. PostgreSQL wakes it with each commit that wrote one; it also
 * looks every second, for rows whose time has come and for whatever a lost connection made it miss.
 */
export async function startRelay(em: EntityManager, databaseUrl: string, redisUrl: string): Promise<Running> {
  const queue = await openProducer(redisUrl);
  const wake = new WakeUp();
  const stopListening = listen(databaseUrl, () => wake.now());
  let closing = false;

  const loop = async (): Promise<void> => {
    while (!closing) {
      const ids = await handOver(em, queue);
      if (ids === 0) await wake.within(lookEveryMs);
    }
  };
  const looping = loop();
  return {
    async close() {
      closing = true;
      wake.now();
      await looping;
      await stopListening();
      await queue.close(redisMsMax).catch(() => undefined);
    },
  };
}

/** One round: rows are claimed and committed first, so that no transaction is open while Redis is spoken to. */
async function handOver(em: EntityManager, queue: Queue): Promise<number> {
  let ids: Id[] = [];
  try {
    ids = await takeDue(em);
    if (ids.length > 0) await save(queue, ids);
    return ids.length;
  } catch (error) {
    log.warn({ err: error, rows: ids.length }, "the relay could not hand over");
    await takeBack(em, ids).catch(() => undefined);
    await sleep(reconnectMs);
    return 0;
  }
}

async function save(queue: Queue, ids: Id[]): Promise<void> {
  const jobs = ids.map((id) => queue.createJob({}).setId(id));
  const timeout = sleep(redisMsMax, undefined, { ref: false }).then(() => {
    throw new Error("Redis does not answer");
  });
  const errors = await Promise.race([queue.saveAll(jobs), timeout]);
  const [first] = errors.values();
  if (first) throw first;
}

/** Rows that never reached Redis are due again at once. Should they have reached it, they run once all the same. */
const takeBack = (em: EntityManager, ids: Id[]): Promise<unknown> =>
  em
    .fork()
    .execute(
      "update outbox set status = 'pending' where status = 'dispatched' and id in (select unnest(?::uuid[]))",
      [`{${ids.join(",")}}`],
    );

/** Hears the commits that wrote to the outbox, and connects again whenever the database was away. */
function listen(databaseUrl: string, onNotice: () => void): () => Promise<void> {
  let client: pg.Client | undefined;
  let closing = false;

  const connect = async (): Promise<void> => {
    while (!closing) {
      const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
      const lost = new Promise<void>((resolve) => next.once("end", resolve));
      next.on("error", (error) => log.warn({ err: error }, "the relay lost its connection"));
      next.on("notification", onNotice);
      try {
        await next.connect();
        client = next;
        await next.query(`listen ${outboxChannel}`);
        onNotice();
        await lost;
      } catch (error) {
        log.warn({ err: error }, "the relay cannot connect");
        await next.end().catch(() => undefined);
      }
      if (!closing) await sleep(reconnectMs);
    }
  };
  const connecting = connect();
  return async () => {
    closing = true;
    await client?.end().catch(() => undefined);
    await connecting;
  };
}

/** A wait that can be cut short; a call that comes before the wait is not lost. */
class WakeUp {
  private isDue = false;
  private resolve: (() => void) | undefined;

  now(): void {
    this.isDue = true;
    this.resolve?.();
  }

  async within(timeoutMs: number): Promise<void> {
    if (!this.isDue) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.resolve = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isDue = false;
    this.resolve = undefined;
  }
}

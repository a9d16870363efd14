import { type AnyJob, announce, defineEvent, defineJob, enqueue } from "@till/kit/job";
import { transact } from "@till/kit/tx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { serveInProcess } from "./embedded/in-process-redis.js";
import { type Running, startRelay } from "./relay.js";
import { startSchedule } from "./schedule.js";
import { testDatabase } from "./testing.js";
import { startWorker } from "./worker.js";

const db = testDatabase();
const password = "a password of the test";
const ParcelPacked = defineEvent<{ parcel: number }>("test.parcel-packed");

const collected: number[] = [];
const collect = defineJob({
  name: "test.collect",
  input: z.object({ parcel: z.number() }),
  on: [ParcelPacked],
  async perform(_context, { parcel }) {
    collected.push(parcel);
  },
});
let failures = 0;
const clumsy = defineJob({
  name: "test.clumsy",
  input: z.object({}),
  async run({ tx }) {
    await tx.execute("update settings set tagline = tagline || 'x'");
    if (failures++ === 0) throw new Error("dropped it");
  },
});
const nightly = defineJob({
  name: "test.nightly",
  input: z.object({}),
  every: "0 3 * * *",
  run: async () => undefined,
});
const jobs: AnyJob[] = [collect, clumsy, nightly];

let redis: Awaited<ReturnType<typeof serveInProcess>>;
const redisUrl = (): string => `redis://:${encodeURIComponent(password)}@127.0.0.1:${redis.port}`;
const running: Running[] = [];
const start = async (each: Promise<Running>): Promise<void> => void running.push(await each);
const startRelays = (count: number) =>
  Promise.all(Array.from({ length: count }, () => start(startRelay(db.em(), db.url(), redisUrl()))));
const startWorkers = (count: number) =>
  Promise.all(Array.from({ length: count }, () => start(startWorker(db.services(), jobs, redisUrl()))));

const statuses = async (): Promise<Record<string, number>> => {
  const rows = await db.sql<{ status: string; count: number }>(
    "select status, count(*)::int as count from outbox group by status",
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
};

beforeEach(async () => {
  redis = await serveInProcess(password);
  collected.length = 0;
  failures = 0;
  await db.sql("delete from outbox");
});

afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
  await redis.close();
});

describe("relay and worker", () => {
  it("do a job that a commit asked for", async () => {
    await Promise.all([startRelays(1), startWorkers(1)]);
    await transact(db.em(), (tx) => enqueue(tx, collect, { parcel: 1 }));
    await expect.poll(() => collected, { interval: 5 }).toEqual([1]);
    await expect.poll(statuses).toEqual({ done: 1 });
  });

  it("do each of 300 announced parcels once, with three relays and three workers", async () => {
    await Promise.all([startRelays(3), startWorkers(3)]);
    for (let batch = 0; batch < 30; batch++) {
      await transact(db.em(), async (tx) => {
        for (let at = 0; at < 10; at++) await announce(tx, ParcelPacked, { parcel: batch * 10 + at });
      });
    }
    // Each announcement is a row, and so is the job that it became.
    await expect.poll(statuses, { timeout: 20_000 }).toEqual({ done: 600 });
    expect(collected.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, parcel) => parcel));
  });

  it("undo what a failed try did and try again later", async () => {
    await Promise.all([startRelays(1), startWorkers(1)]);
    await transact(db.em(), (tx) => enqueue(tx, clumsy, {}));
    await expect.poll(statuses, { timeout: 10_000 }).toEqual({ done: 1 });
    expect(await db.sql("select tagline from settings")).toEqual([{ tagline: "x" }]);
    expect(failures).toBe(2);
    expect(await db.sql("select attempts, last_error from outbox")).toEqual([
      { attempts: 1, last_error: "dropped it" },
    ]);
  });

  it("lose nothing when Redis is away and comes back empty", async () => {
    await Promise.all([startRelays(1), startWorkers(1)]);
    await transact(db.em(), (tx) => enqueue(tx, collect, { parcel: 1 }));
    await expect.poll(() => collected).toEqual([1]);

    const { port } = redis;
    await redis.close();
    await transact(db.em(), (tx) => enqueue(tx, collect, { parcel: 2 }));
    redis = await serveInProcess(password, port);

    await expect.poll(() => collected, { timeout: 20_000 }).toEqual([1, 2]);
    await expect.poll(statuses).toEqual({ done: 2 });
  });

  it("go on when the database cut every connection", async () => {
    await Promise.all([startRelays(1), startWorkers(1)]);
    await db.asOwner(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await expect
      .poll(() =>
        transact(db.em(), (tx) => enqueue(tx, collect, { parcel: 3 })).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await expect.poll(() => collected, { timeout: 10_000 }).toContain(3);
  });
});

describe("the schedule", () => {
  it("asks once for the slot that passed last, whoever looks and however often", async () => {
    await Promise.all([start(startSchedule(db.em(), jobs)), start(startSchedule(db.em(), jobs))]);
    await start(startSchedule(db.em(), jobs));
    const rows = await db.sql<{ name: string; dedupe_key: string }>("select name, dedupe_key from outbox");
    expect(rows).toHaveLength(1);

    const [name, slot = ""] = (rows[0]?.dedupe_key ?? "").split("@");
    expect(name).toBe("test.nightly");
    const inBerlin = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", timeStyle: "short" });
    expect(inBerlin.format(new Date(slot))).toBe("03:00");
    const ageMs = Date.now() - Date.parse(slot);
    expect(ageMs).toBeGreaterThan(0);
    expect(ageMs).toBeLessThan(25 * 3_600_000);
  });
});

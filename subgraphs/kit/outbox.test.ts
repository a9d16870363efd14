import { testDatabase } from "@till/host/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type AnyJob, announce, defineEvent, defineJob, enqueue } from "./job.js";
import { drain, requeue, takeDue, workOff } from "./outbox.js";
import { transact } from "./tx.js";

const db = testDatabase();
const Rang = defineEvent<{ who: string }>("test.rang");

const note = defineJob({
  name: "test.note",
  input: z.object({ who: z.string() }),
  on: [Rang],
  run: ({ tx }, { who }) => tx.execute("update settings set tagline = tagline || ?", [who]),
});
const fails = defineJob({
  name: "test.fails",
  input: z.object({}),
  attemptsMax: 2,
  async run({ tx }) {
    await tx.execute("update settings set tagline = 'half done'");
    throw new Error("poison");
  },
});
const jobs: AnyJob[] = [note, fails];
const work = () => drain(db.services(), jobs);
const noted = async () => (await db.sql<{ tagline: string }>("select tagline from settings"))[0]?.tagline;

beforeEach(() => db.sql("update settings set tagline = ''"));

describe("the outbox", () => {
  it("tells each subscriber once what a committed change announced", async () => {
    await transact(db.em(), (tx) => announce(tx, Rang, { who: "a" }));
    await work();
    await work();
    expect(await noted()).toBe("a");
  });

  it("tells nobody of a change that was rolled back", async () => {
    const attempt = transact(db.em(), async (tx) => {
      await announce(tx, Rang, { who: "b" });
      throw new Error("no");
    });
    await expect(attempt).rejects.toThrow("no");
    expect(await work()).toBe(0);
    expect(await noted()).toBe("");
  });

  it("does a job once although ten workers got hold of it", async () => {
    await transact(db.em(), (tx) => enqueue(tx, note, { who: "c" }));
    const [id] = await takeDue(db.em());
    await Promise.all(Array.from({ length: 10 }, () => workOff(db.services(), jobs, id!)));
    expect(await noted()).toBe("c");
  });

  it("hands a row out once although five relays ask, and again when its worker died", async () => {
    await transact(db.em(), (tx) => enqueue(tx, note, { who: "d" }));
    const taken = await Promise.all(Array.from({ length: 5 }, () => takeDue(db.em())));
    expect(taken.flat()).toHaveLength(1);
    expect(await takeDue(db.em())).toEqual([]);
    await db.sql("update outbox set dispatched_at = now() - interval '1 hour' where status = 'dispatched'");
    await work();
    expect(await noted()).toBe("d");
  });

  it("keeps one job per dedupe key", async () => {
    const ask = () => transact(db.em(), (tx) => enqueue(tx, note, { who: "e" }, { dedupeKey: "2026-W48" }));
    await Promise.all([ask(), ask(), ask()]);
    await work();
    expect(await noted()).toBe("e");
  });

  it("undoes a failing job, tries it as often as allowed, then leaves it for somebody to look at", async () => {
    await transact(db.em(), (tx) => enqueue(tx, fails, {}));
    for (let n = 0; n < 3; n += 1) {
      await work();
      await db.sql("update outbox set run_at = now() where name = 'test.fails' and status = 'pending'");
    }
    expect(await noted()).toBe("");
    const failed = await db.sql<{ id: never }>(
      "select id, attempts, error from failed_jobs where name = 'test.fails'",
    );
    expect(failed).toMatchObject([{ attempts: 2, error: "poison" }]);

    expect(await transact(db.em(), (tx) => requeue(tx, failed[0]!.id))).toBe(true);
    expect(await db.sql("select 1 from failed_jobs where name = 'test.fails'")).toEqual([]);
  });
});

import type { EntityManager } from "@mikro-orm/postgresql";
import type { Services } from "./context.js";
import type { Id } from "./id.js";
import { type AnyJob, insert } from "./job.js";
import { log, trace } from "./log.js";
import { transact, type Tx } from "./tx.js";

/**
 * The outbox: what was announced or asked for, written in the transaction that caused it. PostgreSQL is the
 * truth about every job; Redis only says "now" and may forget. A row goes
 *
 *   pending ──relay──► dispatched ──worker──► done
 *      ▲                   │ failed: a later run_at, until attempts run out ──► dead
 *      └───────────────────┘ (dispatched too long: goes out again)
 */
interface OutboxRow {
  id: Id;
  kind: "event" | "job";
  name: string;
  payload: object;
  attempts: number;
  request_id: string | null;
}

/** Longer than the longest job: a row that was handed out and not finished by then goes out again. */
export const visibilitySeconds = 120;
const batchSize = 200;
const attemptsMaxDefault = 8;
const backoffBaseMs = 2_000;
const backoffMaxMs = 3_600_000;

/** Takes the rows that are due. One statement, committed before anybody talks to Redis. */
export async function takeDue(em: EntityManager): Promise<Id[]> {
  const rows = await em.fork().execute<{ id: Id }[]>(
    `update outbox o set status = 'dispatched', dispatched_at = now()
       from (select id from outbox
              where (status = 'pending' and run_at <= now())
                 or (status = 'dispatched' and dispatched_at < now() - make_interval(secs => ?))
              order by run_at limit ? for update skip locked) due
      where o.id = due.id
     returning o.id`,
    [visibilitySeconds, batchSize],
  );
  return rows.map((row) => row.id);
}

/**
 * Takes back what was handed out and not finished. Only for a start at which no worker can be running: the
 * queue of an embedded Redis is empty then, and nobody should wait until a row is old enough.
 */
export async function takeBack(em: EntityManager): Promise<void> {
  await em.fork().execute("update outbox set status = 'pending' where status = 'dispatched'");
}

/** Does what one outbox row asks for, at most once: a row that is done already is passed over. */
export async function workOff(services: Services, jobs: readonly AnyJob[], id: Id): Promise<void> {
  const row = await find(services.em, id);
  if (!row) return;
  await trace.run({ requestId: row.request_id ?? `job-${id}` }, async () => {
    try {
      if (row.kind === "event") await fanOut(services.em, jobs, row);
      else await runJob(services, jobs, row);
    } catch (error) {
      await putBack(services.em, row, attemptsMaxOf(jobs, row), error);
    }
  });
}

const find = async (em: EntityManager, id: Id): Promise<OutboxRow | undefined> => {
  const rows = await em
    .fork()
    .execute<OutboxRow[]>("select * from outbox where id = ? and status in ('pending', 'dispatched')", [id]);
  return rows[0];
};

/** Locks the row for this worker; false when another one has finished it meanwhile. */
const lock = async (tx: Tx, id: Id): Promise<boolean> => {
  const rows = await tx.execute<object[]>(
    "select 1 from outbox where id = ? and status in ('pending', 'dispatched') for update",
    [id],
  );
  return rows.length > 0;
};

const markDone = (em: EntityManager, id: Id): Promise<unknown> =>
  em.execute("update outbox set status = 'done', done_at = now() where id = ? and status <> 'done'", [id]);

/** Turns one announcement into a job for each subscriber. The dedupe key makes a second try harmless. */
const fanOut = (em: EntityManager, jobs: readonly AnyJob[], row: OutboxRow): Promise<void> =>
  transact(em, async (tx) => {
    if (!(await lock(tx, row.id))) return;
    for (const job of jobs.filter(({ on }) => on?.some((event) => event.name === row.name)))
      await insert(tx, {
        kind: "job",
        name: job.name,
        payload: row.payload,
        dedupeKey: `${row.id}:${job.name}`,
      });
    await markDone(tx, row.id);
  });

async function runJob(services: Services, jobs: readonly AnyJob[], row: OutboxRow): Promise<void> {
  const job = jobs.find(({ name }) => name === row.name);
  if (!job) throw new Error(`Nobody does the job ${row.name}.`);
  const input = job.input.parse(row.payload) as never;

  if (job.run) {
    const { run } = job;
    await transact(services.em, async (tx) => {
      if (!(await lock(tx, row.id))) return;
      await run({ ...services, tx, id: row.id }, input);
      await markDone(tx, row.id);
    });
  } else if (job.perform) {
    await job.perform({ ...services, id: row.id }, input);
    await markDone(services.em.fork(), row.id);
  }
}

const attemptsMaxOf = (jobs: readonly AnyJob[], row: OutboxRow): number =>
  jobs.find(({ name }) => name === row.name)?.attemptsMax ?? attemptsMaxDefault;

/** Doubles the wait each time, with jitter, so that what failed together does not come back together. */
export function backoffMs(attempts: number): number {
  const wait = Math.min(backoffBaseMs * 2 ** attempts, backoffMaxMs);
  return wait * (0.5 + Math.random() / 2);
}

async function putBack(
  em: EntityManager,
  row: OutboxRow,
  attemptsMax: number,
  error: unknown,
): Promise<void> {
  const attempts = row.attempts + 1;
  const isDead = attempts >= attemptsMax;
  const message = error instanceof Error ? error.message : String(error);
  log[isDead ? "error" : "warn"]({ job: row.name, id: row.id, attempts, err: error }, "job failed");
  await em.fork().execute(
    `update outbox set attempts = ?, last_error = ?, status = ?, failed_at = now(),
            run_at = now() + make_interval(secs => ?)
      where id = ? and status in ('pending', 'dispatched')`,
    [attempts, message.slice(0, 2_000), isDead ? "dead" : "pending", backoffMs(row.attempts) / 1_000, row.id],
  );
}

/** Gives a dead job a fresh start; false when there is none of that id. */
export async function requeue(tx: Tx, id: Id): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update outbox set status = 'pending', attempts = 0, run_at = now()
      where id = ? and status = 'dead' returning id`,
    [id],
  );
  return rows.length > 0;
}

/** Works off everything that is due, in this process and without Redis: for commands and tests. */
export async function drain(services: Services, jobs: readonly AnyJob[], roundsMax = 50): Promise<number> {
  let worked = 0;
  for (let round = 0; round < roundsMax; round += 1) {
    const ids = await takeDue(services.em);
    if (ids.length === 0) return worked;
    for (const id of ids) await workOff(services, jobs, id);
    worked += ids.length;
  }
  return worked;
}

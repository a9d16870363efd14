import type { EntityManager } from "@mikro-orm/postgresql";
import type { z } from "zod";
import type { Services } from "./context.js";
import type { Id } from "./id.js";
import { newId } from "./id.js";
import { trace } from "./log.js";
import type { Tx } from "./tx.js";

/** Something that happened, named in the past tense: `orders.paid`. */
export interface Event<Payload extends object> {
  readonly name: string;
  /** Compile-time only. */
  readonly payload?: Payload;
}
export const defineEvent = <Payload extends object>(name: string): Event<Payload> => ({ name });

interface JobBase<Input extends object> {
  /** `inventory.watch-low-stock` */
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Announcements that start the job; their payload is its input. */
  readonly on?: readonly Event<Input>[];
  /** A cron pattern in the shop's timezone, for jobs without input. */
  readonly every?: string;
  readonly attemptsMax?: number;
}

/** A job whose whole effect is in the database: it commits together with the mark that it is done. */
export interface TransactionalJob<Input extends object> extends JobBase<Input> {
  run(context: Services & { tx: Tx; id: Id }, input: Input): Promise<unknown>;
}

/**
 * A job that talks to the world (mail, a provider, files). It holds no transaction and may run twice after a
 * crash: `id` is the same both times and serves as the idempotency key towards the outside.
 */
export interface OutwardJob<Input extends object> extends JobBase<Input> {
  perform(context: Services & { id: Id }, input: Input): Promise<unknown>;
}

export type Job<Input extends object = object> = TransactionalJob<Input> | OutwardJob<Input>;

/** A job of some input, as the registry holds it. */
// Inputs are checked by their schema before a job sees them, so that the list may forget the type.
export interface AnyJob extends Omit<JobBase<never>, "input" | "on"> {
  readonly input: z.ZodType<object>;
  readonly on?: readonly { readonly name: string }[];
  readonly run?: (context: Services & { tx: Tx; id: Id }, input: never) => Promise<unknown>;
  readonly perform?: (context: Services & { id: Id }, input: never) => Promise<unknown>;
}

export const defineJob = <Input extends object>(job: Job<Input>): Job<Input> => job;

/** Records an event with the change that caused it; subscribers hear of it after the commit. */
export const announce = <P extends object>(tx: Tx, event: Event<P>, payload: P): Promise<void> =>
  insert(tx, { kind: "event", name: event.name, payload });

export interface WhenToRun {
  runAt?: Date;
  /** A second job with the same key is not recorded. */
  dedupeKey?: string;
}

/** Records a job with the change that asks for it; it starts after the commit. */
export const enqueue = <I extends object>(
  tx: Tx,
  job: Job<I>,
  input: I,
  when: WhenToRun = {},
): Promise<void> => insert(tx, { kind: "job", name: job.name, payload: input, ...when });

interface OutboxRow extends WhenToRun {
  kind: "event" | "job";
  name: string;
  payload: object;
}

export const outboxChannel = "till_outbox";

export async function insert(em: EntityManager, row: OutboxRow): Promise<void> {
  await em.execute(
    `insert into outbox (id, kind, name, payload, run_at, dedupe_key, request_id)
     values (?, ?, ?, ?::jsonb, coalesce(?::timestamptz, now()), ?, ?) on conflict (dedupe_key) do nothing`,
    [
      newId(),
      row.kind,
      row.name,
      JSON.stringify(row.payload),
      row.runAt ?? null,
      row.dedupeKey ?? null,
      trace.getStore()?.requestId ?? null,
    ],
  );
}

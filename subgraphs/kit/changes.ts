import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";

/**
 * What a change made stale. Writers name tags (`product:<uuid>`), readers note the tags that an answer
 * shows, and the response cache drops the answers whose tags were named. PostgreSQL delivers a NOTIFY with
 * the commit and never after a rollback, so other processes hear exactly what happened.
 */
export const changesChannel = "till_changes";

/** Tells a process's own notifications, which it has already acted on, from those of others. */
export const processTag = randomUUID();

const tracked = new WeakMap<EntityManager, Set<string>>();

export const trackChanges = (tx: EntityManager, into: Set<string>): void => void tracked.set(tx, into);

/** Marks what this transaction makes stale; nothing happens before the commit. */
export function touch(tx: EntityManager, ...tags: string[]): void {
  const changes = tracked.get(tx);
  if (!changes) throw new Error("touch needs the transaction that transact opened");
  for (const tag of tags) changes.add(tag);
}

// PostgreSQL refuses payloads of 8,000 bytes or more.
const tagsPerNotice = 100;

export async function publishChanges(tx: EntityManager, changes: ReadonlySet<string>): Promise<void> {
  const tags = [...changes];
  for (let at = 0; at < tags.length; at += tagsPerNotice) {
    const payload = JSON.stringify({ from: processTag, tags: tags.slice(at, at + tagsPerNotice) });
    await tx.execute("select pg_notify(?, ?)", [changesChannel, payload]);
  }
}

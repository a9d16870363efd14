import type { EntityManager } from "@mikro-orm/postgresql";
import { publishChanges, trackChanges } from "./changes.js";

declare const open: unique symbol;

/** An EntityManager inside an open transaction. Only `transact` makes one. */
export type Tx = EntityManager & { readonly [open]: true };

/**
 * Runs `work` in one transaction: all of its writes commit together, or none do. Every call has an identity
 * map of its own, so that nothing read before the transaction can go stale inside it.
 */
export async function transact<T>(em: EntityManager, work: (tx: Tx) => Promise<T>): Promise<T> {
  const changes = new Set<string>();
  const answer = await em.fork().transactional(async (inner) => {
    const tx = inner as Tx;
    trackChanges(tx, changes);
    const result = await work(tx);
    await tx.flush();
    await publishChanges(tx, changes);
    return result;
  });
  changes.forEach((tag) => changed(tag));
  return answer;
}

const listeners = new Set<(tag: string) => void>();
const changed = (tag: string) => listeners.forEach((listener) => listener(tag));

/** Hears every tag that a committed transaction of this process has touched. Returns how to stop. */
export function onChanged(listener: (tag: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

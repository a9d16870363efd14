import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";

/** A place where the ledger is not what it was when it was written. */
export interface Break {
  kind: "GAP" | "CHANGED" | "END" | "REWRITTEN";
  itemId: Id<"inv">;
  /** Which movement of the item, from 1. */
  seq: number;
  movementId: Id<"mov"> | null;
}

export interface Verified {
  movementCount: number;
  /** Of the ends of all chains. Kept elsewhere, it shows later that nothing up to now was rewritten. */
  fingerprint: string;
  breaks: Break[];
}

/**
 * Goes through every chain of the ledger, and compares the chains with what the daily snapshots saw of them.
 * A reader can do it while the shop runs.
 */
export async function verifyLedger(em: EntityManager): Promise<Verified> {
  return em.fork().transactional(
    async (tx) => {
      const breaks = await tx.execute<Break[]>(
        `select kind, item_id as "itemId", seq, movement_id as "movementId" from inventory_breaks
         union all
         select 'REWRITTEN', s.item_id, s.movement_count, m.id from inventory_snapshots s
           join inventory_movements m on m.item_id = s.item_id and m.seq = s.movement_count
          where m.hash <> s.hash
         order by 2, 3`,
      );
      const [sum] = await tx.execute<{ movementCount: number; fingerprint: string }[]>(
        `select coalesce(sum(movement_count), 0)::int as "movementCount",
                encode(sha256(coalesce(string_agg(last_hash, ''::bytea order by item_id), '')), 'hex') as fingerprint
           from inventory_current`,
      );
      return { ...sum!, breaks };
    },
    { readOnly: true },
  );
}

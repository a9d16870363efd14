import type { EntityManager } from "@mikro-orm/postgresql";
import { houseInvariants } from "./house.js";
import type { Invariant } from "./invariant.js";
import { moneyInvariants } from "./money.js";
import { stockInvariants } from "./stock.js";

/** All rules, in the order of their numbers. */
export const invariants: readonly Invariant[] = [
  ...stockInvariants,
  ...moneyInvariants,
  ...houseInvariants,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** A rule that is broken somewhere. */
export interface Breach {
  readonly invariant: Invariant;
  readonly count: number;
  /** What breaks it, at most ten. */
  readonly broken: readonly string[];
}

const namedMax = 10;

/**
 * Looks for whatever breaks a rule. All rules see the same moment: between two of them an order may be paid.
 * @returns the rules that are broken; none in a sound shop
 */
export async function findBreaches(em: EntityManager): Promise<Breach[]> {
  return em.fork().transactional(async (tx) => {
    await tx.execute("set transaction isolation level repeatable read, read only");
    const breaches: Breach[] = [];
    for (const invariant of invariants) {
      const rows = await tx.execute<{ broken: string; count: number }[]>(
        `select broken, count(*) over ()::int as count from (${invariant.sql}) found limit ${namedMax}`,
      );
      if (rows[0])
        breaches.push({ invariant, count: rows[0].count, broken: rows.map(({ broken }) => broken) });
    }
    return breaches;
  });
}

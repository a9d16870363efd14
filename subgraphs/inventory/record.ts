import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { fillBackorders } from "./backorders.js";
import { type Cause, type NewMovement, writeMovements } from "./write-movements.js";

/**
 * Writes movements to the ledger, and gives what they brought to orders that wait for it. The caller holds the
 * locks of all levels. Returns the ids of the movements it was given.
 */
export async function record(
  tx: Tx,
  movements: readonly NewMovement[],
  cause: Cause = {},
): Promise<Id<"mov">[]> {
  const owing = [...new Set(movements.map(({ level }) => level))].filter((level) => level.owes);
  const ids = await writeMovements(tx, movements, cause);
  if (owing.length > 0) await fillBackorders(tx, owing);
  return ids;
}

import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { MovementReason } from "./movement.entity.js";
import { isCount } from "./open-items.js";
import { type NewMovement, record } from "./record.js";
import { lockLevels } from "./stock-level.js";

export interface CountedLine {
  variantId: Id<"var">;
  onHand: number;
}

/**
 * Brings the ledger to what was counted, or to what an import says. Lines that agree write nothing.
 * @throws Refused(INVALID) when a number is broken, or below what orders hold; NOT_FOUND without a record
 */
export async function setOnHand(
  tx: Tx,
  lines: readonly CountedLine[],
  note: string,
  actor: Viewer,
): Promise<{ changed: number }> {
  const levels = await lockLevels(
    tx,
    lines.map((line) => line.variantId),
  );
  const movements: NewMovement[] = [];
  for (const { variantId, onHand } of lines) {
    if (!isCount(onHand))
      throw refuse("INVALID", "Stock is a whole number from 0 to 1,000,000,000.", ["onHand"]);
    const level = levels.find((held) => held.variantId === variantId);
    if (!level) throw refuse("NOT_FOUND", "This variant has no stock record.", ["variantId"]);
    if (onHand < level.reserved)
      throw refuse("INVALID", `${level.reserved} units are promised to orders; stock cannot go below that.`, [
        "onHand",
      ]);
    if (onHand !== level.onHand)
      movements.push({ level, delta: onHand - level.onHand, reason: MovementReason.ADJUSTMENT, note });
  }
  await record(tx, movements, { actor });
  return { changed: movements.length };
}

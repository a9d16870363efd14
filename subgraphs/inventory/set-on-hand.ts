import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { MovementReason } from "./movement.entity.js";
import { spread } from "./allocate.js";
import { isCount } from "./open-items.js";
import { record } from "./record.js";
import type { NewMovement } from "./write-movements.js";
import { lockLevels } from "./stock-level.js";

export interface CountedLine {
  variantId: Id<"var">;
  onHand: number;
}

/**
 * Brings the ledger to what an import says there is in all. Lines that agree write nothing; a difference is
 * put down to the default location, and where that has too little, to the others.
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
    if (onHand < level.reserved && !level.canBackorder)
      throw refuse("INVALID", `${level.reserved} units are promised to orders; stock cannot go below that.`, [
        "onHand",
      ]);
    if (onHand !== level.onHand)
      movements.push(
        ...spread(level, onHand - level.onHand).map(({ locationId, units }) => ({
          level,
          locationId,
          delta: units,
          reason: MovementReason.ADJUSTMENT,
          note,
        })),
      );
  }
  await record(tx, movements, { actor });
  return { changed: new Set(movements.map(({ level }) => level)).size };
}

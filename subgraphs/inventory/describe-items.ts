import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { isCount } from "./open-items.js";
import { changeLevel } from "./write-movements.js";
import { BackorderPolicy, lockLevels, type LockedLevel } from "./stock-level.js";

export interface DescribedItem {
  variantId: Id<"var">;
  isTracked?: boolean | undefined;
  /** Null clears it: stock is then never low. */
  lowStockThreshold?: number | null | undefined;
  backorders?: `${BackorderPolicy}` | undefined;
}

/**
 * Brings items to what an import says of them. What is left out stays; what agrees writes nothing.
 * @throws Refused(INVALID) for a broken threshold
 */
export async function describeItems(tx: Tx, items: readonly DescribedItem[]): Promise<void> {
  const wanted = items.filter(
    ({ isTracked, lowStockThreshold, backorders }) =>
      isTracked !== undefined || lowStockThreshold !== undefined || backorders !== undefined,
  );
  if (wanted.length === 0) return;
  const levels = await lockLevels(
    tx,
    wanted.map(({ variantId }) => variantId),
  );
  for (const item of wanted) {
    const level = levels.find(({ variantId }) => variantId === item.variantId);
    if (level) await describe(tx, level, item);
  }
}

async function describe(tx: Tx, level: LockedLevel, item: DescribedItem): Promise<void> {
  const { isTracked = level.isTracked, lowStockThreshold = level.threshold, backorders } = item;
  if (lowStockThreshold !== null && !isCount(lowStockThreshold))
    throw refuse("INVALID", "A threshold is a whole number from 0.", ["lowStockThreshold"]);
  const policy = backorders ? BackorderPolicy[backorders] : level.backorders;
  const isSame =
    isTracked === level.isTracked && lowStockThreshold === level.threshold && policy === level.backorders;
  if (isSame) return;
  await changeLevel(tx, level, async () => {
    await tx.execute(
      "update inventory_items set is_tracked = ?, low_stock_threshold = ?, backorders = ? where id = ?",
      [isTracked, lowStockThreshold, policy, level.itemId],
    );
    Object.assign(level, { isTracked, threshold: lowStockThreshold, backorders: policy });
  });
}

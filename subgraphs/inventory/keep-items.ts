import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { InventoryItem } from "./item.entity.js";
import { isCount } from "./open-items.js";

import { lockLevels } from "./stock-level.js";
import { changeLevel } from "./write-movements.js";

export interface KeptItem {
  variantId: Id<"var">;
  isTracked?: boolean;
  /** Null clears it: stock is then never low. */
  lowStockThreshold?: number | null;
}

/**
 * Changes how the stock of variants is kept; what is left out stays, and what is the same writes nothing.
 * @throws Refused(INVALID) for a broken threshold
 */
export async function keepItems(tx: Tx, viewer: Viewer, items: readonly KeptItem[]): Promise<void> {
  if (items.length === 0) return;
  for (const { lowStockThreshold } of items)
    if (typeof lowStockThreshold === "number" && !isCount(lowStockThreshold))
      throw refuse("INVALID", "A threshold is a whole number from 0.", ["lowStockThreshold"]);
  await tx.flush();
  const levels = await lockLevels(
    tx,
    items.map(({ variantId }) => variantId),
  );
  for (const level of levels) {
    const { isTracked, lowStockThreshold } = items.find(({ variantId }) => variantId === level.variantId)!;
    const before = { isTracked: level.isTracked, lowStockThreshold: level.threshold };
    const after = {
      isTracked: isTracked ?? before.isTracked,
      lowStockThreshold: lowStockThreshold === undefined ? before.lowStockThreshold : lowStockThreshold,
    };
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    await changeLevel(tx, level, async () => {
      const item = await tx.findOneOrFail(InventoryItem, level.itemId);
      item.isTracked = level.isTracked = after.isTracked;
      item.lowStockThreshold = level.threshold = after.lowStockThreshold;
      await tx.flush();
    });
    await audit(tx, viewer, {
      action: "inventory.item-update",
      entity: "InventoryItem",
      entityId: level.itemId,
      before,
      after,
    });
  }
}

import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockItem } from "./adjust-stock.js";
import { InventoryItem } from "./item.entity.js";
import { itemSql } from "./item.reads.js";
import type { InventoryItemView } from "./item.types.js";
import { isCount } from "./open-items.js";
import type { BackorderPolicy } from "./stock-level.js";
import { changeLevel } from "./write-movements.js";

export interface UpdateItem {
  isTracked?: boolean | null | undefined;
  /** Null clears it: stock is then never low. */
  lowStockThreshold?: number | null | undefined;
  backorders?: BackorderPolicy | null | undefined;
}

/** @throws Refused(NOT_FOUND | INVALID) */
export async function updateItem(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  { isTracked, lowStockThreshold, backorders }: UpdateItem,
): Promise<{ item: InventoryItemView }> {
  if (isTracked === null) throw refuse("INVALID", "An item is tracked or it is not.", ["isTracked"]);
  if (typeof lowStockThreshold === "number" && !isCount(lowStockThreshold))
    throw refuse("INVALID", "A threshold is a whole number from 0.", ["lowStockThreshold"]);
  if (backorders === null) throw refuse("INVALID", "Backorders are refused or allowed.", ["backorders"]);
  const level = await lockItem(tx, wireId);
  const item = await tx.findOneOrFail(InventoryItem, level.itemId);
  const before = keptAs(item);
  await changeLevel(tx, level, async () => {
    if (isTracked !== undefined) item.isTracked = level.isTracked = isTracked;
    if (lowStockThreshold !== undefined) item.lowStockThreshold = level.threshold = lowStockThreshold;
    if (backorders !== undefined) item.backorders = level.backorders = backorders;
    await tx.flush();
  });
  const after = keptAs(item);
  await audit(tx, viewer, {
    action: "inventory.item-update",
    entity: "InventoryItem",
    entityId: level.itemId,
    before,
    after,
  });
  const [row] = await tx.execute<InventoryItemView[]>(itemSql, [level.itemId]);
  return { item: row! };
}

const keptAs = ({ isTracked, lowStockThreshold, backorders }: InventoryItem) => ({
  isTracked,
  lowStockThreshold: lowStockThreshold ?? null,
  backorders,
});

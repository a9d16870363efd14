import { type Id, newId } from "@till/kit/id";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import { StockRanLow } from "../events.js";
import { type LockedLevel, uuidArray } from "../stock-level.js";

const ids = (levels: readonly LockedLevel[]): string => uuidArray(levels.map((level) => level.itemId));

/** Raises the flag of each item once: only the update that finds it down announces. */
export async function raiseAlerts(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  const raised = await tx.execute<{ id: Id<"inv"> }[]>(
    "update inventory_items set low_since = now() where id = any(?::uuid[]) and low_since is null returning id",
    [ids(levels)],
  );
  if (raised.length === 0) return;
  const low = raised.map(({ id }) => levels.find(({ itemId }) => itemId === id)!);
  await tx.execute(
    `insert into stock_alerts (id, item_id, available, threshold)
     select id, item_id, available, threshold
       from jsonb_to_recordset(?::jsonb) as a(id uuid, item_id uuid, available int, threshold int)
     on conflict (item_id) where recovered_at is null do nothing`,
    [
      JSON.stringify(
        low.map(({ itemId, available, threshold }) => ({
          id: newId<"alert">(),
          item_id: itemId,
          available,
          threshold: threshold ?? 0,
        })),
      ),
    ],
  );
  for (const { itemId, variantId, available } of low)
    await announce(tx, StockRanLow, { itemId, variantId, available });
}

/** Stock that is enough again may run low anew. */
export async function recoverAlerts(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  await tx.execute("update inventory_items set low_since = null where id = any(?::uuid[])", [ids(levels)]);
  await tx.execute(
    "update stock_alerts set recovered_at = now() where item_id = any(?::uuid[]) and recovered_at is null",
    [ids(levels)],
  );
}

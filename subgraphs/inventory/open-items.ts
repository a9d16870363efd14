import { refuse } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { MovementReason } from "./movement.entity.js";
import { record } from "./record.js";
import type { MovementReference } from "./write-movements.js";
import { lockLevels } from "./stock-level.js";

export interface NewItem {
  variantId: Id<"var">;
  isTracked: boolean;
  /** Units that lie on the shelf already; the ledger receives them. */
  initialOnHand: number;
  lowStockThreshold?: number;
  actor?: Viewer;
  reference?: MovementReference;
}

/**
 * Opens the stock records of new variants and receives what they start with.
 * @throws Refused(INVALID) for negative or broken numbers
 */
export async function openItems(tx: Tx, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  for (const { initialOnHand, lowStockThreshold = 0 } of items)
    if (!isCount(initialOnHand) || !isCount(lowStockThreshold))
      throw refuse("INVALID", "Stock is a whole number from 0 to 1,000,000,000.", ["initialStock"]);

  await tx.flush();
  await tx.execute(
    `insert into inventory_items (id, variant_id, is_tracked, low_stock_threshold)
     select * from jsonb_to_recordset(?::jsonb)
       as i(id uuid, variant_id uuid, is_tracked boolean, low_stock_threshold int)`,
    [
      JSON.stringify(
        items.map(({ variantId, isTracked, lowStockThreshold }) => ({
          id: newId(),
          variant_id: variantId,
          is_tracked: isTracked,
          low_stock_threshold: lowStockThreshold ?? null,
        })),
      ),
    ],
  );
  await receiveInitial(tx, items);
}

async function receiveInitial(tx: Tx, items: readonly NewItem[]): Promise<void> {
  const stocked = items.filter(({ initialOnHand }) => initialOnHand > 0);
  if (stocked.length === 0) return;
  const levels = new Map(
    (
      await lockLevels(
        tx,
        stocked.map((i) => i.variantId),
      )
    ).map((l) => [l.variantId, l]),
  );
  const { actor, reference } = stocked[0]!;
  await record(
    tx,
    stocked.map(({ variantId, initialOnHand }) => ({
      level: levels.get(variantId)!,
      delta: initialOnHand,
      reason: MovementReason.RECEIVE,
    })),
    { ...(actor && { actor }), ...(reference && { reference }) },
  );
}

/** Whole units that fit into the ledger with room to grow. */
export const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0 && n <= 1_000_000_000;

import { type Id, newId } from "@till/kit/id";
import { touch } from "@till/kit/changes";
import { announce } from "@till/kit/job";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { StockRanLow } from "./events.js";
import type { MovementReason } from "./movement.entity.js";
import { type LockedLevel, type StockWord, uuidArray } from "./stock-level.js";

/** What caused a movement: an order, an import, a product that was created. */
export interface MovementReference {
  type: string;
  id: Id;
}

export interface NewMovement {
  level: LockedLevel;
  delta: number;
  reason: MovementReason;
  note?: string;
}

export interface Cause {
  reference?: MovementReference;
  actor?: Viewer;
}

/**
 * Writes movements to the ledger in one statement, in their order, and tells whoever shows or watches the
 * stock when it crossed a line. The caller holds the locks of all levels. Returns the new rows' ids.
 */
export async function record(
  tx: Tx,
  movements: readonly NewMovement[],
  cause: Cause = {},
): Promise<Id<"mov">[]> {
  if (movements.length === 0) return [];
  const before = remember(movements);
  const { reference, actor } = cause;
  const rows = movements.map(({ level, delta, reason, note }) => ({
    id: newId<"mov">(),
    item_id: level.itemId,
    delta,
    reason,
    reference_type: reference?.type ?? null,
    reference_id: reference?.id ?? null,
    note: note ?? null,
    actor_kind: actor?.kind ?? null,
    actor_id: actor?.id ?? null,
    actor_name: actor?.name ?? null,
  }));
  await tx.execute(
    `insert into inventory_movements (id, item_id, delta, reason, reference_type, reference_id, note,
                                      actor_kind, actor_id, actor_name, on_hand_after)
     select id, item_id, delta, reason, reference_type, reference_id, note, actor_kind, actor_id, actor_name, 0
       from jsonb_to_recordset(?::jsonb) as m(id uuid, item_id uuid, delta int, reason text, reference_type text,
            reference_id uuid, note text, actor_kind text, actor_id uuid, actor_name text)`,
    [JSON.stringify(rows)],
  );
  for (const { level, reason, delta } of movements) {
    level.move(reason, delta);
    touch(tx, `units:${level.variantId}`);
  }
  await tellCrossings(tx, before);
  return rows.map((row) => row.id);
}

type Before = Map<LockedLevel, { isLow: boolean; word: StockWord }>;

const remember = (movements: readonly NewMovement[]): Before =>
  new Map(movements.map(({ level }) => [level, { isLow: level.isLow, word: level.word }]));

/** Notes levels as they are, changes them, and tells what crossed a line: for changes of the item itself. */
export async function changeLevel(tx: Tx, level: LockedLevel, change: () => Promise<void>): Promise<void> {
  const before: Before = new Map([[level, { isLow: level.isLow, word: level.word }]]);
  await change();
  await tellCrossings(tx, before);
}

async function tellCrossings(tx: Tx, before: Before): Promise<void> {
  const changed = [...before].filter(([level, was]) => level.word !== was.word).map(([level]) => level);
  const sank = [...before].filter(([level, was]) => level.isLow && !was.isLow).map(([level]) => level);
  const rose = [...before].filter(([level, was]) => !level.isLow && was.isLow).map(([level]) => level);
  if (changed.length > 0) await touchProducts(tx, changed);
  if (sank.length > 0) await flagLow(tx, sank);
  if (rose.length > 0)
    await tx.execute("update inventory_items set low_since = null where id = any(?::uuid[])", [ids(rose)]);
}

const ids = (levels: readonly LockedLevel[]): string => uuidArray(levels.map((level) => level.itemId));

/** Raises the flag of each item once: only the update that finds it down announces. */
async function flagLow(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  const raised = await tx.execute<{ id: Id<"inv"> }[]>(
    "update inventory_items set low_since = now() where id = any(?::uuid[]) and low_since is null returning id",
    [ids(levels)],
  );
  for (const { id } of raised) {
    const level = levels.find(({ itemId }) => itemId === id)!;
    await announce(tx, StockRanLow, { itemId: id, variantId: level.variantId, available: level.available });
  }
}

/** A change of the public word makes every page stale that shows the product or filters by stock. */
export async function touchProducts(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  const rows = await tx.execute<{ product_id: Id<"prod"> }[]>(
    "select distinct product_id from product_variants where id = any(?::uuid[])",
    [uuidArray(levels.map((level) => level.variantId))],
  );
  if (rows.length > 0) touch(tx, "products:stock", ...rows.map((row) => `product:${row.product_id}`));
}

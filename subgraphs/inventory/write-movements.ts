import { type Id, newId } from "@till/kit/id";
import { touch } from "@till/kit/changes";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { raiseAlerts, recoverAlerts } from "./alerts/raise-alerts.js";
import type { MovementReason } from "./movement.entity.js";
import { type LockedLevel, type StockWord, uuidArray } from "./stock-level.js";

/** What caused a movement: an order, an import, a product that was created. */
export interface MovementReference {
  type: string;
  id: Id;
}

export interface NewMovement {
  level: LockedLevel;
  /** The shop's default location where none is named. */
  locationId?: Id<"loc">;
  delta: number;
  reason: MovementReason;
  note?: string;
  /** Where it differs from that of the movements beside it. */
  reference?: MovementReference;
}

export interface Cause {
  reference?: MovementReference;
  actor?: Viewer;
}

/**
 * Writes movements to the ledger in one statement, in their order, and tells whoever shows or watches the
 * stock when it crossed a line. Returns the new rows' ids.
 */
export async function writeMovements(
  tx: Tx,
  movements: readonly NewMovement[],
  cause: Cause = {},
): Promise<Id<"mov">[]> {
  if (movements.length === 0) return [];
  const before = remember(movements);
  const rows = movements.map((movement) => rowOf(movement, cause));
  await tx.execute(
    `insert into inventory_movements (id, item_id, location_id, delta, reason, reference_type, reference_id, note,
                                      actor_kind, actor_id, actor_name, on_hand_after)
     select id, item_id, location_id, delta, reason, reference_type, reference_id, note, actor_kind, actor_id,
            actor_name, 0
       from jsonb_to_recordset(?::jsonb) as m(id uuid, item_id uuid, location_id uuid, delta int, reason text,
            reference_type text, reference_id uuid, note text, actor_kind text, actor_id uuid, actor_name text)`,
    [JSON.stringify(rows)],
  );
  for (const { level, locationId, reason, delta } of movements) {
    level.move(reason, delta, level.place(locationId));
    touch(tx, `units:${level.variantId}`);
  }
  await tellCrossings(tx, before);
  return rows.map((row) => row.id);
}

const rowOf = (movement: NewMovement, cause: Cause) => {
  const { level, locationId, delta, reason, note } = movement;
  const reference = movement.reference ?? cause.reference;
  return {
    id: newId<"mov">(),
    item_id: level.itemId,
    location_id: level.place(locationId).id,
    delta,
    reason,
    reference_type: reference?.type ?? null,
    reference_id: reference?.id ?? null,
    note: note ?? null,
    actor_kind: cause.actor?.kind ?? null,
    actor_id: cause.actor?.id ?? null,
    actor_name: cause.actor?.name ?? null,
  };
};

interface Was {
  isLow: boolean;
  word: StockWord;
  isBackorder: boolean;
}
type Before = Map<LockedLevel, Was>;

const wasOf = ({ isLow, word, isBackorder }: LockedLevel): Was => ({ isLow, word, isBackorder });
const remember = (movements: readonly NewMovement[]): Before =>
  new Map(movements.map(({ level }) => [level, wasOf(level)]));

/** Notes levels as they are, changes them, and tells what crossed a line: for changes of the item itself. */
export async function changeLevel(tx: Tx, level: LockedLevel, change: () => Promise<void>): Promise<void> {
  const before: Before = new Map([[level, wasOf(level)]]);
  await change();
  await tellCrossings(tx, before);
}

async function tellCrossings(tx: Tx, before: Before): Promise<void> {
  const changed = [...before]
    .filter(([level, was]) => level.word !== was.word || level.isBackorder !== was.isBackorder)
    .map(([level]) => level);
  const sank = [...before].filter(([level, was]) => level.isLow && !was.isLow).map(([level]) => level);
  const rose = [...before].filter(([level, was]) => !level.isLow && was.isLow).map(([level]) => level);
  if (changed.length > 0) await touchProducts(tx, changed);
  if (sank.length > 0) await raiseAlerts(tx, sank);
  if (rose.length > 0) await recoverAlerts(tx, rose);
}

/** A change of the public word makes every page stale that shows the product or filters by stock. */
async function touchProducts(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  const rows = await tx.execute<{ product_id: Id<"prod"> }[]>(
    "select distinct product_id from product_variants where id = any(?::uuid[])",
    [uuidArray(levels.map((level) => level.variantId))],
  );
  if (rows.length > 0) touch(tx, "products:stock", ...rows.map((row) => `product:${row.product_id}`));
}

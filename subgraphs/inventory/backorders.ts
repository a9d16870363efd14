import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { type Part, partsSql, Shelf } from "./sell-promised.js";
import { type LockedLevel, uuidArray } from "./stock-level.js";
import { type NewMovement, writeMovements } from "./write-movements.js";

interface Waiting {
  order_id: Id<"ord">;
  item_id: Id<"inv">;
  parts: Part[];
}

/**
 * Gives what lies on the shelf to orders that were paid for and wait: whoever paid first comes first, and an
 * order may be served in part. The caller holds the locks.
 * @param levels those of which units were owed before something arrived
 */
export async function fillBackorders(tx: Tx, levels: readonly LockedLevel[]): Promise<void> {
  const shelves = levels.map((level) => new Shelf(level)).filter((shelf) => !shelf.isEmpty);
  if (shelves.length === 0) return;
  const movements: NewMovement[] = [];
  const left: { order_id: Id<"ord">; item_id: Id<"inv">; waiting: number }[] = [];
  for (const { order_id, item_id, parts } of await waitingFor(tx, shelves)) {
    const shelf = shelves.find(({ level }) => level.itemId === item_id)!;
    const sold = shelf.sell(parts, { type: "order", id: order_id });
    if (sold.movements.length === 0) continue;
    movements.push(...sold.movements);
    left.push({ order_id, item_id, waiting: sold.waiting });
  }
  if (movements.length === 0) return;
  await writeMovements(tx, movements);
  await setWaiting(tx, left);
}

/** Notes how many units of an order are still waited for. */
export const setWaiting = (
  tx: Tx,
  left: readonly { order_id: Id<"ord">; item_id: Id<"inv">; waiting: number }[],
) =>
  tx.execute(
    `update reservations r set backordered = w.waiting
       from jsonb_to_recordset(?::jsonb) as w(order_id uuid, item_id uuid, waiting int)
      where r.order_id = w.order_id and r.item_id = w.item_id`,
    [JSON.stringify(left)],
  );

const waitingFor = (tx: Tx, shelves: readonly Shelf[]): Promise<Waiting[]> =>
  tx.execute<Waiting[]>(
    `select r.order_id, r.item_id, ${partsSql} as parts from reservations r
      where r.item_id = any(?::uuid[]) and r.backordered > 0 order by r.item_id, r.closed_at, r.order_id`,
    [uuidArray(shelves.map(({ level }) => level.itemId))],
  );

/** Units of an order that were paid for and wait for goods, by variant. */
export async function waitingUnits(tx: Tx, orderId: Id<"ord">): Promise<Map<Id<"var">, number>> {
  const rows = await tx.execute<{ variant_id: Id<"var">; backordered: number }[]>(
    `select i.variant_id, r.backordered from reservations r join inventory_items i on i.id = r.item_id
      where r.order_id = ? and r.backordered > 0`,
    [orderId],
  );
  return new Map(rows.map((row) => [row.variant_id, row.backordered]));
}

import { Refused, refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { MovementReason } from "./movement.entity.js";
import { OutOfStock, ShortLine } from "./out-of-stock.js";
import { type NewMovement, record } from "./record.js";
import { closeHolds, release, type StockLine } from "./reserve-stock.js";
import { type LockedLevel, lockLevels } from "./stock-level.js";

interface OrderHold {
  order_id: Id<"ord">;
  item_id: Id<"inv">;
  variant_id: Id<"var">;
  quantity: number;
  state: "HELD" | "RELEASED" | "SOLD";
}

/** Gives back what the order still holds. Doing it again, or after a sale, changes nothing. */
export async function releaseStock(tx: Tx, orderId: Id<"ord">): Promise<void> {
  const { levels, holds } = await lockedHolds(tx, orderId);
  await release(
    tx,
    levels,
    holds.filter((hold) => hold.state === "HELD"),
  );
}

/**
 * Turns the order's holds into a sale; doing it again changes nothing. A hold that ran out is taken anew
 * where there is stock left.
 * @throws Refused(OutOfStock) when a hold is gone and so are the units
 */
export async function commitStock(tx: Tx, orderId: Id<"ord">): Promise<void> {
  const { levels, holds } = await lockedHolds(tx, orderId);
  const open = holds.filter((hold) => hold.state !== "SOLD");
  if (open.length === 0) return;
  const levelOf = (hold: OrderHold) => levels.find(({ itemId }) => itemId === hold.item_id)!;

  const lost = open.filter((hold) => hold.state === "RELEASED");
  const short = lost
    .filter((hold) => hold.quantity > levelOf(hold).available)
    .map((hold) => new ShortLine(hold.variant_id, hold.quantity, levelOf(hold).available));
  if (short.length > 0) throw new Refused(new OutOfStock(short));

  const move =
    (reason: MovementReason) =>
    (hold: OrderHold): NewMovement => ({
      level: levelOf(hold),
      delta: -hold.quantity,
      reason,
    });
  await record(tx, [...lost.map(move(MovementReason.RESERVE)), ...open.map(move(MovementReason.SALE))], {
    reference: { type: "order", id: orderId },
  });
  await closeHolds(
    tx,
    orderId,
    open.map((hold) => hold.item_id),
    "SOLD",
  );
}

/**
 * Puts sold units back on the shelf. What is not tracked was never taken from it.
 * @throws Refused(INVALID) when more would come back than was sold and is still away
 */
export async function restock(
  tx: Tx,
  orderId: Id<"ord">,
  lines: readonly StockLine[],
  reason: "REFUND" | "RETURN",
): Promise<void> {
  const { levels, holds } = await lockedHolds(tx, orderId);
  const away = await unitsAway(tx, orderId, holds);
  const movements: NewMovement[] = [];
  for (const { variantId, quantity } of lines) {
    const level = levels.find((held) => held.variantId === variantId);
    if (!level) continue;
    const left = away.get(level.itemId) ?? 0;
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left)
      throw refuse("INVALID", `${left} units of this order can come back, not ${quantity}.`, ["quantity"]);
    away.set(level.itemId, left - quantity);
    movements.push({ level, delta: quantity, reason: MovementReason[reason] });
  }
  await record(tx, movements, { reference: { type: "order", id: orderId } });
}

/** The order's holds, read again once the levels are locked: until then they may still change. */
async function lockedHolds(
  tx: Tx,
  orderId: Id<"ord">,
): Promise<{ levels: LockedLevel[]; holds: OrderHold[] }> {
  const before = await holdsOf(tx, orderId);
  if (before.length === 0) return { levels: [], holds: [] };
  const levels = await lockLevels(
    tx,
    before.map((hold) => hold.variant_id),
  );
  return { levels, holds: await holdsOf(tx, orderId) };
}

const holdsOf = (tx: Tx, orderId: Id<"ord">): Promise<OrderHold[]> =>
  tx.execute<OrderHold[]>(
    `select r.order_id, r.item_id, i.variant_id, r.quantity, r.state
       from reservations r join inventory_items i on i.id = r.item_id
      where r.order_id = ? order by r.item_id`,
    [orderId],
  );

async function unitsAway(
  tx: Tx,
  orderId: Id<"ord">,
  holds: readonly OrderHold[],
): Promise<Map<Id<"inv">, number>> {
  const sold = holds.filter((hold) => hold.state === "SOLD");
  const away = new Map(sold.map((hold) => [hold.item_id, hold.quantity]));
  const back = await tx.execute<{ item_id: Id<"inv">; units: number }[]>(
    `select item_id, sum(delta)::int as units from inventory_movements
      where reference_id = ? and reason in ('REFUND', 'RETURN') group by item_id`,
    [orderId],
  );
  for (const { item_id, units } of back) away.set(item_id, (away.get(item_id) ?? 0) - units);
  return away;
}

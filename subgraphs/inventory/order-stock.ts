import { Refused, refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { MovementReason } from "./movement.entity.js";
import { OutOfStock, ShortLine } from "./out-of-stock.js";
import { record } from "./record.js";
import type { NewMovement } from "./write-movements.js";
import { closeHolds, release, type StockLine } from "./reserve-stock.js";
import { allocate } from "./allocate.js";
import { setWaiting } from "./backorders.js";
import { type Part, partsSql, Shelf } from "./sell-promised.js";
import { type LockedLevel, lockLevels } from "./stock-level.js";

interface OrderHold {
  order_id: Id<"ord">;
  item_id: Id<"inv">;
  variant_id: Id<"var">;
  quantity: number;
  state: "HELD" | "RELEASED" | "SOLD";
  backordered: number;
  parts: Part[];
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
  refuseLost(lost, levelOf);
  const reference = { type: "order", id: orderId };
  const retaken = lost.map((hold) => ({ hold, parts: allocate(levelOf(hold), hold.quantity) }));
  await record(
    tx,
    retaken.flatMap(({ hold, parts }) =>
      parts.map<NewMovement>(({ locationId, units }) => ({
        level: levelOf(hold),
        locationId,
        delta: -units,
        reason: MovementReason.RESERVE,
      })),
    ),
    { reference },
  );
  for (const { hold, parts } of retaken)
    hold.parts = parts.map(({ locationId, units }) => ({ locationId, promised: units, away: 0 }));

  const sales = open.map((hold) => ({ hold, ...new Shelf(levelOf(hold)).sell(hold.parts, reference) }));
  await record(
    tx,
    sales.flatMap(({ movements }) => movements),
  );
  await closeHolds(
    tx,
    sales.map(({ hold, waiting }) => ({ order_id: orderId, item_id: hold.item_id, waiting })),
    "SOLD",
  );
}

function refuseLost(lost: readonly OrderHold[], levelOf: (hold: OrderHold) => LockedLevel): void {
  const short = lost
    .filter((hold) => !levelOf(hold).canBackorder && hold.quantity > levelOf(hold).available)
    .map((hold) => new ShortLine(hold.variant_id, hold.quantity, levelOf(hold).available));
  if (short.length > 0) throw new Refused(new OutOfStock(short));
}

/**
 * Puts sold units back on the shelf where they came from. What was still waited for is let go instead, and what
 * is not tracked was never taken.
 * @throws Refused(INVALID) when more would come back than was sold and is still away
 */
export async function restock(
  tx: Tx,
  orderId: Id<"ord">,
  lines: readonly StockLine[],
  reason: "REFUND" | "RETURN",
): Promise<void> {
  const { levels, holds } = await lockedHolds(tx, orderId);
  const movements: NewMovement[] = [];
  const waiting: { order_id: Id<"ord">; item_id: Id<"inv">; waiting: number }[] = [];
  for (const { variantId, quantity } of lines) {
    const level = levels.find((held) => held.variantId === variantId);
    const hold = holds.find((held) => held.variant_id === variantId);
    if (!level || !hold) continue;
    const left = unitsAway(hold) + (reason === "REFUND" ? hold.backordered : 0);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left)
      throw refuse("INVALID", `${left} units of this order can come back, not ${quantity}.`, ["quantity"]);
    const letGo = reason === "REFUND" ? Math.min(quantity, hold.backordered) : 0;
    movements.push(...take(level, hold, "promised", letGo, MovementReason.RELEASE));
    movements.push(...take(level, hold, "away", quantity - letGo, MovementReason[reason]));
    hold.backordered -= letGo;
    if (letGo > 0) waiting.push({ order_id: orderId, item_id: hold.item_id, waiting: hold.backordered });
  }
  // First what is waited for, so that nothing that comes back is given to an order that gave it up.
  if (waiting.length > 0) await setWaiting(tx, waiting);
  await record(tx, movements, { reference: { type: "order", id: orderId } });
}

const unitsAway = (hold: OrderHold): number =>
  hold.state === "SOLD" ? hold.parts.reduce((sum, { away }) => sum + away, 0) : 0;

/** Takes units out of the parts of a hold, in their order. */
function take(
  level: LockedLevel,
  hold: OrderHold,
  from: "promised" | "away",
  units: number,
  reason: MovementReason,
): NewMovement[] {
  let rest = units;
  return hold.parts.flatMap((part) => {
    const delta = Math.min(rest, part[from]);
    if (delta <= 0) return [];
    part[from] -= delta;
    rest -= delta;
    return [{ level, locationId: part.locationId, delta, reason }];
  });
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
  // What the order took hold of since the first look is not locked, and belongs to whoever asks next.
  const holds = await holdsOf(tx, orderId);
  return { levels, holds: holds.filter(({ item_id }) => levels.some(({ itemId }) => itemId === item_id)) };
}

const holdsOf = (tx: Tx, orderId: Id<"ord">): Promise<OrderHold[]> =>
  tx.execute<OrderHold[]>(
    `select r.order_id, r.item_id, i.variant_id, r.quantity, r.state, r.backordered, ${partsSql} as parts
       from reservations r join inventory_items i on i.id = r.item_id
      where r.order_id = ? order by r.item_id`,
    [orderId],
  );

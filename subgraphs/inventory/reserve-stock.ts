import { Refused, refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { MovementReason } from "./movement.entity.js";
import { OutOfStock, ShortLine } from "./out-of-stock.js";
import { record } from "./record.js";
import type { NewMovement } from "./write-movements.js";
import { allocate } from "./allocate.js";
import { type Part, partsSql } from "./sell-promised.js";
import { type LockedLevel, lockLevels, uuidArray } from "./stock-level.js";

export interface StockLine {
  variantId: Id<"var">;
  /** Whole units, above zero. */
  quantity: number;
}

interface Hold {
  order_id: Id<"ord">;
  item_id: Id<"inv">;
  quantity: number;
  state: "HELD" | "RELEASED" | "SOLD";
  parts: Part[];
}

/**
 * Holds every line for the order until `expiresAt`, or refuses them all. Asking again for the same order
 * only renews its holds. What is not tracked is never held. What may be backordered is held without limit.
 * @param lines a variant may stand in several lines; their units are added up
 * @param toCountry where they go, in ISO 3166-1: the nearest location may serve them
 * @throws Refused(OutOfStock) naming each variant that fell short
 */
export async function reserveStock(
  tx: Tx,
  orderId: Id<"ord">,
  lines: readonly StockLine[],
  expiresAt: Date,
  toCountry?: string,
): Promise<void> {
  const wanted = unitsPerVariant(lines);
  const levels = await lockLevels(tx, wanted.keys(), toCountry);
  const tracked = levels.filter((level) => level.isTracked);
  const holds = await holdsOn(tx, tracked, orderId);

  const expired = holds.filter((hold) => hold.order_id !== orderId);
  const own = new Map(holds.filter((hold) => hold.order_id === orderId).map((hold) => [hold.item_id, hold]));
  await release(tx, levels, [...expired, ...outgrown(own.values(), tracked, wanted)]);

  refuseShort(wanted, levels, own);
  const due = tracked.filter((level) => !isKept(own.get(level.itemId), wanted.get(level.variantId)!));
  await record(
    tx,
    due.flatMap((level) =>
      allocate(level, wanted.get(level.variantId)!).map(({ locationId, units }) => ({
        level,
        locationId,
        delta: -units,
        reason: MovementReason.RESERVE,
      })),
    ),
    { reference: { type: "order", id: orderId } },
  );
  await hold(
    tx,
    orderId,
    tracked.filter((level) => own.get(level.itemId)?.state !== "SOLD"),
    wanted,
    expiresAt,
  );
}

function unitsPerVariant(lines: readonly StockLine[]): Map<Id<"var">, number> {
  const units = new Map<Id<"var">, number>();
  for (const { variantId, quantity } of lines) {
    if (!Number.isInteger(quantity) || quantity < 1) throw refuse("INVALID", "A line has at least one unit.");
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return units;
}

/**
 * Holds that matter here: the order's own, and everybody's that have run out. The locks keep them still. Two
 * selects, so that each has its index and the closed holds of years are not looked at.
 */
function holdsOn(tx: Tx, levels: readonly LockedLevel[], orderId: Id<"ord">): Promise<Hold[]> {
  const items = uuidArray(levels.map((level) => level.itemId));
  return tx.execute<Hold[]>(
    `select r.order_id, r.item_id, r.quantity, r.state, ${partsSql} as parts from reservations r
      where r.order_id = ? and r.item_id = any(?::uuid[])
     union all
     select r.order_id, r.item_id, r.quantity, r.state, ${partsSql} as parts from reservations r
      where r.state = 'HELD' and r.expires_at <= now() and r.order_id <> ? and r.item_id = any(?::uuid[])
     order by item_id, order_id`,
    [orderId, items, orderId, items],
  );
}

const isKept = (hold: Hold | undefined, quantity: number): boolean =>
  hold?.state === "SOLD" || (hold?.state === "HELD" && hold.quantity === quantity);

/** Own holds of another quantity are given back first and taken anew. */
const outgrown = (
  own: Iterable<Hold>,
  levels: readonly LockedLevel[],
  wanted: Map<Id<"var">, number>,
): Hold[] =>
  [...own].filter((hold) => {
    const level = levels.find(({ itemId }) => itemId === hold.item_id)!;
    return hold.state === "HELD" && hold.quantity !== wanted.get(level.variantId);
  });

function refuseShort(
  wanted: Map<Id<"var">, number>,
  levels: readonly LockedLevel[],
  own: Map<Id<"inv">, Hold>,
) {
  const short: ShortLine[] = [];
  for (const [variantId, quantity] of wanted) {
    const level = levels.find((held) => held.variantId === variantId);
    if (!level) short.push(new ShortLine(variantId, quantity, 0));
    else if (!level.isTracked || level.canBackorder || isKept(own.get(level.itemId), quantity)) continue;
    else if (quantity > level.available) short.push(new ShortLine(variantId, quantity, level.available));
  }
  if (short.length > 0) throw new Refused(new OutOfStock(short));
}

async function hold(
  tx: Tx,
  orderId: Id<"ord">,
  levels: readonly LockedLevel[],
  wanted: Map<Id<"var">, number>,
  expiresAt: Date,
): Promise<void> {
  if (levels.length === 0) return;
  const rows = levels.map((level) => ({ item_id: level.itemId, quantity: wanted.get(level.variantId)! }));
  await tx.execute(
    `insert into reservations (order_id, item_id, quantity, expires_at)
     select ?, item_id, quantity, ? from jsonb_to_recordset(?::jsonb) as r(item_id uuid, quantity int)
     on conflict (order_id, item_id) do update
       set quantity = excluded.quantity, expires_at = excluded.expires_at, state = 'HELD', closed_at = null`,
    [orderId, expiresAt, JSON.stringify(rows)],
  );
}

/** Gives held units back where they were held. The caller has locked their levels. */
export async function release(tx: Tx, levels: readonly LockedLevel[], holds: readonly Hold[]): Promise<void> {
  if (holds.length === 0) return;
  const movements = holds.flatMap((held) =>
    held.parts
      .filter(({ promised }) => promised > 0)
      .map<NewMovement>(({ locationId, promised }) => ({
        level: levels.find(({ itemId }) => itemId === held.item_id)!,
        locationId,
        delta: promised,
        reason: MovementReason.RELEASE,
        reference: { type: "order", id: held.order_id },
      })),
  );
  await record(tx, movements);
  await closeHolds(
    tx,
    holds.map(({ order_id, item_id }) => ({ order_id, item_id, waiting: 0 })),
    "RELEASED",
  );
}

/** Marks holds as over, whether the units were given back or sold; some that are sold may still be waited for. */
export const closeHolds = (
  tx: Tx,
  holds: readonly { order_id: Id<"ord">; item_id: Id<"inv">; waiting: number }[],
  state: "RELEASED" | "SOLD",
) =>
  tx.execute(
    `update reservations r set state = ?, closed_at = now(), backordered = h.waiting
       from jsonb_to_recordset(?::jsonb) as h(order_id uuid, item_id uuid, waiting int)
      where r.order_id = h.order_id and r.item_id = h.item_id`,
    [state, JSON.stringify(holds)],
  );

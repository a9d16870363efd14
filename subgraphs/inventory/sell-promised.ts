import type { Id } from "@till/kit/id";
import { MovementReason } from "./movement.entity.js";
import type { NewMovement, MovementReference } from "./write-movements.js";
import type { LockedLevel } from "./stock-level.js";

/** Units of one order at one location, as the ledger tells it. */
export interface Part {
  locationId: Id<"loc">;
  /** Promised, and neither sold nor let go. */
  promised: number;
  /** Sold, and not come back. */
  away: number;
}

/** What would lie at each place of an item while sales are planned, before anything is written. */
export class Shelf {
  readonly level: LockedLevel;
  readonly #left: { id: Id<"loc">; onHand: number; reserved: number }[];

  constructor(level: LockedLevel) {
    this.level = level;
    this.#left = level.places.map(({ id, onHand, reserved }) => ({ id, onHand, reserved }));
  }

  get isEmpty(): boolean {
    return this.#left.every(({ onHand }) => onHand <= 0);
  }

  /**
   * Sells promised units from where they were promised, or else from wherever units lie free: the promise moves
   * there first. What lies nowhere waits.
   */
  sell(parts: readonly Part[], reference: MovementReference): { movements: NewMovement[]; waiting: number } {
    const movements: NewMovement[] = [];
    let waiting = 0;
    for (const { locationId, promised } of parts) {
      let rest = promised - this.#sellAt(locationId, promised, reference, movements);
      for (const { id } of this.#left)
        if (rest > 0) rest -= this.#move(locationId, id, rest, reference, movements);
      waiting += Math.max(0, rest);
    }
    return { movements, waiting };
  }

  #sellAt(id: Id<"loc">, wanted: number, reference: MovementReference, into: NewMovement[]): number {
    const place = this.#left.find((left) => left.id === id)!;
    const units = Math.min(wanted, place.onHand);
    if (units <= 0) return 0;
    place.onHand -= units;
    place.reserved -= units;
    into.push({ level: this.level, locationId: id, delta: -units, reason: MovementReason.SALE, reference });
    return units;
  }

  #move(from: Id<"loc">, to: Id<"loc">, wanted: number, reference: MovementReference, into: NewMovement[]) {
    const [source, target] = [from, to].map((id) => this.#left.find((left) => left.id === id)!);
    const units = from === to ? 0 : Math.min(wanted, target!.onHand - target!.reserved);
    if (units <= 0) return 0;
    const level = this.level;
    into.push({ level, locationId: from, delta: units, reason: MovementReason.RELEASE, reference });
    into.push({ level, locationId: to, delta: -units, reason: MovementReason.RESERVE, reference });
    source!.reserved -= units;
    target!.reserved += units;
    return this.#sellAt(to, units, reference, into);
  }
}

/** SQL for the parts of a hold, read from the ledger: `r` is the row of `reservations`. */
export const partsSql = `(select coalesce(json_agg(p), '[]') from (
  select m.location_id as "locationId", sum(promise_change(m.reason, m.delta))::int as promised,
         coalesce(-sum(m.delta) filter (where m.reason in ('SALE', 'REFUND', 'RETURN')), 0)::int as away
    from inventory_movements m where m.reference_id = r.order_id and m.item_id = r.item_id
   group by m.location_id order by m.location_id) p)`;

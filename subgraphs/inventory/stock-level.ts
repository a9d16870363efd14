import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { registerEnumType } from "type-graphql";
import { MovementReason } from "./movement.entity.js";

/** All that the public is told of stock. */
export enum StockWord {
  IN_STOCK = "IN_STOCK",
  LOW_STOCK = "LOW_STOCK",
  OUT_OF_STOCK = "OUT_OF_STOCK",
}
registerEnumType(StockWord, {
  name: "StockWord",
  description: "Whether something can be had; never how many.",
});

export enum BackorderPolicy {
  REFUSE = "REFUSE",
  ALLOW = "ALLOW",
}
registerEnumType(BackorderPolicy, {
  name: "BackorderPolicy",
  description: "Whether more may be sold than lies on the shelf.",
});

/** What of an item lies at one place. */
export interface Place {
  readonly id: Id<"loc">;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  onHand: number;
  reserved: number;
}

interface LevelRow {
  item_id: Id<"inv">;
  variant_id: Id<"var">;
  is_tracked: boolean;
  low_stock_threshold: number | null;
  backorders: BackorderPolicy;
  shows_low_stock: boolean;
  on_hand: number;
  reserved: number;
  places: Place[];
}

/** One item's level while this transaction holds its lock, moved along with what is recorded. */
export class LockedLevel {
  readonly itemId: Id<"inv">;
  readonly variantId: Id<"var">;
  isTracked: boolean;
  threshold: number | null;
  backorders: BackorderPolicy;
  onHand: number;
  reserved: number;
  /** Every location of the shop, those that orders are served from first in front. */
  readonly places: readonly Place[];
  readonly #showsLowStock: boolean;

  constructor(row: LevelRow) {
    this.itemId = row.item_id;
    this.variantId = row.variant_id;
    this.isTracked = row.is_tracked;
    this.threshold = row.low_stock_threshold;
    this.backorders = row.backorders;
    this.onHand = row.on_hand;
    this.reserved = row.reserved;
    this.places = row.places;
    this.#showsLowStock = row.shows_low_stock;
  }

  get available(): number {
    return this.onHand - this.reserved;
  }

  get isLow(): boolean {
    return this.isTracked && this.threshold !== null && this.available <= this.threshold;
  }

  get canBackorder(): boolean {
    return this.backorders === BackorderPolicy.ALLOW;
  }

  /** Whether shoppers are told that it has yet to come in. */
  get isBackorder(): boolean {
    return this.isTracked && this.canBackorder && this.available <= 0;
  }

  /** Whether units are promised somewhere that do not lie there. */
  get owes(): boolean {
    return this.places.some((place) => place.reserved > place.onHand);
  }

  /** The word that `pub_variant_stock` has for this level. */
  get word(): StockWord {
    if (!this.isTracked) return StockWord.IN_STOCK;
    if (this.available <= 0) return this.canBackorder ? StockWord.IN_STOCK : StockWord.OUT_OF_STOCK;
    return this.isLow && this.#showsLowStock ? StockWord.LOW_STOCK : StockWord.IN_STOCK;
  }

  /** A location by its id; the shop's default one where none is named. */
  place(id?: Id<"loc">): Place {
    const found = this.places.find((place) => (id === undefined ? place.isDefault : place.id === id));
    if (!found) throw new Error(`There is no location ${id ?? "by default"}.`);
    return found;
  }

  /** What the trigger does to the rows, done to this copy of them. */
  move(reason: MovementReason, delta: number, place: Place): void {
    const isPromise = reason === MovementReason.RESERVE || reason === MovementReason.RELEASE;
    for (const figures of [this, place]) {
      if (!isPromise) figures.onHand += delta;
      if (isPromise) figures.reserved -= delta;
      if (reason === MovementReason.SALE) figures.reserved += delta;
    }
  }
}

/**
 * Locks the levels of these variants in item order, so that two carts with the same goods queue up.
 * @param toCountry where the goods go, in ISO 3166-1: the nearest location may come first
 */
export async function lockLevels(
  tx: Tx,
  variantIds: Iterable<Id<"var">>,
  toCountry: string | null = null,
): Promise<LockedLevel[]> {
  const rows = await tx.execute<LevelRow[]>("select * from lock_stock(?::uuid[], ?)", [
    uuidArray(variantIds),
    toCountry,
  ]);
  return rows.map((row) => new LockedLevel(row));
}

/** An array of PostgreSQL in text form; uuids need no quoting. */
export const uuidArray = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(",")}}`;

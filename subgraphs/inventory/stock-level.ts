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

interface LevelRow {
  item_id: Id<"inv">;
  variant_id: Id<"var">;
  is_tracked: boolean;
  low_stock_threshold: number | null;
  on_hand: number;
  reserved: number;
}

/** One item's level while this transaction holds its lock, moved along with what is recorded. */
export class LockedLevel {
  readonly itemId: Id<"inv">;
  readonly variantId: Id<"var">;
  isTracked: boolean;
  threshold: number | null;
  onHand: number;
  reserved: number;

  constructor(row: LevelRow) {
    this.itemId = row.item_id;
    this.variantId = row.variant_id;
    this.isTracked = row.is_tracked;
    this.threshold = row.low_stock_threshold;
    this.onHand = row.on_hand;
    this.reserved = row.reserved;
  }

  get available(): number {
    return this.onHand - this.reserved;
  }

  get isLow(): boolean {
    return this.isTracked && this.threshold !== null && this.available <= this.threshold;
  }

  /** The word that `pub_variant_stock` has for this level. */
  get word(): StockWord {
    if (!this.isTracked) return StockWord.IN_STOCK;
    if (this.available <= 0) return StockWord.OUT_OF_STOCK;
    return this.isLow ? StockWord.LOW_STOCK : StockWord.IN_STOCK;
  }

  /** What the trigger does to the row, done to this copy of it. */
  move(reason: MovementReason, delta: number): void {
    const isPromise = reason === MovementReason.RESERVE || reason === MovementReason.RELEASE;
    if (!isPromise) this.onHand += delta;
    if (isPromise) this.reserved -= delta;
    if (reason === MovementReason.SALE) this.reserved += delta;
  }
}

/** Locks the levels of these variants in item order, so that two carts with the same goods queue up. */
export async function lockLevels(tx: Tx, variantIds: Iterable<Id<"var">>): Promise<LockedLevel[]> {
  const rows = await tx.execute<LevelRow[]>("select * from lock_stock(?::uuid[])", [uuidArray(variantIds)]);
  return rows.map((row) => new LockedLevel(row));
}

/** An array of PostgreSQL in text form; uuids need no quoting. */
export const uuidArray = (ids: Iterable<string>): string => `{${[...new Set(ids)].join(",")}}`;

import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";
import { type StockWord, uuidArray } from "./stock-level.js";

export interface Availability {
  /** Units that can be had now. Without meaning where `isTracked` is false. */
  available: number;
  isTracked: boolean;
  /** Whether more may be bought than `available`. */
  canBackorder: boolean;
  word: `${StockWord}`;
}

/** What can be had of each variant. A variant without a stock record is missing from the answer. */
export async function availabilityOf(
  em: EntityManager,
  variantIds: readonly Id<"var">[],
): Promise<Map<Id<"var">, Availability>> {
  if (variantIds.length === 0) return new Map();
  const rows = await em.execute<(Omit<Availability, "word"> & { variantId: Id<"var">; word: StockWord })[]>(
    `select variant_id as "variantId", available, is_tracked as "isTracked", can_backorder as "canBackorder", word
       from pub_variant_stock where variant_id = any(?::uuid[])`,
    [uuidArray(variantIds)],
  );
  return new Map(rows.map(({ variantId, ...stock }) => [variantId, stock]));
}

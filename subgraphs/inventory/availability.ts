import type { EntityManager } from "@mikro-orm/postgresql";
import type { Id } from "@till/kit/id";
import { type StockWord, uuidArray } from "./stock-level.js";

export interface Availability {
  /** Units that can be had now. Without meaning where `isTracked` is false. */
  available: number;
  isTracked: boolean;
  word: `${StockWord}`;
}

/** What can be had of each variant. A variant without a stock record is missing from the answer. */
export async function availabilityOf(
  em: EntityManager,
  variantIds: readonly Id<"var">[],
): Promise<Map<Id<"var">, Availability>> {
  if (variantIds.length === 0) return new Map();
  const rows = await em.execute<
    { variant_id: Id<"var">; available: number; is_tracked: boolean; word: StockWord }[]
  >(
    "select variant_id, available, is_tracked, word from pub_variant_stock where variant_id = any(?::uuid[])",
    [uuidArray(variantIds)],
  );
  return new Map(
    rows.map((row) => [
      row.variant_id,
      { available: row.available, isTracked: row.is_tracked, word: row.word },
    ]),
  );
}

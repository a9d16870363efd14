import DataLoader from "dataloader";
import type { Context } from "./context.js";

/**
 * Batches one kind of look-up per request: `const levels = defineLoader((ctx, ids) => …)`, then
 * `levels(ctx).load(id)`. The batch answers with a Map, so that order and gaps cannot go wrong.
 */
export function defineLoader<Value>(
  batch: (ctx: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (ctx: Context) => DataLoader<string, Value | undefined> {
  const loaders = new WeakMap<Context, DataLoader<string, Value | undefined>>();
  return (ctx) => {
    let loader = loaders.get(ctx);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await batch(ctx, keys);
        return keys.map((key) => found.get(key));
      });
      loaders.set(ctx, loader);
    }
    return loader;
  };
}

/** Rows by a key, for a loader's Map. */
export const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> =>
  new Map(rows.map((row) => [key(row), row]));

/** Rows grouped by a key, for loaders of lists. */
export const groupedBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> =>
  Map.groupBy(rows, key);

import type { Context } from "@till/kit/context";
import { settings } from "@till/kit/settings";
import type { ProductBulkEditInput } from "./bulk.input.js";
import { bulkChangesOf } from "./bulk-changes.js";
import { type Difference, editProduct, type Found } from "./edit-product.js";
import { foundSql, productsMax, selectionOf } from "./selection.js";

/** So many products are looked at for problems; the job looks at every one anyway. */
export const checkedMax = 2_000;

export interface PreviewedProduct {
  id: string;
  differences: Difference[];
  problem: string | null;
}

export interface Preview {
  /** Up to one more than may be edited at once. */
  count: number;
  checkedCount: number;
  changedCount: number;
  rows: PreviewedProduct[];
  problemCount: number;
  problems: PreviewedProduct[];
}

/**
 * Shows what a bulk edit would do, with nothing written: the first rows as they would be, and what would fail
 * among the first two thousand.
 * @throws Refused as starting the edit would
 */
export async function previewBulkEdit(
  ctx: Context,
  input: ProductBulkEditInput,
  first: number,
): Promise<Preview> {
  const { currency } = await settings(ctx.em);
  const changes = await bulkChangesOf(ctx.em, input.changes, currency);
  const { tables, from, where, values } = await selectionOf(ctx.read, input, currency);
  const [[counted], chosen] = await Promise.all([
    ctx.read.query<{ count: number }>(
      `${tables} select count(*)::int as count from (select 1 from ${from} where ${where}
         limit ${productsMax + 1}) counted`,
      values,
    ),
    ctx.read.query<{ id: string }>(
      `${tables} select p.id from ${from} where ${where} order by p.id limit ${checkedMax}`,
      values,
    ),
  ]);
  const found = await ctx.read.query<Found>(foundSql("$1"), [chosen.map(({ id }) => id)]);
  const edited = found.map((product) => ({ id: product.id, ...editProduct(product, changes, currency) }));
  const problems = edited.filter(({ problem }) => problem !== null);
  const changed = edited.filter(({ problem, differences }) => problem === null && differences.length > 0);
  return {
    count: counted?.count ?? 0,
    checkedCount: found.length,
    changedCount: changed.length,
    rows: changed.slice(0, first),
    problemCount: problems.length,
    problems: problems.slice(0, first),
  };
}

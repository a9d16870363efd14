import type { Context } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import {
  keyset,
  type Page,
  pageOf,
  pageSize,
  pageSizeMax,
  type SortColumn,
  SortDirection,
} from "@till/kit/page";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { uuidArray } from "../stock-level.js";
import type { StockAlert } from "./alert.types.js";

const newestFirst: readonly SortColumn[] = [
  // A cursor carries milliseconds; finer times would lose rows between pages.
  { sql: "date_trunc('milliseconds', a.raised_at)", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "a.id", type: "uuid", direction: SortDirection.DESC },
];

export async function listAlerts(
  { read }: Context,
  args: {
    first: number;
    after?: string | undefined;
    filter?: { isOpen?: boolean | null; isAcknowledged?: boolean | null } | undefined;
  },
): Promise<{ page: Page<StockAlert>; count(limit: number): Promise<number> }> {
  const size = pageSize(args.first);
  const place = keyset(newestFirst, args.after, 4);
  const where = `($1::boolean is null or (a.recovered_at is null) = $1)
    and ($2::boolean is null or (a.acknowledged_at is not null) = $2)
    and exists (select from inventory_items i join product_variants v on v.id = i.variant_id where i.id = a.item_id)`;
  const values = [args.filter?.isOpen ?? null, args.filter?.isAcknowledged ?? null];
  const rows = await read.query<StockAlert>(
    `select a.id, a.item_id as "itemId", a.available, a.threshold, a.raised_at as "raisedAt",
            a.recovered_at as "recoveredAt", a.acknowledged_at as "acknowledgedAt",
            a.acknowledged_by as "acknowledgedBy"
       from stock_alerts a where ${where} and ${place.where} order by ${place.orderBy} limit $3`,
    [...values, size + 1, ...place.values],
  );
  return {
    page: pageOf(rows, size, args.after, (row) => [row.raisedAt, row.id]),
    async count(limit) {
      const [row] = await read.query<{ n: number }>(
        `select count(*)::int as n from (select 1 from stock_alerts a where ${where} limit $3) found`,
        [...values, limit],
      );
      return row!.n;
    },
  };
}

/**
 * Takes note of alerts; of those that somebody took note of before, nothing changes.
 * @param wireIds the alerts; without them, all that are new
 * @throws Refused(LIMIT_EXCEEDED)
 */
export async function acknowledgeAlerts(
  tx: Tx,
  viewer: Viewer,
  wireIds: readonly string[] | null | undefined,
): Promise<{ acknowledgedCount: number }> {
  if (wireIds && wireIds.length > pageSizeMax)
    throw refuse("LIMIT_EXCEEDED", `At most ${pageSizeMax} alerts at once.`, ["ids"]);
  const ids = wireIds?.map((wireId) => decodeId("alert", wireId)).filter((id) => id !== undefined);
  const rows = await tx.execute<object[]>(
    `update stock_alerts set acknowledged_at = now(), acknowledged_by = ?
      where acknowledged_at is null and (?::uuid[] is null or id = any(?::uuid[])) returning id`,
    [viewer.name ?? null, ids ? uuidArray(ids) : null, ids ? uuidArray(ids) : null],
  );
  return { acknowledgedCount: rows.length };
}

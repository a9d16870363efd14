import type { Context } from "@till/kit/context";
import { byKey, defineLoader, groupedBy } from "@till/kit/loader";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";
import type { StockTransfer, StockTransferLine } from "./transfer.types.js";

const columns = `t.id, t.number::text as number, t.from_id as "fromId", t.to_id as "toId", t.status, t.note,
  t.actor_name as "actorName", t.created_at as "createdAt", t.sent_at as "sentAt", t.closed_at as "closedAt",
  (select coalesce(sum(l.quantity), 0)::int from stock_transfer_lines l where l.transfer_id = t.id) as units,
  (select coalesce(sum(l.received), 0)::int from stock_transfer_lines l where l.transfer_id = t.id) as "unitsReceived"`;

const byIds = statement<StockTransfer>(
  "inventory.transfers",
  `select ${columns} from stock_transfers t where t.id = any($1::uuid[])`,
);
export const transfers = defineLoader<StockTransfer>(async ({ read }, ids) =>
  byKey(await read.rows(byIds, [ids]), (row) => row.id),
);
/** What the transaction that changed it has to show of it. */
export const transferSql = `select ${columns} from stock_transfers t where t.id = ?`;

const newestFirst: readonly SortColumn[] = [{ sql: "t.id", type: "uuid", direction: SortDirection.DESC }];

export async function listTransfers(
  { read }: Context,
  args: { first: number; after?: string | undefined; status?: string | undefined },
): Promise<{ page: Page<StockTransfer>; count(limit: number): Promise<number> }> {
  const size = pageSize(args.first);
  const place = keyset(newestFirst, args.after, 3);
  const where = "($1::text is null or t.status = $1)";
  const status = args.status ?? null;
  const rows = await read.query<StockTransfer>(
    `select ${columns} from stock_transfers t where ${where} and ${place.where} order by ${place.orderBy} limit $2`,
    [status, size + 1, ...place.values],
  );
  return {
    page: pageOf(rows, size, args.after, (row) => [row.id]),
    async count(limit) {
      const [row] = await read.query<{ n: number }>(
        `select count(*)::int as n from (select 1 from stock_transfers t where ${where} limit $2) found`,
        [status, limit],
      );
      return row!.n;
    },
  };
}

const lines = statement<StockTransferLine>(
  "inventory.transfer-lines",
  `select l.transfer_id as "transferId", l.item_id as "itemId", l.quantity, l.received,
          case when t.status = 'IN_TRANSIT' then l.quantity - l.received - l.returned else 0 end as "inTransit"
     from stock_transfer_lines l join stock_transfers t on t.id = l.transfer_id
    where l.transfer_id = any($1::uuid[]) order by l.item_id`,
);
export const transferLines = defineLoader<StockTransferLine[]>(async ({ read }, ids) =>
  groupedBy(await read.rows(lines, [ids]), (row) => row.transferId),
);

const underway = statement<{ itemId: string; units: number }>(
  "inventory.units-in-transit",
  `select l.item_id as "itemId", sum(l.quantity - l.received - l.returned)::int as units
     from stock_transfer_lines l join stock_transfers t on t.id = l.transfer_id and t.status = 'IN_TRANSIT'
    where l.item_id = any($1::uuid[]) group by l.item_id`,
);
export const unitsInTransit = defineLoader<{ itemId: string; units: number }>(async ({ read }, ids) =>
  byKey(await read.rows(underway, [ids]), (row) => row.itemId),
);

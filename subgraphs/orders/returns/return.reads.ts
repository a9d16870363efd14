import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { defineLoader, byKey, groupedBy } from "@till/kit/loader";
import { keyset, pageOf, pageSize, SortDirection, type SortColumn } from "@till/kit/page";
import { statement } from "@till/kit/read";
import { type OrderReturn, OrderReturnConnection, type ReturnStatus } from "./return.type.js";

const columns = `r.id, r.order_id as "orderId", r.label as number, r.status, r.is_by_customer as "isByCustomer",
  r.note, r.decision, r.refund_id as "refundId", r.created_at as "createdAt", r.received_at as "receivedAt",
  (select json_agg(json_build_object('orderItemId', l.order_item_id, 'quantity', l.quantity, 'reason', l.reason,
            'received', l.received, 'restocked', l.restocked, 'writtenOff', l.written_off) order by i.position)
     from return_lines l join order_items i on i.id = l.order_item_id where l.return_id = r.id) as contents`;

const byOrder = statement<OrderReturn>(
  "orders.returns",
  `select ${columns} from returns r where r.order_id = any($1::uuid[]) order by r.order_id, r.created_at, r.id`,
);

export const orderReturns = defineLoader<OrderReturn[]>(async ({ read }, orderIds) =>
  groupedBy(await read.rows(byOrder, [orderIds]), (row) => row.orderId),
);

const byId = statement<OrderReturn>(
  "orders.returns-by-id",
  `select ${columns} from returns r where r.id = $1`,
);

export const returnById = async ({ read }: Context, id: Id<"ret">): Promise<OrderReturn | undefined> =>
  (await read.rows(byId, [id]))[0];

interface Window {
  orderId: Id<"ord">;
  until: Date | null;
}

const windows = statement<Window>(
  "orders.return-windows",
  `select s.order_id as "orderId", max(s.shipped_at) + make_interval(days => c.return_days) as until
     from shipments s cross join order_settings c
    where s.order_id = any($1::uuid[]) and c.return_days > 0 group by s.order_id, c.return_days`,
);

/** Until when customers may ask to return an order. */
export const returnWindows = defineLoader<Window>(async ({ read }, orderIds) =>
  byKey(await read.rows(windows, [orderIds]), (row) => row.orderId),
);

const newest: SortColumn[] = [
  { sql: "r.created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "r.id", type: "uuid", direction: SortDirection.DESC },
];

/** Returns, newest first. */
export async function listReturns(
  { read }: Context,
  { first, after, status }: { first: number; after?: string | undefined; status?: ReturnStatus | undefined },
): Promise<OrderReturnConnection> {
  const size = pageSize(first);
  const where = "($1::text is null or r.status = $1)";
  const { where: from, orderBy, values } = keyset(newest, after, 3);
  const rows = await read.query<OrderReturn>(
    `select ${columns} from returns r where ${where} and ${from} order by ${orderBy} limit $2`,
    [status ?? null, size + 1, ...values],
  );
  const page = pageOf(rows, size, after, (row) => [row.createdAt, row.id]);
  return new OrderReturnConnection(page, async (limit) => {
    const [counted] = await read.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from returns r where ${where} limit $2) counted`,
      [status ?? null, limit + 1],
    );
    return counted?.n ?? 0;
  });
}

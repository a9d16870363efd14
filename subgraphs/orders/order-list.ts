import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { refuse } from "@till/kit/errors";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { settings } from "@till/kit/settings";
import { type DecimalFilter, type OrderFilter, type OrderSort, OrderSortField } from "./order.input.js";
import { orderColumns, type OrderRow, orderView } from "./order.reads.js";
import { OrderConnection } from "./order.type.js";

export interface OrderListing {
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  query?: string | null | undefined;
  sort?: OrderSort[] | null | undefined;
  /** Only this customer's. */
  customerId?: Id | undefined;
}

/** A page of orders in one statement. */
export async function listOrders(ctx: Context, listing: OrderListing): Promise<OrderConnection> {
  const first = pageSize(listing.first);
  const after = listing.after ?? undefined;
  const { conditions, values } = await conditionsOf(ctx, listing);
  const columns = sortColumns(listing.sort ?? []);
  const next = keyset(columns, after, values.length + 1);
  const where = conditions.join(" and ");
  // Timestamps keep their microseconds and bigints their digits only as text.
  const sortValues = columns.map(({ sql }) => `(${sql})::text`).join(", ");
  const rows = await ctx.read.query<OrderRow & { sortValues: string[] }>(
    `select ${orderColumns}, json_build_array(${sortValues}) as "sortValues" from orders o
      where ${where} and ${next.where} order by ${next.orderBy} limit ${first + 1}`,
    [...values, ...next.values],
  );
  const nodes = rows.map((row) => ({ ...orderView(row), sortValues: row.sortValues }));
  const page = pageOf(nodes, first, after, (node) => node.sortValues);
  return new OrderConnection(page, (limit) => count(ctx, where, values, limit));
}

async function count({ read }: Context, where: string, values: unknown[], limit: number): Promise<number> {
  const [row] = await read.query<{ n: number }>(
    `select count(*)::int as n from (select 1 from orders o where ${where} limit $${values.length + 1}) counted`,
    [...values, limit],
  );
  return row?.n ?? 0;
}

const searched = `(o.number::text || ' ' || lower(o.email) || ' ' || lower(coalesce(o.shipping_address ->> 'firstName', '')
  || ' ' || coalesce(o.shipping_address ->> 'lastName', '')))`;

async function conditionsOf(ctx: Context, { filter, query, customerId }: OrderListing) {
  const conditions = ["true"];
  const values: unknown[] = [];
  const add = (sql: string, value: unknown) => {
    values.push(value);
    conditions.push(`${sql} $${values.length}`);
  };
  if (customerId) add("o.customer_id =", customerId);
  if (filter?.status) add("o.status =", filter.status);
  if (filter?.paymentStatus) add("o.payment_status =", filter.paymentStatus);
  if (filter?.fulfilmentStatus) add("o.fulfilment_status =", filter.fulfilmentStatus);
  if (filter?.placedAt?.gte) add("o.placed_at >=", filter.placedAt.gte);
  if (filter?.placedAt?.lt) add("o.placed_at <", filter.placedAt.lt);
  if (filter?.total) await addTotal(ctx, filter.total, add);
  const words = (query ?? "").trim().toLowerCase().replace(/^#/, "").slice(0, 200);
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 5))
    add(`${searched} like`, `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return { conditions, values };
}

async function addTotal(ctx: Context, range: DecimalFilter, add: (sql: string, value: unknown) => void) {
  const { currency } = await settings(ctx.em);
  for (const [name, operator] of [
    ["gte", ">="],
    ["lte", "<="],
    ["eq", "="],
  ] as const) {
    const text = range[name];
    if (text === undefined || text === null) continue;
    const money = Money.parse(text, currency);
    if (!money) throw refuse("INVALID", `${text} is no amount in ${currency}.`, ["filter", "total", name]);
    add(`o.total ${operator}`, money.minor);
  }
}

function sortColumns(sorts: readonly OrderSort[]): SortColumn[] {
  const wanted =
    sorts.length > 0
      ? sorts.slice(0, 3)
      : [{ field: OrderSortField.PLACED_AT, direction: SortDirection.DESC }];
  const columns = wanted.map(({ field, direction }): SortColumn => {
    if (field === OrderSortField.NUMBER) return { sql: "o.number", type: "bigint", direction };
    if (field === OrderSortField.TOTAL) return { sql: "o.total", type: "bigint", direction };
    return { sql: "o.placed_at", type: "timestamptz", direction };
  });
  return [...columns, { sql: "o.id", type: "uuid", direction: columns[0]?.direction ?? SortDirection.DESC }];
}

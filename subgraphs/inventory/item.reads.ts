import type { Context } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { byKey, defineLoader, groupedBy } from "@till/kit/loader";
import {
  decodeCursor,
  keyset,
  type Page,
  pageOf,
  pageSize,
  type SortColumn,
  SortDirection,
} from "@till/kit/page";
import { decodeId } from "@till/kit/id";
import { statement } from "@till/kit/read";
import type { InventoryFilter, InventoryItemView, StockFigures } from "./item.types.js";
import type { InventoryMovement } from "./movement.entity.js";
import { uuidArray } from "./stock-level.js";

const columns = `i.id, i.variant_id as "variantId", i.is_tracked as "isTracked",
  i.low_stock_threshold as "lowStockThreshold", i.backorders, c.on_hand as "onHand", c.reserved, c.available,
  c.backordered,
  coalesce(i.is_tracked and c.available <= i.low_stock_threshold, false) as "isLow"`;

const byIds = statement<InventoryItemView>(
  "inventory.items",
  `select ${columns} from inventory_items i join inventory_current c on c.item_id = i.id where i.id = any($1::uuid[])`,
);
const byVariants = statement<InventoryItemView>(
  "inventory.items-of-variants",
  `select ${columns} from inventory_items i join inventory_current c on c.item_id = i.id
    where i.variant_id = any($1::uuid[])`,
);

export const items = defineLoader<InventoryItemView>(async ({ read }, ids) =>
  byKey(await read.rows(byIds, [ids]), (row) => row.id),
);
export const itemsOfVariants = defineLoader<InventoryItemView>(async ({ read }, ids) =>
  byKey(await read.rows(byVariants, [ids]), (row) => row.variantId),
);

/** Items as they are right after a change: not from a replica, which may not have heard of it. */
export const itemsNow = defineLoader<InventoryItemView>(async ({ em }, ids) => {
  const rows = await em
    .fork()
    .execute<InventoryItemView[]>(
      `select ${columns} from inventory_items i join inventory_current c on c.item_id = i.id where i.id = any(?::uuid[])`,
      [uuidArray(ids)],
    );
  return byKey(rows, (row) => row.id);
});

const byCode = statement<InventoryItemView>(
  "inventory.item-by-code",
  `select ${columns} from product_variants v join inventory_items i on i.variant_id = v.id
     join inventory_current c on c.item_id = i.id
    where v.deleted_at is null and (lower(v.sku) = lower($1) or v.barcode = $1)
    order by lower(v.sku) = lower($1) desc nulls last, v.id limit 1`,
);
/** The item whose SKU or barcode this is, the SKU first: what a scanner types. */
export const itemByCode = async ({ read }: Context, code: string): Promise<InventoryItemView | undefined> =>
  (await read.rows(byCode, [code.trim().slice(0, 200)]))[0];

interface Moment {
  item: string;
  at: string;
}
const pastLevels = statement<StockFigures & { key: string }>(
  "inventory.levels-at",
  `select k.key, coalesce(m.on_hand_after, 0) as "onHand", coalesce(m.reserved_after, 0) as reserved,
          coalesce(m.on_hand_after - m.reserved_after, 0) as available
     from jsonb_to_recordset($1::jsonb) as k(key text, item uuid, at timestamptz)
     left join lateral (select on_hand_after, reserved_after from inventory_movements m
                         where m.item_id = k.item and m.created_at <= k.at order by m.seq desc limit 1) m on true`,
);
const pastLoader = defineLoader<StockFigures & { key: string }>(async ({ read }, keys) => {
  const wanted = keys.map((key) => ({ key, ...(JSON.parse(key) as Moment) }));
  return byKey(await read.rows(pastLevels, [JSON.stringify(wanted)]), (row) => row.key);
});
/** What an item's level was at a moment, as the ledger tells it. */
export const levelAt = async (ctx: Context, item: string, at: Date): Promise<StockFigures> =>
  (await pastLoader(ctx).load(JSON.stringify({ item, at: at.toISOString() } satisfies Moment)))!;

/** What a transaction that changed an item has to show of it. */
export const itemSql = `select ${columns} from inventory_items i join inventory_current c on c.item_id = i.id where i.id = ?`;

const movementColumns = `id, item_id as "itemId", delta, reason, note, reference_type as "referenceType",
  reference_id as "referenceId", actor_name as "actorName", on_hand_after as "onHandAfter",
  reserved_after as "reservedAfter", seq, location_id as "locationId",
  created_at as "createdAt"`;
export const movementSql = `select ${movementColumns} from inventory_movements where id = ?`;

export interface ItemListArgs {
  first: number;
  after?: string | null | undefined;
  filter?: InventoryFilter | null | undefined;
  query?: string | null | undefined;
  sort?: { field: "AVAILABLE" | "SKU" | "UPDATED_AT"; direction: SortDirection }[] | null | undefined;
}

const sortable = {
  AVAILABLE: { sql: "c.available", type: "int" },
  SKU: { sql: "lower(coalesce(v.sku, ''))", type: "text" },
  // A cursor carries milliseconds; finer times would lose rows between pages.
  UPDATED_AT: { sql: "date_trunc('milliseconds', c.updated_at)", type: "timestamptz" },
} as const satisfies Record<string, Omit<SortColumn, "direction">>;

/** Stock records of variants that are still offered, by SKU unless asked otherwise. */
export async function listItems(
  { read }: Context,
  args: ItemListArgs,
): Promise<{
  page: Page<InventoryItemView>;
  count(limit: number): Promise<number>;
}> {
  const size = pageSize(args.first);
  const order = args.sort?.length ? args.sort : [{ field: "SKU" as const, direction: SortDirection.ASC }];
  const sort: SortColumn[] = [
    ...order.map(({ field, direction }) => ({ ...sortable[field], direction })),
    { sql: "i.id", type: "uuid", direction: SortDirection.ASC },
  ];
  const { from, values } = conditions(args);
  const after = args.after ?? undefined;
  const place = keyset(sort, after, values.length + 2);
  const keys = sort.map(({ sql }, at) => `${sql} as k${at}`).join(", ");
  const rows = await read.query<InventoryItemView & Record<string, unknown>>(
    `select ${columns}, ${keys} ${from} and ${place.where} order by ${place.orderBy} limit $${values.length + 1}`,
    [...values, size + 1, ...place.values],
  );
  return {
    page: pageOf(rows, size, after, (row) => sort.map((_, at) => row[`k${at}`])),
    async count(limit) {
      const text = `select count(*)::int as n from (select 1 ${from} limit $${values.length + 1}) found`;
      const [row] = await read.query<{ n: number }>(text, [...values, limit]);
      return row!.n;
    },
  };
}

function conditions({ filter, query }: ItemListArgs): { from: string; values: unknown[] } {
  const words = query?.trim() ? `%${query.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
  return {
    from: `from inventory_items i
      join inventory_current c on c.item_id = i.id
      join product_variants v on v.id = i.variant_id and v.deleted_at is null
      join products p on p.id = v.product_id
     where ($1::text is null or v.sku ilike $1 or p.title ilike $1)
       and ($2::boolean is null or coalesce(i.is_tracked and c.available <= i.low_stock_threshold, false) = $2)
       and ($3::boolean is null or (i.is_tracked and c.available <= 0) = $3)
       and ($4::boolean is null or (c.backordered > 0) = $4)
       and ($5::text is null or exists (select from inventory_levels l where l.item_id = i.id
             and l.location_id::text = $5 and l.on_hand + l.reserved > 0))`,
    values: [
      words,
      filter?.isLow ?? null,
      filter?.isOutOfStock ?? null,
      filter?.isBackordered ?? null,
      // An id of no location matches nothing, which is another thing than no filter.
      filter?.locationId ? (decodeId("loc", filter.locationId) ?? "") : null,
    ],
  };
}

interface MovementKey {
  item: string;
  first: number;
  after: string | null;
  asOf: string | null;
}

const movementPages = statement<InventoryMovement & { key: string }>(
  "inventory.movement-pages",
  `select k.key, m.* from jsonb_to_recordset($1::jsonb) as k(key text, item uuid, first int, after int,
            "asOf" timestamptz)
    cross join lateral (
      select ${movementColumns} from inventory_movements
       where item_id = k.item and (k.after is null or seq < k.after)
         and (k."asOf" is null or created_at <= k."asOf") order by seq desc limit k.first) m`,
);

const movementLoader = defineLoader<(InventoryMovement & { key: string })[]>(async ({ read }, keys) => {
  const wanted = keys.map((key) => ({ key, ...(JSON.parse(key) as MovementKey) }));
  return groupedBy(await read.rows(movementPages, [JSON.stringify(wanted)]), (row) => row.key);
});

/** One page of an item's history, newest first; the pages of many items are one statement. */
export async function movementsOf(
  ctx: Context,
  item: string,
  first: number,
  after: string | undefined,
  asOf?: Date | null,
): Promise<Page<InventoryMovement>> {
  const size = pageSize(first);
  const key: MovementKey = {
    item,
    first: size + 1,
    after: after === undefined ? null : movementBefore(after),
    asOf: asOf ? asOf.toISOString() : null,
  };
  const rows = (await movementLoader(ctx).load(JSON.stringify(key))) ?? [];
  return pageOf<InventoryMovement>(rows, size, after, (row) => [row.seq]);
}

function movementBefore(cursor: string): string {
  const [seq] = decodeCursor(cursor, 1);
  if (Number.isInteger(seq)) return String(seq);
  throw refuse("INVALID", "This cursor belongs to no list of movements.", ["after"]);
}

const countMovements = statement<{ itemId: string; n: number }>(
  "inventory.movement-count",
  `select item_id as "itemId", count(*)::int as n from inventory_movements where item_id = any($1::uuid[])
    group by item_id`,
);
export const movementCounts = defineLoader<{ itemId: string; n: number }>(async ({ read }, ids) =>
  byKey(await read.rows(countMovements, [ids]), (row) => row.itemId),
);

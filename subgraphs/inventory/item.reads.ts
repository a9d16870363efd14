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
import { statement } from "@till/kit/read";
import type { InventoryItemView } from "./item.types.js";
import type { InventoryMovement } from "./movement.entity.js";

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
  filter?: { isLow?: boolean | null; isOutOfStock?: boolean | null } | null | undefined;
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
       and ($3::boolean is null or (i.is_tracked and c.available <= 0) = $3)`,
    values: [words, filter?.isLow ?? null, filter?.isOutOfStock ?? null],
  };
}

interface MovementKey {
  item: string;
  first: number;
  after: string | null;
}

const movementPages = statement<InventoryMovement & { key: string }>(
  "inventory.movement-pages",
  `select k.key, m.* from jsonb_to_recordset($1::jsonb) as k(key text, item uuid, first int, after uuid)
    cross join lateral (
      select ${movementColumns} from inventory_movements
       where item_id = k.item and (k.after is null or id < k.after) order by id desc limit k.first) m`,
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
): Promise<Page<InventoryMovement>> {
  const size = pageSize(first);
  const key: MovementKey = {
    item,
    first: size + 1,
    after: after === undefined ? null : movementBefore(after),
  };
  const rows = (await movementLoader(ctx).load(JSON.stringify(key))) ?? [];
  return pageOf<InventoryMovement>(rows, size, after, (row) => [row.id]);
}

function movementBefore(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
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

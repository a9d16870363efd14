import { createHash } from "node:crypto";
import type { Context } from "@till/kit/context";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { type Statement, statement } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import { engine } from "../search/current-engine.js";
import { all, type Conditions, conditionsOf, type Wanted } from "./conditions.js";
import { type ProductFilter, type ProductSort, ProductSortField } from "./filter.input.js";
import { seesAll } from "./product.loader.js";
import { cardColumns, featuredColumn, type ProductRow } from "./rows.js";

export interface ListRequest {
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  query?: string | null | undefined;
  sort?: ProductSort[] | null | undefined;
  /** A collection that the viewer may see; without a sort its products come in its own order. */
  collectionId?: string | undefined;
  /** Whether the query's last word may be a beginning. */
  isTyping?: boolean;
}

type ListRow = ProductRow & { sortValues: unknown[] };

export interface ProductList {
  page: Page<ListRow>;
  conditions: Conditions;
  wanted: Wanted;
  /** What was searched for instead of what was typed. */
  suggestion: string | undefined;
}

/** One page of products: in one statement, or in two where words are searched for. */
export async function listProducts(ctx: Context, request: ListRequest): Promise<ProductList> {
  const first = pageSize(request.first);
  const { isTyping = false } = request;
  const { currency } = await settings(ctx.em);
  const wanted = {
    filter: request.filter ?? {},
    query: request.query ?? "",
    seesAll: seesAll(ctx),
    currency,
    collectionId: request.collectionId,
  };
  const found = wanted.query === "" ? undefined : await engine.find(ctx.read, wanted.query, { isTyping });
  const conditions = conditionsOf(wanted, found);
  const columns =
    request.collectionId && !request.sort?.length
      ? placeInCollection
      : sortColumns(request.sort ?? [], found !== undefined);
  const after = request.after ?? undefined;
  const next = keyset(columns, after, conditions.values.length + 1);
  noteShown(ctx, request);

  // The page is found in the narrow index; only its products are looked up.
  const text = `${conditions.tables}${conditions.tables ? ", page as" : "with page as"} materialized (
      select p.id, row_number() over (order by ${next.orderBy}) as place,
             json_build_array(${columns.map(({ sql, type }) => sortText(sql, type)).join(", ")}) as "sortValues"
        from ${conditions.from}
       where ${all(conditions)} and ${next.where}
       order by ${next.orderBy} limit ${first + 1})
    select ${cardColumns}, ${featuredColumn(wanted.seesAll ? "true" : "false")}, page."sortValues"
      from page join products p on p.id = page.id cross join settings s
     order by page.place`;
  const rows = await ctx.read.rows(named<ListRow>(text), [...conditions.values, ...next.values]);
  const page = pageOf(rows, first, after, (row) => row.sortValues);
  return { page, conditions, wanted, suggestion: found?.suggestion };
}

/** Counts what a list holds, up to a limit. */
export async function countProducts(ctx: Context, conditions: Conditions, limit: number): Promise<number> {
  const text = `${conditions.tables}
    select count(*)::int as count from (
      select 1 from ${conditions.from}
       where ${all(conditions)} limit $${conditions.values.length + 1}) counted`;
  const [row] = await ctx.read.rows(named<{ count: number }>(text), [...conditions.values, limit]);
  return row?.count ?? 0;
}

// Timestamps keep their microseconds and bigints their digits only as text.
const sortText = (sql: string, type: SortColumn["type"]): string =>
  type === "timestamptz" || type === "bigint" ? `(${sql})::text` : sql;

const placeInCollection: readonly SortColumn[] = [
  { sql: "pc.position", type: "bigint", direction: SortDirection.ASC },
  { sql: "p.id", type: "uuid", direction: SortDirection.ASC },
];

/** The order of a list, with an id at its end so that no two products are equal. */
function sortColumns(sorts: readonly ProductSort[], isSearch: boolean): SortColumn[] {
  const wanted =
    sorts.length > 0
      ? sorts.slice(0, 3)
      : [{ field: ProductSortField.RELEVANCE, direction: SortDirection.ASC }];
  const columns = wanted.flatMap(({ field, direction }) => columnsOf(field, direction, isSearch));
  return [...columns, { sql: "p.id", type: "uuid", direction: columns[0]?.direction ?? SortDirection.ASC }];
}

function columnsOf(field: ProductSortField, direction: SortDirection, isSearch: boolean): SortColumn[] {
  const newest: SortColumn = { sql: "p.created_at", type: "timestamptz", direction: SortDirection.DESC };
  switch (field) {
    case ProductSortField.RELEVANCE: {
      const score: SortColumn = { sql: "p.score", type: "float8", direction: SortDirection.DESC };
      return [
        ...(isSearch ? [score] : []),
        ...columnsOf(ProductSortField.BEST_SELLING, SortDirection.DESC, false),
        newest,
      ];
    }
    case ProductSortField.TITLE:
      return [{ sql: "p.title_key", type: "text", direction }];
    case ProductSortField.PRICE:
      return [{ sql: "p.price_min", type: "bigint", direction }];
    case ProductSortField.CREATED_AT:
      return [{ sql: "p.created_at", type: "timestamptz", direction }];
    case ProductSortField.BEST_SELLING:
      return [{ sql: "p.units_sold", type: "bigint", direction }];
    case ProductSortField.UPDATED_AT:
      return [{ sql: "p.updated_at", type: "timestamptz", direction }];
  }
}

/** Names what would change the answer beyond the products it shows. */
function noteShown({ shown }: Context, request: ListRequest): void {
  const { query } = request;
  const [filter, sort] = [request.filter ?? {}, request.sort ?? []];
  shown.add("products:membership");
  const sortsBy = (field: ProductSortField) => sort.some((one) => one.field === field);
  if (filter.price || typeof filter.isOnSale === "boolean" || sortsBy(ProductSortField.PRICE))
    shown.add("products:price");
  if (typeof filter.isAvailable === "boolean") shown.add("products:stock");
  if (query || filter.tag || filter.vendor || filter.option) shown.add("products:text");
  if (sortsBy(ProductSortField.TITLE) || sortsBy(ProductSortField.UPDATED_AT)) shown.add("products:text");
  if (filter.category) shown.add("categories");
  if (filter.collection) for (const tag of ["collections", `collection:${filter.collection}`]) shown.add(tag);
}

// Filters have few shapes; each becomes one prepared statement per connection. The map is bounded all the same.
const statements = new Map<string, Statement<object>>();
const statementsMax = 300;

/** A statement named after its text, so that PostgreSQL plans each shape of a filter once. */
export function named<Row extends object>(text: string): Statement<Row> {
  let known = statements.get(text);
  if (!known) {
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
    known = statement(`catalog.list-${digest}`, text);
    if (statements.size < statementsMax) statements.set(text, known);
    // Beyond the bound a text runs without a name: nothing piles up in the connections.
    else known = statement("", text);
  }
  return known as Statement<Row>;
}

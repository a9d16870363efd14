import type { Context } from "@till/kit/context";
import { defineLoader } from "@till/kit/loader";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { statement } from "@till/kit/read";

/**
 * The lowest price of the thirty days before the present reduction, for variants that are reduced now. The
 * reduction began with the first price that had a former one beside it, without a break since: further steps
 * down do not begin it anew (directive 98/6/EC as amended by 2019/2161, article 6a).
 */
const lowest = statement<{ variantId: string; price: string; currency: string }>(
  "catalog.lowest-recent-price",
  `select v.id as "variantId", min(h.price) as price, s.currency
     from product_variants v
    cross join settings s
    cross join lateral (
      select max(changed_at) as at, max(id) as id from price_history
       where variant_id = v.id and compare_at_price is null) regular
    cross join lateral (
      select min(changed_at) as began from price_history
       where variant_id = v.id and (changed_at, id) > (regular.at, regular.id)) reduction
     join price_history h on h.variant_id = v.id and h.changed_at <= reduction.began
      and (h.changed_at, h.id) <= (regular.at, regular.id)
      -- The price that held when the thirty days began counts as well.
      and h.changed_at >= coalesce(
        (select max(b.changed_at) from price_history b
          where b.variant_id = v.id and b.changed_at <= reduction.began - interval '30 days'), '-infinity')
    where v.id = any ($1::uuid[]) and v.compare_at_price is not null and s.shows_lowest_price
    group by v.id, s.currency`,
);

/** What variants cost at the least before they were reduced; none where the shop does not show it. */
export const lowestPriceLoader = defineLoader<{ price: string; currency: string }>(async ({ read }, ids) => {
  const rows = await read.rows(lowest, [ids]);
  return new Map(rows.map((row) => [row.variantId, row]));
});

export interface PriceRow {
  id: string;
  price: string;
  compareAtPrice: string | null;
  changedAt: Date;
  currency: string;
}

const newestFirst: SortColumn[] = [{ sql: "h.id", type: "bigint", direction: SortDirection.DESC }];

/** What a variant has cost, the latest first. */
export async function pricesOf(
  ctx: Context,
  variantId: string,
  first: number,
  after: string | undefined,
): Promise<Page<PriceRow>> {
  const size = pageSize(first);
  const next = keyset(newestFirst, after, 2);
  const rows = await ctx.read.query<PriceRow>(
    `select h.id::text, h.price, h.compare_at_price as "compareAtPrice", h.changed_at as "changedAt", s.currency
       from price_history h cross join settings s
      where h.variant_id = $1::uuid and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
    [variantId, ...next.values],
  );
  return pageOf(rows, size, after, ({ id }) => [id]);
}

export async function countPrices(ctx: Context, variantId: string, limit: number): Promise<number> {
  const [row] = await ctx.read.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from price_history where variant_id = $1::uuid limit $2) counted`,
    [variantId, limit],
  );
  return row?.count ?? 0;
}

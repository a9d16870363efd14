import type { Context } from "@till/kit/context";
import { keyset, type Page, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";

export interface TagRow {
  /** In small letters: what makes two spellings one tag. */
  key: string;
  value: string;
  productCount: number;
}

/** Tags of all products, upper and lower case alike, in the spelling that most of them use. */
const tags = `select lower(tag) as key, mode() within group (order by tag) as value, count(*)::int as "productCount"
    from products p cross join unnest(p.tags) tag
   where ($1::text = '' or search_plain(tag) like '%' || search_plain($2) || '%')
   group by lower(tag)`;

const order: SortColumn[] = [{ sql: "key", type: "text", direction: SortDirection.ASC }];

/** What a text must be so that it is found as it is and does not act as a pattern. */
const literally = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);

export async function listTags(
  ctx: Context,
  { first, after, query }: { first: number; after: string | undefined; query: string },
): Promise<Page<TagRow>> {
  const size = pageSize(first);
  const next = keyset(order, after, 3);
  const rows = await ctx.read.query<TagRow>(
    `select * from (${tags}) t where ${next.where} order by ${next.orderBy} limit ${size + 1}`,
    [query.trim(), literally(query.trim()), ...next.values],
  );
  return pageOf(rows, size, after, ({ key }) => [key]);
}

export async function countTags(ctx: Context, query: string, limit: number): Promise<number> {
  const [row] = await ctx.read.query<{ count: number }>(
    `select count(*)::int as count from (select 1 from (${tags}) t limit $3) counted`,
    [query.trim(), literally(query.trim()), limit],
  );
  return row?.count ?? 0;
}

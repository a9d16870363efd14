import type { Context } from "@till/kit/context";
import { transact } from "@till/kit/tx";
import { countProducts, listProducts } from "../products/product-list.js";

const lettersMax = 100;

/**
 * Counts that somebody searched for this. Nothing tells who: one row stands for all who typed the same on one
 * day. What looks like an address or a telephone number is not kept at all.
 * @returns whether it was counted
 */
export async function trackSearch(ctx: Context, typed: string): Promise<boolean> {
  const query = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  if (query === "" || query.length > lettersMax || !/[\p{L}\p{N}]/u.test(query) || isPersonal(query))
    return false;
  const { conditions } = await listProducts(ctx, { first: 1, query });
  const results = await countProducts(ctx, conditions, resultsMax);
  await transact(ctx.em, (tx) =>
    tx.execute(
      `insert into search_queries as known (query, day, result_count) values (?, (now() at time zone 'UTC')::date, ?)
       on conflict (query, day) do update set searches = known.searches + 1, result_count = excluded.result_count,
         last_searched_at = now()`,
      [query, results],
    ),
  );
  return true;
}

const resultsMax = 10_000;

const isPersonal = (query: string): boolean => query.includes("@") || /^\+?[\d ()/-]{7,}$/.test(query);

import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, refuse } from "@till/kit/errors";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { Arg, Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  SearchedTerm,
  SearchedTermConnection,
  SearchedTermFilter,
  SearchTrackPayload,
} from "./searched-term.type.js";
import { trackSearch } from "./track-search.js";

const daysMax = 180;
const queryLettersMax = 1_000;

// The most frequent first, and among equals by the alphabet, which needs a column of its own direction.
const order: SortColumn[] = [
  { sql: "searches", type: "int", direction: SortDirection.DESC },
  { sql: "query", type: "text", direction: SortDirection.ASC },
];

const terms = `select query, sum(searches)::int as searches, max(last_searched_at) as "lastSearchedAt",
    (array_agg(result_count order by day desc))[1] as "resultCount"
  from search_queries where day > (now() at time zone 'UTC')::date - $1::int group by query
  having $2::boolean is null or ((array_agg(result_count order by day desc))[1] > 0) = $2`;

@Resolver()
export class SearchedTermsResolver {
  @Allow("catalog.read")
  @Query(() => SearchedTermConnection, {
    description: "What shoppers searched for, the most frequent first.",
  })
  async searchedTerms(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("filter", () => SearchedTermFilter, { nullable: true, description: "Which searches." })
    filter?: SearchedTermFilter,
  ): Promise<SearchedTermConnection> {
    const size = pageSize(first);
    const days = filter?.days ?? 30;
    if (days < 1 || days > daysMax)
      throw refuse("LIMIT_EXCEEDED", `Searches are kept for ${daysMax} days.`, ["filter", "days"]);
    const which = [days, filter?.hasResults ?? null];
    const next = keyset(order, after, 3);
    const rows = await ctx.read.query<SearchedTerm>(
      `select * from (${terms}) t where ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      [...which, ...next.values],
    );
    const nodes = rows.map((row) => Object.assign(new SearchedTerm(), row));
    const page = pageOf(nodes, size, after, ({ searches, query }) => [searches, query]);
    return new SearchedTermConnection(page, async (limit) => {
      const [row] = await ctx.read.query<{ count: number }>(
        `select count(*)::int as count from (select 1 from (${terms}) t limit $3) counted`,
        [...which, limit],
      );
      return row?.count ?? 0;
    });
  }

  @Allow("anyone")
  @Mutation(() => SearchTrackPayload, {
    description:
      "Counts a search, for the shop to see what is looked for. It keeps nothing about who searched.",
  })
  searchTrack(
    @Arg("query", () => String, { description: "What was searched for." }) query: string,
    @Ctx() ctx: Context,
  ): Promise<SearchTrackPayload> {
    if (query.length > queryLettersMax)
      return answer(
        SearchTrackPayload,
        Promise.reject(refuse("LIMIT_EXCEEDED", "A search has at most 1,000 letters.", ["query"])),
      );
    return answer(
      SearchTrackPayload,
      trackSearch(ctx, query).then((isCounted) => ({ isCounted })),
    );
  }
}

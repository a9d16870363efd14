import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import { keyset, pageOf, pageSize, type SortColumn, SortDirection } from "@till/kit/page";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { createSynonym, deleteSynonym, synonymColumns, updateSynonym } from "./save-synonym.js";
import {
  SearchSynonym,
  SearchSynonymConnection,
  SearchSynonymInput,
  SearchSynonymPayload,
} from "./synonym.type.js";

const order: SortColumn[] = [
  { sql: "created_at", type: "timestamptz", direction: SortDirection.DESC },
  { sql: "id", type: "uuid", direction: SortDirection.DESC },
];

const having = `$1::text = '' or exists (
  select from unnest(terms || replacements) term where search_plain(term) like '%' || search_plain($1) || '%')`;

@Resolver()
export class SynonymResolver {
  @Allow("catalog.read")
  @Query(() => SearchSynonym, { nullable: true, description: "A synonym by its id." })
  async searchSynonym(
    @Ctx() { read }: Context,
    @Arg("id", () => ID, { description: "The synonym's id." }) id: string,
  ): Promise<SearchSynonym | null> {
    const uuid = decodeId("syn", id);
    const rows = uuid
      ? await read.query<SearchSynonym>(`select ${synonymColumns} from search_synonyms where id = $1`, [uuid])
      : [];
    return rows[0] ? Object.assign(new SearchSynonym(), rows[0]) : null;
  }

  @Allow("catalog.read")
  @Query(() => SearchSynonymConnection, { description: "Synonyms of the search, the newest first." })
  async searchSynonyms(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("query", () => String, { nullable: true, description: "Part of one of its words." }) query?: string,
  ): Promise<SearchSynonymConnection> {
    const size = pageSize(first);
    const part = (query ?? "").trim().replace(/[\\%_]/g, "\\$&");
    const next = keyset(order, after, 2);
    const rows = await ctx.read.query<SearchSynonym & { exactly: string }>(
      `select ${synonymColumns}, created_at::text as exactly from search_synonyms
        where (${having}) and ${next.where} order by ${next.orderBy} limit ${size + 1}`,
      [part, ...next.values],
    );
    const exactly = new Map(rows.map((row) => [row.id, row.exactly]));
    const nodes = rows.map((row) => Object.assign(new SearchSynonym(), row));
    const page = pageOf(nodes, size, after, ({ id }) => [exactly.get(id), id]);
    return new SearchSynonymConnection(page, async (limit) => {
      const text = `select count(*)::int as count from (select 1 from search_synonyms where ${having} limit $2) counted`;
      return (await ctx.read.query<{ count: number }>(text, [part, limit]))[0]?.count ?? 0;
    });
  }

  @Allow("catalog.write")
  @Mutation(() => SearchSynonymPayload, { description: "Adds a synonym to the search." })
  searchSynonymCreate(
    @Arg("input", () => SearchSynonymInput, { description: "The synonym." }) input: SearchSynonymInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<SearchSynonymPayload> {
    return answer(SearchSynonymPayload, transact(em, (tx) => createSynonym(tx, viewer, input)).then(shown));
  }

  @Allow("catalog.write")
  @Mutation(() => SearchSynonymPayload, { description: "Replaces a synonym by another." })
  searchSynonymUpdate(
    @Arg("id", () => ID, { description: "The synonym." }) id: string,
    @Arg("input", () => SearchSynonymInput, { description: "What it is from now on." })
    input: SearchSynonymInput,
    @Ctx() { em, viewer }: Context,
  ): Promise<SearchSynonymPayload> {
    return answer(
      SearchSynonymPayload,
      transact(em, (tx) => updateSynonym(tx, viewer, id, input)).then(shown),
    );
  }

  @Allow("catalog.write")
  @Mutation(() => SearchSynonymPayload, { description: "Removes a synonym." })
  searchSynonymDelete(
    @Arg("id", () => ID, { description: "The synonym." }) id: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<SearchSynonymPayload> {
    return answer(
      SearchSynonymPayload,
      transact(em, (tx) => deleteSynonym(tx, viewer, id)).then(() => ({ synonym: null })),
    );
  }
}

const shown = (row: SearchSynonym) => ({
  synonym: Object.assign(new SearchSynonym(), row, { updatedAt: new Date(row.updatedAt) }),
});

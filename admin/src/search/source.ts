import {
  AdminSearchedTermsDocument,
  AdminSynonymCreateDocument,
  AdminSynonymDocument,
  AdminSynonymsDocument,
  AdminSynonymUpdateDocument,
  type SearchedTermRowFragment,
  type SearchSynonymInput,
  type SynonymKind,
  type SynonymRowFragment,
} from "../gql/graphql.js";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import type { Source } from "../app/source.js";

export interface SynonymValues {
  kind: SynonymKind;
  terms: string[];
  replacements: string[];
}

export const synonymSource: Source<SynonymRowFragment, SynonymRowFragment, SynonymValues> = {
  list: async ({ first, after, query, signal }) =>
    (await send(AdminSynonymsDocument, { first, after, query }, signal)).searchSynonyms,
  one: async (id, signal) => (await send(AdminSynonymDocument, { id }, signal)).searchSynonym,

  async create(values) {
    const { synonym } = accepted(
      (await send(AdminSynonymCreateDocument, { input: inputOf(values) })).searchSynonymCreate,
    );
    if (!synonym) throw new Error("The synonym was not created.");
    return synonym.id;
  },

  async update(id, changes, before) {
    const input = inputOf({ ...before, ...changes });
    accepted((await send(AdminSynonymUpdateDocument, { id, input })).searchSynonymUpdate);
  },
};

/** Replacements belong to one-way synonyms alone, whatever was typed before the kind was chosen. */
const inputOf = ({ kind, terms, replacements }: SynonymValues): SearchSynonymInput => ({
  kind,
  terms,
  replacements: kind === "ONE_WAY" ? replacements : [],
});

export type SearchedTermRow = SearchedTermRowFragment & { id: string };

export const searchedTermSource: Source<SearchedTermRow, SearchedTermRow, object> = {
  async list({ first, after, filter, signal }) {
    const { days, hasResults } = filter;
    const { nodes, ...page } = (
      await send(
        AdminSearchedTermsDocument,
        {
          first,
          after,
          filter: {
            days: Number(days ?? 30),
            ...(hasResults !== undefined && { hasResults: hasResults === "true" }),
          },
        },
        signal,
      )
    ).searchedTerms;
    return { ...page, nodes: nodes.map((node) => ({ ...node, id: node.query })) };
  },
};

import type { SuggestedProductFragment } from "../gql/graphql.js";

/** What may be meant by what is being typed. */
export interface Suggested {
  readonly terms: readonly string[];
  readonly categories: readonly { readonly name: string; readonly path: string }[];
  readonly products: readonly SuggestedProductFragment[];
}

export const nothingSuggested: Suggested = { terms: [], categories: [], products: [] };

/** How many options there are, with "all results" as the last; none where nothing is suggested. */
export function optionCount({ terms, categories, products }: Suggested): number {
  const found = terms.length + categories.length + products.length;
  return found === 0 ? 0 : found + 1;
}

/** Where the arrow keys lead: round and round, through the field itself, which is -1. */
export function moved(active: number, key: string, count: number): number {
  if (key === "ArrowDown") return active + 1 >= count ? -1 : active + 1;
  if (key === "ArrowUp") return active <= -1 ? count - 1 : active - 1;
  return active;
}

import type { Reader } from "@till/kit/read";

/** Places a value as a parameter of a statement that is being put together, and says how it is called there. */
export type Place = (value: unknown, type: string) => string;

/** What a search found, as something that lists, counts and facets can join. */
export interface Found {
  /**
   * `with …` of which the last table is `found`: the rows of product_index that were found, with a `score
   * float8`, the best highest. An engine that searches by itself hands in its hits here:
   * `with found as (select p.*, hit.score from unnest($1, $2) as hit (id, score) join product_index p …)`.
   * @param status a condition on `p`, the index of products: what may be found at all
   */
  tables(status: string, place: Place): string;
  /** What was searched for instead of what was typed: "did you mean". */
  suggestion: string | undefined;
}

export interface SearchOptions {
  /** Whether the last word may be a beginning, because somebody is still typing. */
  isTyping: boolean;
}

/** Where products are searched. PostgreSQL does it; a search server would stand here as well. */
export interface SearchEngine {
  /** Undefined when the text holds no letter and no digit. */
  find(read: Reader, text: string, options: SearchOptions): Promise<Found | undefined>;
  /** Whole searches that begin as somebody has begun to type, the most promising first. */
  complete(read: Reader, text: string, first: number): Promise<string[]>;
}

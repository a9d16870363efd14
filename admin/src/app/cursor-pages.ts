/** One page of a keyset connection as the API answers it. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly count?: { readonly value: number; readonly precision: "EXACT" | "AT_LEAST" };
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly count: Connection<Row>["count"];
}

type Fetch<Row> = (after: string | null) => Promise<Connection<Row>>;

const listsMax = 50;

/**
 * Turns page numbers into cursors. Every list (a resource with its filter, sort and page size) keeps the cursors it
 * has seen; a page that was opened by its address is reached by walking on from the last known one.
 */
export class CursorPages {
  readonly #lists = new Map<string, string[]>();

  async page<Row>(list: string, number: number, fetch: Fetch<Row>): Promise<Page<Row>> {
    const ends = this.#ends(list);
    for (let at = Math.min(number, ends.length + 1); ; at += 1) {
      const connection = await fetch(at === 1 ? null : (ends[at - 2] ?? null));
      const { hasNextPage, endCursor } = connection.pageInfo;
      if (endCursor !== null) ends[at - 1] = endCursor;
      const isBeyondTheEnd = at < number && !hasNextPage;
      if (at === number || isBeyondTheEnd) return pageOf(connection, isBeyondTheEnd);
    }
  }

  /** The lists asked for longest ago are forgotten first, so that a day of searching does not pile up. */
  #ends(list: string): string[] {
    const ends = this.#lists.get(list) ?? [];
    this.#lists.delete(list);
    this.#lists.set(list, ends);
    const oldest = this.#lists.keys().next().value;
    if (this.#lists.size > listsMax && oldest !== undefined) this.#lists.delete(oldest);
    return ends;
  }
}

function pageOf<Row>(connection: Connection<Row>, isBeyondTheEnd: boolean): Page<Row> {
  return {
    rows: isBeyondTheEnd ? [] : connection.nodes,
    hasNextPage: !isBeyondTheEnd && connection.pageInfo.hasNextPage,
    count: connection.count,
  };
}

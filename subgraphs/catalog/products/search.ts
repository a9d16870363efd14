/** What a shopper typed, as words that may stand in a search. */
export interface Words {
  /** As typed, for an exact SKU. */
  text: string;
  words: string[];
}

const wordsMax = 8;
const lettersMax = 200;

/** Takes a query apart; undefined when it holds no letter and no digit. */
export function search(query: string): Words | undefined {
  const text = query.slice(0, lettersMax).trim();
  const words = (text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsMax);
  return words.length > 0 ? { text, words } : undefined;
}

/**
 * The tables of a search, of which `found (id, score)` is the last. An exact SKU comes first (score 10), then
 * what holds every word or a word that begins with it (1 to 2), and only when there is neither, what is
 * spelled alike (below 1).
 */
export function searchTables(
  { text, words }: Words,
  status: string,
  place: (v: unknown, t: string) => string,
): string {
  const query = `to_tsquery('english', search_plain(${place(words.map((word) => `${word}:*`).join(" & "), "text")}))`;
  return `with exactly as materialized (
      select p.id, 10::float8 as score from product_variants v join products p on p.id = v.product_id
       where lower(v.sku) = lower(${place(text, "text")}) and v.deleted_at is null and ${status}),
    holding as materialized (
      select p.id, 1 + ts_rank_cd(p.search, ${query}, 32)::float8 as score
        from products p where p.search @@ ${query} and ${status}),
    alike as materialized (
      select p.id, likeness * 0.99 as score
        from products_alike((select array_agg(search_plain(word)) from unnest(${place(words, "text[]")}) word)) a
        join products p on p.id = a.id
       where not exists (select 1 from exactly) and not exists (select 1 from holding) and ${status}),
    found as materialized (
      select id, max(score) as score
        from (select * from exactly union all select * from holding union all select * from alike) hits group by id)`;
}

/** Below this score a product was found by likeness only. */
export const scoreOfWords = 1;

/**
 * "Did you mean": each word that stands in none of the titles gives way to the nearest word that does.
 * Undefined when nothing changes.
 */
export function suggestionFor(words: readonly string[], titles: readonly string[]): string | undefined {
  const known = [...new Set(titles.flatMap((title) => plain(title).match(/[\p{L}\p{N}]+/gu) ?? []))];
  let isChanged = false;
  const better = words.map((typed) => {
    const word = plain(typed);
    if (known.some((candidate) => candidate.startsWith(word))) return typed;
    const nearest = known
      .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
      .sort((a, b) => a.distance - b.distance)[0];
    if (!nearest || nearest.distance > Math.max(1, Math.floor(word.length / 2))) return typed;
    isChanged = true;
    return nearest.candidate;
  });
  return isChanged ? better.join(" ") : undefined;
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Letters to add, drop, change or swap between two words (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}

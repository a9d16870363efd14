import { statement } from "@till/kit/read";
import type { Found, Place, SearchEngine } from "./engine.js";
import { readQuery, type TypedQuery } from "./typed-words.js";

/** The search of Till: PostgreSQL's full text, with a dictionary of the catalogue's own words for typing errors. */
export const postgresSearch: SearchEngine = {
  async find(read, text, { isTyping }) {
    const query = await readQuery(read, text);
    if (!query) return undefined;
    return {
      suggestion: query.suggestion,
      tables: (status, place) => tables(query, isTyping, status, place),
    } satisfies Found;
  },

  async complete(read, text, first) {
    const words =
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const begun = words.at(-1);
    if (begun === undefined || words.length > 6) return [];
    const before = words.slice(0, -1);
    const rows = await read.rows(completions, [begun, before, first]);
    return rows.map(({ term }) => [...before, term].join(" "));
  },
};

/** Terms that begin as typed and name a product together with the words before them. */
const completions = statement<{ term: string }>(
  "catalog.search-completions",
  `select term from (
     select * from (
       select distinct on (t.stem) t.term, t.product_count from search_terms t
        where t.term ~>=~ search_plain($1) and t.term ~<~ (search_plain($1) || chr(1114111))
        order by t.stem, t.product_count desc, t.term) begun
      order by product_count desc, term limit 30) t
    where cardinality($2::text[]) = 0 or exists (
      select from product_search s join product_index p on p.id = s.product_id and p.status = 'ACTIVE'
       where s.document @@ (
         select to_tsquery('english', string_agg(quote_literal(search_plain(word)), ' & '))
           from unnest($2::text[] || t.term) word))
    order by t.product_count desc, t.term limit $3`,
);

/**
 * An exact SKU or barcode comes first (10). Then what is named so by its title (4), by its title with tags,
 * maker, options and category (3), what only begins so (2), and what is described so (1). Within each of these,
 * short titles, what sells and what can be bought now come first.
 */
function tables(query: TypedQuery, isTyping: boolean, status: string, place: Place): string {
  const asQuery = (text: string) => `to_tsquery('english', search_plain(${place(text, "text")}))`;
  const named = tsquery(query, { isLoose: false, isTyping });
  const loose = tsquery(query, { isLoose: true, isTyping });
  const title = tsquery(query, { isLoose: false, isTyping, weight: "A" });
  const kind = query.words.map(({ word }) => `${quoted(word)}:B`).join(" | ");
  const typed = query.words.map(({ word }) => quoted(word)).join(" & ");
  const text = place(query.text, "text");
  const count = query.words.length;
  const hasSynonyms = query.alternatives.length > 0;
  return `with wanted as materialized (
      select ${asQuery(title)} as title, ${asQuery(named)} as named, ${asQuery(loose)} as loose,
             ${asQuery(kind)} as kind, ${asQuery(typed)} as typed),
    exactly as materialized (
      select p.*, 10::float8 as score
        from (select product_id from product_variants where lower(sku) = lower(${text}) and deleted_at is null
              union
              select product_id from product_variants where barcode = ${text} and deleted_at is null) v
        join product_index p on p.id = v.product_id where ${status}),
    found as materialized (
      select * from exactly
      union all
      select p.*,
             (case when s.names @@ w.title then 4 + 0.6 * ${count} / greatest(s.title_length, ${count})
                   when s.names @@ w.named then 3
                   when s.names @@ w.loose then 2 else 1 end
              + case when s.names @@ w.kind then 0.4 else 0 end
              ${hasSynonyms ? "+ case when s.names @@ w.typed then 0.5 else 0 end" : ""}
              + 0.5 * (1 - 3 / (3 + ln(1 + p.units_sold::float8)))
              + case when p.is_available then 0.25 else 0 end)::float8 as score
        from wanted w
        ${isTyping && query.text.length <= fewLetters ? bestSellersWith(status) : everythingWith}
       where ${status} and not exists (select from exactly e where e.id = p.id))`;
}

const everythingWith = `join product_search s on s.document @@ w.loose
        join product_index p on p.id = s.product_id`;

// One or two letters begin words of half the catalogue: only what sells best is looked through for them.
const fewLetters = 2;
const bestSellersMax = 2_000;
const bestSellersWith = (status: string): string => `cross join (
          select p.* from product_index p where ${status}
           order by p.units_sold desc, p.created_at desc, p.id desc limit ${bestSellersMax}) p
        join product_search s on s.product_id = p.id and s.names @@ w.loose`;

interface Shape {
  /** Whether words that nothing is named with may be beginnings. */
  isLoose: boolean;
  isTyping: boolean;
  weight?: "A";
}

/** The words of a query with all that may stand for them, in the language of to_tsquery. */
function tsquery({ words, alternatives }: TypedQuery, { isLoose, isTyping, weight }: Shape): string {
  const flags = (isBegun: boolean) => (weight || isBegun ? `:${isBegun ? "*" : ""}${weight ?? ""}` : "");
  const plain = (word: string) => `${quoted(word)}${flags(false)}`;
  const parts: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = Math.max(1, ...alternatives.filter((one) => one.at === at).map((one) => one.length));
    const own = words.slice(at, at + length).map(({ word, isKnown }, n) => {
      const isLast = at + n === words.length - 1;
      return `${quoted(word)}${flags(isLoose && (!isKnown || (isLast && isTyping)))}`;
    });
    const others = alternatives
      .filter((one) => one.at === at && one.length === length && one.words.length > 0)
      .map((one) => one.words.map(plain).join(" & "));
    parts.push(`(${[own.join(" & "), ...others].map((part) => `(${part})`).join(" | ")})`);
    at += length;
  }
  return parts.join(" & ");
}

/** A word between quotes is a word to to_tsquery, whatever is in it. */
const quoted = (word: string): string => `'${word.replace(/['\\]/g, "")}'`;

import { type Reader, statement } from "@till/kit/read";
import { distance, lettersMissedMax } from "./spelling.js";

/** A word of a query, and what the catalogue knows of it. */
export interface TypedWord {
  /** In plain small letters, spelled right. */
  word: string;
  /** Whether a product is named with it, endings aside. Otherwise products whose words begin with it count. */
  isKnown: boolean;
}

/** Words that stand for others: `at` and `length` say which words of the query. */
export interface Alternative {
  at: number;
  length: number;
  words: string[];
}

export interface TypedQuery {
  /** As typed, for an exact SKU or barcode. */
  text: string;
  words: TypedWord[];
  alternatives: Alternative[];
  /** The query with its misspelled words put right; undefined when there was none. */
  suggestion: string | undefined;
}

const wordsMax = 8;
const lettersMax = 200;
const phraseWordsMax = 3;

interface WordRow {
  word: string;
  isKnown: boolean;
  isBeginning: boolean;
  near: { term: string; products: number }[] | null;
  halves: string[] | null;
}

interface QueryRow {
  words: WordRow[];
  phrases: { at: number; length: number; others: string[] }[] | null;
  joined: { at: number; term: string }[] | null;
}

/** Everything the catalogue knows about the words of a query, in one statement. */
const aboutWords = statement<QueryRow>(
  "catalog.search-words",
  `with typed as materialized (
      select search_plain(word) as word, at::int from unnest($1::text[]) with ordinality t (word, at)),
    known as materialized (
      select t.*,
             exists (select from search_terms s where s.stem = search_key(t.word)) or search_key(t.word) = '' as is_known,
             exists (select from search_terms s where s.term ~>=~ t.word and s.term ~<~ (t.word || chr(1114111))) as is_beginning
        from typed t),
    strange as materialized (
      select k.*, not (k.is_known or k.is_beginning or exists (
               select from product_search s where s.document @@ to_tsquery('english', quote_literal(k.word)))) as is_strange
        from known k)
    select (select json_agg(json_build_object('word', s.word, 'isKnown', s.is_known, 'isBeginning', s.is_beginning,
        'near', case when s.is_strange then (select json_agg(json_build_object('term', n.term, 'products', n.product_count)) from (
            select term, product_count from search_terms where deletes && search_deletes(s.word)
            union
            (select term, product_count from search_terms where length(s.word) > 3 and term % s.word
              order by similarity(term, s.word) desc, product_count desc limit 12)) n) end,
        'halves', case when s.is_strange then (select json_build_array(left(s.word, cut), substr(s.word, cut + 1))
             from generate_series(3, length(s.word) - 3) cut
            where exists (select from search_terms a where a.stem = search_key(left(s.word, cut)))
              and exists (select from search_terms b where b.stem = search_key(substr(s.word, cut + 1)))
              and exists (select from product_search p where p.document @@ to_tsquery('english',
                    quote_literal(left(s.word, cut)) || ' <-> ' || quote_literal(substr(s.word, cut + 1)))) limit 1) end)
        order by s.at) from strange s) as words,
      (select json_agg(json_build_object('at', g.at, 'length', g.length, 'others',
          case y.kind when 'TWO_WAY' then array(select term from unnest(y.terms) term where search_key(term) <> g.key)
                      else y.replacements end) order by g.length desc, g.at)
         from (select a.at - 1 as at, count(*)::int as length, search_key(string_agg(b.word, ' ' order by b.at)) as key
                 from typed a
                 join generate_series(1, ${phraseWordsMax}) as words (count) on true
                 join typed b on b.at between a.at and a.at + words.count - 1
                group by a.at, words.count having count(*) = words.count) g
         join search_synonyms y on y.keys @> array[g.key]
        where g.key <> '') as phrases,
      (select json_agg(json_build_object('at', a.at - 1, 'term', s.term))
         from typed a join typed b on b.at = a.at + 1 join search_terms s on s.term = a.word || b.word) as joined`,
);

/** Takes a query apart and puts its spelling right; undefined when it holds no letter and no digit. */
export async function readQuery(read: Reader, query: string): Promise<TypedQuery | undefined> {
  const text = query.slice(0, lettersMax).trim();
  const typed = (text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, wordsMax);
  if (typed.length === 0) return undefined;
  const [row] = await read.rows(aboutWords, [typed]);
  if (!row) throw new Error("What is known of words is always one row.");
  const alternatives: Alternative[] = [
    ...(row.phrases ?? []).flatMap(({ at, length, others }) =>
      others.map((other) => ({ at, length, words: other.match(/[\p{L}\p{N}]+/gu) ?? [] })),
    ),
    ...(row.joined ?? []).map(({ at, term }) => ({ at, length: 2, words: [term] })),
  ];
  const isExplained = (at: number) => alternatives.some((one) => at >= one.at && at < one.at + one.length);
  let isCorrected = false;
  const words = row.words.map((known, at): TypedWord => {
    if (known.halves) alternatives.push({ at, length: 1, words: known.halves });
    const better = known.halves || isExplained(at) ? undefined : nearest(known);
    isCorrected ||= better !== undefined;
    return { word: better ?? known.word, isKnown: known.isKnown || better !== undefined };
  });
  const suggestion = isCorrected
    ? words.map(({ word }, at) => (word === row.words[at]!.word ? typed[at] : word)).join(" ")
    : undefined;
  return { text, words, alternatives, suggestion };
}

/** What a strange word was probably meant to be: few wrong letters, a right first letter, many products. */
function nearest({ word, near }: WordRow): string | undefined {
  const [best] = (near ?? [])
    .map(({ term, products }) => ({
      term,
      products,
      missed: distance(word, term),
      isOtherwiseBegun: term[0] !== word[0] ? 1 : 0,
    }))
    .filter(({ missed }) => missed <= lettersMissedMax(word))
    .sort(
      (a, b) =>
        a.missed - b.missed ||
        a.isOtherwiseBegun - b.isOtherwiseBegun ||
        b.products - a.products ||
        (a.term < b.term ? -1 : 1),
    );
  return best?.term;
}

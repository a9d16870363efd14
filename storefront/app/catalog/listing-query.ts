import type { ProductFilter, ProductSort } from "../gql/graphql.js";

/** What a listing's address asks for. The address is the only place where filters live. */
export interface ListingQuery {
  readonly kind: ListingKind;
  readonly q: string;
  readonly sort: SortName;
  readonly isAvailable: boolean;
  readonly isOnSale: boolean;
  readonly priceMin: string | null;
  readonly priceMax: string | null;
  readonly tags: readonly string[];
  readonly vendors: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly category: string | null;
  readonly after: string | null;
}

/** A collection has an order of its own, a search its best match, a category what is loved. */
export type ListingKind = "category" | "collection" | "search";

export type SortName = "own" | "best" | "new" | "price-up" | "price-down" | "title" | "match";

const sorts: Record<SortName, { label: string; sort: ProductSort[] }> = {
  match: { label: "Best match", sort: [{ field: "RELEVANCE", direction: "DESC" }] },
  own: { label: "Our order", sort: [] },
  best: { label: "Most loved", sort: [{ field: "BEST_SELLING", direction: "DESC" }] },
  new: { label: "Newest", sort: [{ field: "CREATED_AT", direction: "DESC" }] },
  "price-up": { label: "Price, low to high", sort: [{ field: "PRICE", direction: "ASC" }] },
  "price-down": { label: "Price, high to low", sort: [{ field: "PRICE", direction: "DESC" }] },
  title: { label: "Name, A to Z", sort: [{ field: "TITLE", direction: "ASC" }] },
};

const optionPrefix = "o.";
const valuesMax = 30;

const firstSort: Record<ListingKind, SortName> = { category: "best", collection: "own", search: "match" };

/** The orders to choose from; "best match" only means something in a search, "our order" in a collection. */
export function sortChoices(kind: ListingKind): { name: SortName; label: string }[] {
  const first = firstSort[kind];
  const names = (Object.keys(sorts) as SortName[]).filter(
    (name) => name === first || (name !== "match" && name !== "own"),
  );
  return names.map((name) => ({ name, label: sorts[name].label }));
}

/** Whether the list stands in the order that it has by itself. */
export const isFirstSort = (query: ListingQuery): boolean => query.sort === firstSort[query.kind];

/** Reads an address. Anything that makes no sense is ignored, so that an old link still shows a page. */
export function parseListing(search: URLSearchParams, kind: ListingKind = "category"): ListingQuery {
  const options = new Map<string, string[]>();
  for (const [key, value] of search) {
    if (!key.startsWith(optionPrefix) || key.length === optionPrefix.length || value === "") continue;
    const name = key.slice(optionPrefix.length);
    const values = options.get(name) ?? [];
    if (!values.includes(value) && values.length < valuesMax) options.set(name, [...values, value]);
  }
  const sort = search.get("sort");
  const [priceMin, priceMax] = inOrder(decimal(search.get("min")), decimal(search.get("max")));
  const several = (name: string): string[] =>
    [...new Set(search.getAll(name).filter(Boolean))].slice(0, valuesMax);
  return {
    q: (search.get("q") ?? "").trim().slice(0, 200),
    kind,
    sort: sortChoices(kind).find(({ name }) => name === sort)?.name ?? firstSort[kind],
    isAvailable: search.get("available") === "1",
    isOnSale: search.get("sale") === "1",
    priceMin,
    priceMax,
    tags: several("tag"),
    vendors: several("vendor"),
    options,
    category: search.get("in") || null,
    after: search.get("after") || null,
  };
}

/** "12,5" and "12.50" are both twelve and a half; words are nothing. */
function decimal(text: string | null): string | null {
  const plain = text?.trim().replace(",", ".") ?? "";
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(plain) ? plain : null;
}

/** "From 50 to 20" is meant the other way round; a range that can hold nothing is never asked for. */
function inOrder(min: string | null, max: string | null): [string | null, string | null] {
  return min !== null && max !== null && Number(min) > Number(max) ? [max, min] : [min, max];
}

/** The filter for the API, within a category when the page is one. */
export function toFilter(query: ListingQuery, category: string | null): ProductFilter {
  const price = {
    ...(query.priceMin === null ? {} : { gte: query.priceMin }),
    ...(query.priceMax === null ? {} : { lte: query.priceMax }),
  };
  const within = category ?? query.category;
  return {
    ...(within === null ? {} : { category: within }),
    ...(Object.keys(price).length > 0 ? { price } : {}),
    ...(query.tags.length > 0 ? { tag: { in: [...query.tags] } } : {}),
    ...(query.vendors.length > 0 ? { vendor: { in: [...query.vendors] } } : {}),
    ...(query.options.size > 0
      ? { option: [...query.options].map(([name, values]) => ({ name, in: [...values] })) }
      : {}),
    ...(query.isOnSale ? { isOnSale: true } : {}),
    ...(query.isAvailable ? { isAvailable: true } : {}),
  };
}

export const toSort = (query: ListingQuery): ProductSort[] => sorts[query.sort].sort;

/** Writes the address of a listing, in one order, so that equal pages have equal addresses. */
export function toSearch(query: ListingQuery): string {
  const search = new URLSearchParams();
  if (query.q) search.set("q", query.q);
  if (query.category) search.set("in", query.category);
  for (const name of [...query.options.keys()].sort()) {
    for (const value of [...(query.options.get(name) ?? [])].sort())
      search.append(optionPrefix + name, value);
  }
  for (const tag of [...query.tags].sort()) search.append("tag", tag);
  for (const vendor of [...query.vendors].sort()) search.append("vendor", vendor);
  if (query.priceMin !== null) search.set("min", query.priceMin);
  if (query.priceMax !== null) search.set("max", query.priceMax);
  if (query.isAvailable) search.set("available", "1");
  if (query.isOnSale) search.set("sale", "1");
  if (!isFirstSort(query)) search.set("sort", query.sort);
  if (query.after) search.set("after", query.after);
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** The name of the form field of an option. */
export const optionField = (name: string): string => optionPrefix + name;

/** A tag as a shopper reads it: "under-30" is "Under 30". */
export function tagText(tag: string): string {
  const words = tag.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether the list is narrowed at all; a search word or another order is no filter. */
export const isFiltered = (query: ListingQuery): boolean =>
  toSearch({ ...query, after: null }) !== toSearch(withoutFilters(query));

export interface Chip {
  readonly label: string;
  /** The listing without this filter. */
  readonly without: ListingQuery;
}

/** One chip per active filter. Taking any away starts the list from its beginning. */
export function chips(
  query: ListingQuery,
  categoryName: (path: string) => string,
  money: (amount: string) => string,
): Chip[] {
  const start: ListingQuery = { ...query, after: null };
  const made: Chip[] = [];
  if (query.category)
    made.push({ label: categoryName(query.category), without: { ...start, category: null } });
  for (const [name, values] of query.options) {
    for (const value of values) {
      const left = values.filter((other) => other !== value);
      const options = new Map(query.options);
      if (left.length > 0) options.set(name, left);
      else options.delete(name);
      made.push({ label: `${name}: ${value}`, without: { ...start, options } });
    }
  }
  for (const tag of query.tags) {
    const tags = query.tags.filter((other) => other !== tag);
    made.push({ label: tagText(tag), without: { ...start, tags } });
  }
  for (const vendor of query.vendors) {
    const vendors = query.vendors.filter((other) => other !== vendor);
    made.push({ label: vendor, without: { ...start, vendors } });
  }
  if (query.priceMin !== null)
    made.push({ label: `From ${money(query.priceMin)}`, without: { ...start, priceMin: null } });
  if (query.priceMax !== null)
    made.push({ label: `Up to ${money(query.priceMax)}`, without: { ...start, priceMax: null } });
  if (query.isAvailable) made.push({ label: "In stock", without: { ...start, isAvailable: false } });
  if (query.isOnSale) made.push({ label: "Reduced", without: { ...start, isOnSale: false } });
  return made;
}

/** The listing with every filter taken away; what was searched for stays. */
export const withoutFilters = (query: ListingQuery): ListingQuery => ({
  ...query,
  options: new Map(),
  tags: [],
  vendors: [],
  priceMin: null,
  priceMax: null,
  isAvailable: false,
  isOnSale: false,
  category: null,
  after: null,
});

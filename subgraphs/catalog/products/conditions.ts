import { refuse } from "@till/kit/errors";
import { exponentOf, Money } from "@till/kit/money";
import type { OptionFilter, ProductFilter, StringFilter } from "./filter.input.js";
import { ProductStatus } from "./product.type.js";
import type { Found, Place } from "../search/engine.js";

/** What a list of products is asked for. */
export interface Wanted {
  filter: ProductFilter;
  query: string;
  /** Whether drafts and archived products may be shown. */
  seesAll: boolean;
  currency: string;
  /** Only what is in this collection, which the viewer may see; `pc` has the place of each product in it. */
  collectionId?: string | undefined;
}

/** The parts of a filter that shoppers switch on and off, each with facets that leave it out. */
export type Part = "category" | "price" | "tag" | "vendor" | "option" | "isOnSale" | "isAvailable";

/** A filter as SQL over an alias `p` of product_index. */
export interface Conditions {
  /** `with …` of the search, or nothing. */
  tables: string;
  /** The index of products, or what the search found of it, as `p`. */
  from: string;
  /** Which products the list is about at all. */
  base: string;
  parts: ReadonlyMap<Part, string>;
  values: unknown[];
  /** The options that are filtered by: the name, and the choices as they stand in `facet_sets`. */
  options: readonly Chosen[];
}

interface Chosen {
  /** The option's name in small letters, as a parameter. */
  name: string;
  /** The choices as `facet_sets.keys` has them. */
  keys: string;
  /** Whether the combination `c` of a variant has one of the choices. */
  sql: string;
}

const partsMax = 50;

/**
 * Translates a filter. Values travel as parameters; nothing that a client wrote becomes SQL.
 * @param found what the query found, where there is one
 */
export function conditionsOf(wanted: Wanted, found?: Found): Conditions {
  const { filter } = wanted;
  const values: unknown[] = [];
  const place = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const status = statusCondition(wanted, place);
  const tables = found?.tables(status, place) ?? "";

  const parts = new Map<Part, string>();
  if (filter.category !== undefined && filter.category !== null)
    parts.set("category", inCategory(place(filter.category, "text")));
  if (filter.price) parts.set("price", priced(filter.price, wanted.currency, place));
  if (filter.tag) parts.set("tag", tagged(filter.tag, place));
  if (filter.vendor) parts.set("vendor", among("p.vendor", filter.vendor, place));
  if (typeof filter.isOnSale === "boolean")
    parts.set("isOnSale", `p.is_on_sale = ${place(filter.isOnSale, "boolean")}`);
  if (typeof filter.isAvailable === "boolean")
    parts.set("isAvailable", `p.is_available = ${place(filter.isAvailable, "boolean")}`);
  const options = (filter.option ?? []).map((option) => chosen(option, place));
  if (options.length > 0) parts.set("option", inOneVariant(options));
  const within = wanted.collectionId ? `pc.collection_id = ${place(wanted.collectionId, "uuid")}` : "";
  return {
    tables,
    from: `${tables ? "found p" : "product_index p"}${within && " join product_collections pc on pc.product_id = p.id"}`,
    base: [status, within, inCollection(wanted, place)].filter(Boolean).join(" and "),
    parts,
    values,
    options,
  };
}

/** Everything that holds, or everything but one part. */
export const all = (conditions: Conditions, except?: Part): string =>
  [conditions.base, ...[...conditions.parts].filter(([part]) => part !== except).map(([, sql]) => sql)].join(
    " and ",
  );

function statusCondition({ filter, seesAll }: Wanted, place: Place): string {
  if (!seesAll) return `p.status = '${ProductStatus.ACTIVE}'`;
  const { eq, in: among } = filter.status ?? {};
  const conditions = [
    ...(eq ? [`p.status = ${place(eq, "text")}`] : []),
    ...(among ? [`p.status = any (${place(among, "text[]")})`] : []),
  ];
  return conditions.join(" and ") || "true";
}

const inCollection = ({ filter, seesAll }: Wanted, place: Place): string =>
  typeof filter.collection !== "string"
    ? ""
    : `exists (select 1 from collections col join product_collections members on members.collection_id = col.id
                where col.slug = ${place(filter.collection, "text")} and (col.is_visible or ${seesAll})
                  and members.product_id = p.id)`;

// "is true" keeps PostgreSQL from making joins of these: it would take each set for one product, and then look
// through the whole index for every set. As it is, each product's number is looked up in a small hash table.
const inCategory = (path: string): string =>
  `(p.category_set in (
     select id from facet_sets
      where kind = 'CATEGORIES'
        and keys && (select array_agg(c.id::text) from categories root join categories c on c.tree <@ root.tree
                      where root.path = ${path}))) is true`;

/** Tags that are filtered by both ways must both be there. */
function tagged({ eq, in: list }: StringFilter, place: Place): string {
  const keys = [...(typeof eq === "string" ? [[eq]] : []), ...(list ? [limited(list)] : [])];
  const conditions = keys.map((some) => `keys && ${place(small(some), "text[]")}`);
  if (conditions.length === 0) return "true";
  return `(p.tag_set in (select id from facet_sets where kind = 'TAGS' and ${conditions.join(" and ")})) is true`;
}

/** Sets of options of which one variant has a choice of each option that is filtered by. */
const inOneVariant = (options: readonly Chosen[]): string =>
  `(p.option_set in (
     select id from facet_sets
      where kind = 'OPTIONS' and ${options.map(({ keys }) => `keys && ${keys}`).join(" and ")}
        and exists (select from unnest(combinations) c where ${options.map(({ sql }) => sql).join(" and ")}))) is true`;

function priced(price: NonNullable<ProductFilter["price"]>, currency: string, place: Place): string {
  const minor = (text: string, field: string): string => {
    const money = Money.parse(text, currency);
    if (!money)
      throw refuse("INVALID", `A price has at most ${exponentOf(currency)} decimals.`, [
        "filter",
        "price",
        field,
      ]);
    return place(money.minor.toString(), "bigint");
  };
  // A range of prices that lies within the wanted one, or begins or ends in it, needs no look at the variants.
  const least = [
    ...(price.gte ? [minor(price.gte, "gte")] : []),
    ...(price.eq ? [minor(price.eq, "eq")] : []),
  ];
  const most = [
    ...(price.lte ? [minor(price.lte, "lte")] : []),
    ...(price.eq ? [minor(price.eq, "eq")] : []),
  ];
  const both = (column: string, mark: string, limits: string[]) =>
    limits.map((limit) => `${column} ${mark} ${limit}`).join(" and ") || "true";
  const reaches = `${both("p.price_max", ">=", least)} and ${both("p.price_min", "<=", most)}`;
  if (least.length === 0 || most.length === 0) return reaches;
  return `${reaches} and (${both("p.price_min", ">=", least)} or ${both("p.price_max", "<=", most)}
    or exists (select from product_variants v where v.product_id = p.id and v.deleted_at is null
                  and ${both("v.price", ">=", least)} and ${both("v.price", "<=", most)}))`;
}

function among(sql: string, { eq, in: list }: StringFilter, place: Place): string {
  const conditions = [
    ...(typeof eq === "string" ? [`lower(${sql}) = lower(${place(eq, "text")})`] : []),
    ...(list ? [`lower(${sql}) = any (${place(small(limited(list)), "text[]")})`] : []),
  ];
  return conditions.join(" and ") || "true";
}

function chosen({ name, in: values }: OptionFilter, place: Place): Chosen {
  const option = place(name.toLowerCase(), "text");
  const list = place(small(limited(values)), "text[]");
  return {
    name: option,
    keys: `(select array_agg(${option} || chr(31) || value) from unnest(${list}) value)`,
    sql: `exists (select from unnest(${list}) value
                   where strpos(c, chr(30) || ${option} || chr(31) || value || chr(30)) > 0)`,
  };
}

const small = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());

function limited<T>(list: readonly T[]): readonly T[] {
  if (list.length > partsMax) throw refuse("LIMIT_EXCEEDED", `A filter takes at most ${partsMax} values.`);
  return list;
}

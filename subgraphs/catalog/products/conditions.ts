import { refuse } from "@till/kit/errors";
import { exponentOf, Money } from "@till/kit/money";
import type { OptionFilter, ProductFilter, StringFilter } from "./filter.input.js";
import { ProductStatus } from "./product.type.js";
import { search, searchTables } from "./search.js";

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

/** A filter as SQL over an alias `p` of products. */
export interface Conditions {
  /** `with …` of the search, or nothing. */
  tables: string;
  /** Products, joined with what the search found. */
  from: string;
  /** Which products the list is about at all. */
  base: string;
  parts: ReadonlyMap<Part, string>;
  values: unknown[];
  /** One condition on a variant `v` for each option that is filtered by, with the option's name. */
  options: readonly { name: string; sql: string }[];
}

export const isAvailable = `exists (select 1 from product_variants v join pub_variant_stock st on st.variant_id = v.id
  where v.product_id = p.id and v.deleted_at is null and st.word <> 'OUT_OF_STOCK')`;

const partsMax = 50;

/** Translates a filter. Values travel as parameters; nothing that a client wrote becomes SQL. */
export function conditionsOf(wanted: Wanted): Conditions {
  const { filter, query } = wanted;
  const values: unknown[] = [];
  const place = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const words = search(query);
  const status = statusCondition(wanted, place);
  const tables = words ? searchTables(words, status, place) : "";

  const parts = new Map<Part, string>();
  if (filter.category !== undefined && filter.category !== null)
    parts.set("category", inCategory(place(filter.category, "text")));
  if (filter.price) parts.set("price", priced(filter.price, wanted.currency, place));
  if (filter.tag)
    parts.set("tag", `exists (select 1 from unnest(p.tags) tag where ${among("tag", filter.tag, place)})`);
  if (filter.vendor) parts.set("vendor", among("p.vendor", filter.vendor, place));
  if (typeof filter.isOnSale === "boolean")
    parts.set("isOnSale", `p.is_on_sale = ${place(filter.isOnSale, "boolean")}`);
  if (typeof filter.isAvailable === "boolean")
    parts.set("isAvailable", `(${isAvailable}) = ${place(filter.isAvailable, "boolean")}`);
  const options = (filter.option ?? []).map((option) => chosen(option, place));
  if (options.length > 0)
    parts.set(
      "option",
      `exists (select 1 from product_variants v where v.product_id = p.id and v.deleted_at is null
                  and ${options.map(({ sql }) => sql).join(" and ")})`,
    );
  const within = wanted.collectionId ? `pc.collection_id = ${place(wanted.collectionId, "uuid")}` : "";
  return {
    tables,
    from: `products p${tables && " join found on found.id = p.id"}${within && " join product_collections pc on pc.product_id = p.id"}`,
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

type Place = (value: unknown, type: string) => string;

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

const inCategory = (path: string): string =>
  `exists (select 1 from categories root
             join categories c on c.tree <@ root.tree
             join product_categories pc on pc.category_id = c.id
            where root.path = ${path} and pc.product_id = p.id)`;

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
  const limits = [
    ...(price.gte ? [`v.price >= ${minor(price.gte, "gte")}`] : []),
    ...(price.lte ? [`v.price <= ${minor(price.lte, "lte")}`] : []),
    ...(price.eq ? [`v.price = ${minor(price.eq, "eq")}`] : []),
  ];
  if (limits.length === 0) return "true";
  return `exists (select 1 from product_variants v where v.product_id = p.id and v.deleted_at is null
             and ${limits.join(" and ")})`;
}

function among(sql: string, { eq, in: list }: StringFilter, place: Place): string {
  if (list && list.length > partsMax)
    throw refuse("LIMIT_EXCEEDED", `A filter takes at most ${partsMax} values.`);
  const conditions = [
    ...(typeof eq === "string" ? [`lower(${sql}) = lower(${place(eq, "text")})`] : []),
    ...(list
      ? [
          `lower(${sql}) = any (${place(
            list.map((value) => value.toLowerCase()),
            "text[]",
          )})`,
        ]
      : []),
  ];
  return conditions.join(" and ") || "true";
}

function chosen({ name, in: values }: OptionFilter, place: Place): { name: string; sql: string } {
  if (values.length > partsMax) throw refuse("LIMIT_EXCEEDED", `A filter takes at most ${partsMax} values.`);
  const [option, list] = [
    place(name.toLowerCase(), "text"),
    place(
      values.map((v) => v.toLowerCase()),
      "text[]",
    ),
  ];
  return {
    name: option,
    sql: `exists (select 1 from unnest(p.option_names, v.option_values) as o (name, value)
                   where lower(o.name) = ${option} and lower(o.value) = any (${list}))`,
  };
}

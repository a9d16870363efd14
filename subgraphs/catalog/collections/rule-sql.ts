import type { Among, Bounds, ConditionField, Rule } from "./rule.js";

/** Puts a value into a statement's parameters and answers with what stands for it. */
export type Place = (value: unknown, type: string) => string;

/** An array of PostgreSQL in text form. */
export const arrayText = (values: Iterable<string>): string =>
  `{${[...values].map((value) => `"${value.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;

/** Untracked goods never run out. */
const endless = "4611686018427387904::bigint";

const columns: Record<ConditionField, string> = {
  title: "lower(p.title) as title",
  tag: "array(select lower(tag) from unnest(p.tags) tag) as tags",
  vendor: "lower(coalesce(p.vendor, '')) as vendor",
  productType: "lower(coalesce(p.product_type, '')) as product_type",
  category: "coalesce(places.categories, '{}') as categories",
  option: "coalesce(choices.options, '{}') as options",
  price: "coalesce(prices.prices, '{}') as prices",
  margin: "coalesce(margins.margins, '{}') as margins",
  stock: "coalesce(levels.units, 0) as units",
  isAvailable: "coalesce(levels.is_available, false) as is_available",
  isOnSale: "p.is_on_sale",
  created: "p.created_at",
};

/**
 * What rules ask about products, a row for each, gathered once for all rules: `facts as materialized (…)`.
 * Prices and margins of the variants are multiranges, so that "a variant between" is one operator.
 * @param only a condition on a product's id, given the column; every product when left out
 */
export function factsTable(used: Iterable<ConditionField>, only?: (column: string) => string): string {
  const fields = new Set(used);
  const among = (column: string) => (only ? ` and ${only(column)}` : "");
  const joins = [
    ...(fields.has("price")
      ? [
          `left join (select v.product_id, range_agg(int8range(v.price, v.price, '[]')) as prices
             from product_variants v where v.deleted_at is null${among("v.product_id")}
            group by v.product_id) prices on prices.product_id = p.id`,
        ]
      : []),
    ...(fields.has("margin")
      ? [
          `left join (select v.product_id, range_agg(int8range(m.ppm, m.ppm, '[]')) as margins
             from product_variants v
            cross join lateral (select floor((v.price - v.cost) * 1000000.0 / v.price)::bigint as ppm) m
            where v.deleted_at is null and v.cost is not null and v.price > 0${among("v.product_id")}
            group by v.product_id) margins on margins.product_id = p.id`,
        ]
      : []),
    ...(fields.has("option")
      ? [
          `left join (select v.product_id, array_agg(distinct lower(o.name) || chr(31) || lower(o.value)) as options
             from product_variants v join products own on own.id = v.product_id
            cross join lateral unnest(own.option_names, v.option_values) as o (name, value)
            where v.deleted_at is null${among("v.product_id")}
            group by v.product_id) choices on choices.product_id = p.id`,
        ]
      : []),
    ...(fields.has("stock") || fields.has("isAvailable")
      ? [
          `left join (select v.product_id, bool_or(st.word <> 'OUT_OF_STOCK') as is_available,
                  case when bool_or(not st.is_tracked) then ${endless} else sum(st.available)::bigint end as units
             from product_variants v join pub_variant_stock st on st.variant_id = v.id
            where v.deleted_at is null${among("v.product_id")}
            group by v.product_id) levels on levels.product_id = p.id`,
        ]
      : []),
    ...(fields.has("category")
      ? [
          `left join (select pc.product_id, array_agg(distinct above.id) as categories
             from product_categories pc
             join categories c on c.id = pc.category_id
             join categories above on above.tree @> c.tree
            where true${among("pc.product_id")}
            group by pc.product_id) places on places.product_id = p.id`,
        ]
      : []),
  ];
  return `facts as materialized (
    select ${["p.id", ...[...fields].map((field) => columns[field])].join(", ")}
      from products p ${joins.join("\n")}
     where true${among("p.id")})`;
}

/** A rule as a condition on an alias `f` of facts. Values travel as parameters, in the order of the text. */
export function ruleSql(rule: Rule, now: Date, place: Place): string {
  const group = rule.all ?? rule.any;
  if (group) return `(${group.map((part) => ruleSql(part, now, place)).join(rule.all ? " and " : " or ")})`;
  if (rule.title) return titled(rule.title, place);
  if (rule.tag) return shared(rule.tag, "f.tags", place);
  if (rule.vendor) return same(rule.vendor, "f.vendor", place);
  if (rule.productType) return same(rule.productType, "f.product_type", place);
  if (rule.category) return placed(rule.category, place);
  if (rule.option) return chosen(rule.option, place);
  if (rule.price) return within(rule.price, "f.prices", place);
  if (rule.margin) return within(rule.margin, "f.margins", place);
  if (rule.stock) return counted(rule.stock, place);
  if (rule.isAvailable !== undefined) return `f.is_available = ${place(rule.isAvailable, "boolean")}`;
  if (rule.isOnSale !== undefined) return `f.is_on_sale = ${place(rule.isOnSale, "boolean")}`;
  if (rule.created) return created(rule.created, now, place);
  throw new Error("A stored rule is a group or a condition.");
}

const lower = (values: readonly string[]): string => arrayText(values.map((value) => value.toLowerCase()));
const not = (is: boolean, sql: string): string => (is ? sql : `not ${sql}`);
const listOf = (among: Among): string[] => among.in ?? among.notIn ?? [];

const shared = (among: Among, column: string, place: Place): string =>
  not(among.in !== undefined, `(${column} && ${place(lower(listOf(among)), "text[]")})`);

const same = (among: Among, column: string, place: Place): string =>
  not(among.in !== undefined, `(${column} = any (${place(lower(listOf(among)), "text[]")}))`);

const placed = (among: Among, place: Place): string =>
  not(among.in !== undefined, `(f.categories && ${place(arrayText(listOf(among)), "uuid[]")})`);

function chosen({ name, ...among }: NonNullable<Rule["option"]>, place: Place): string {
  const pairs = listOf(among).map((value) => `${name}\u001f${value}`);
  return not(among.in !== undefined, `(f.options && ${place(lower(pairs), "text[]")})`);
}

function within({ gte, lte, eq }: Bounds, column: string, place: Place): string {
  const [from, to] = [place(eq ?? gte ?? null, "bigint"), place(eq ?? lte ?? null, "bigint")];
  return `(${column} && int8range(${from}, ${to}, '[]'))`;
}

function counted({ gte, lte, eq }: Bounds, place: Place): string {
  const limits = [
    ...(gte === undefined ? [] : [`f.units >= ${place(gte, "bigint")}`]),
    ...(lte === undefined ? [] : [`f.units <= ${place(lte, "bigint")}`]),
    ...(eq === undefined ? [] : [`f.units = ${place(eq, "bigint")}`]),
  ];
  return `(${limits.join(" and ")})`;
}

function titled(title: NonNullable<Rule["title"]>, place: Place): string {
  const text = (value: string) => place(value.toLowerCase(), "text");
  if (title.contains !== undefined) return `(position(${text(title.contains)} in f.title) > 0)`;
  if (title.notContains !== undefined) return `(position(${text(title.notContains)} in f.title) = 0)`;
  if (title.startsWith !== undefined) return `starts_with(f.title, ${text(title.startsWith)})`;
  if (title.endsWith !== undefined)
    return `(right(f.title, ${place([...title.endsWith].length, "int")}) = ${text(title.endsWith)})`;
  return `(f.title = ${text(title.eq ?? "")})`;
}

const dayMs = 86_400_000;

function created(
  { before, after, withinDays }: NonNullable<Rule["created"]>,
  now: Date,
  place: Place,
): string {
  const since = withinDays === undefined ? after : new Date(now.getTime() - withinDays * dayMs).toISOString();
  const limits = [
    ...(since === undefined ? [] : [`f.created_at >= ${place(since, "timestamptz")}`]),
    ...(before === undefined ? [] : [`f.created_at < ${place(before, "timestamptz")}`]),
  ];
  return `(${limits.join(" and ")})`;
}

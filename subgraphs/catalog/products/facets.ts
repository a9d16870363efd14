import type { Context } from "@till/kit/context";
import { Money } from "@till/kit/money";
import { Field, Int, ObjectType } from "type-graphql";
import { categoryColumns, type CategoryRow } from "../categories/category.row.js";
import { Category } from "../categories/category.type.js";
import { type Conditions, type Part, type Wanted } from "./conditions.js";
import { named } from "./product-list.js";
import { PriceRange } from "./values.js";

@ObjectType({ description: "A choice, and how many products it would leave." })
export class FacetValue {
  @Field(() => String, { description: "The choice." })
  readonly value!: string;

  @Field(() => Int, { description: "How many products." })
  readonly count!: number;
}

@ObjectType({ description: "The choices of one option." })
export class OptionFacet {
  @Field(() => String, { description: "The option's name." })
  readonly name!: string;

  @Field(() => [FacetValue], { description: "Its choices." })
  readonly values!: FacetValue[];
}

@ObjectType({ description: "A category below the chosen one, and how many products it would leave." })
export class CategoryFacet {
  @Field(() => Category, { description: "The category." })
  readonly category!: Category;

  @Field(() => Int, { description: "How many products." })
  readonly count!: number;
}

@ObjectType({
  description: "What a list can be narrowed by. Each facet counts as if nothing were chosen in itself.",
})
export class ProductFacets {
  @Field(() => [CategoryFacet], { description: "The categories directly below the chosen one, or the root." })
  readonly categories!: CategoryFacet[];

  @Field(() => PriceRange, { nullable: true, description: "From the cheapest to the dearest." })
  readonly price!: PriceRange | null;

  @Field(() => [OptionFacet], { description: "Options and their choices." })
  readonly options!: OptionFacet[];

  @Field(() => [FacetValue], { description: "The most frequent tags, at most thirty." })
  readonly tags!: FacetValue[];

  @Field(() => [FacetValue], { description: "Who makes them, the most frequent first, at most sixty." })
  readonly vendors!: FacetValue[];

  @Field(() => Int, { description: "How many products can be bought now." })
  readonly availableCount!: number;

  @Field(() => Int, { description: "How many products are reduced." })
  readonly onSaleCount!: number;
}

interface FacetRow {
  categories: (CategoryRow & { count: number })[] | null;
  price: { min: number | null; max: number | null };
  options: { name: string; value: string; count: number }[] | null;
  tags: FacetValue[] | null;
  vendors: FacetValue[] | null;
  availableCount: number;
  onSaleCount: number;
}

const valuesMax = 60;
const tagsMax = 30;

/**
 * Every facet in one statement. The narrow index is looked through once; each product is counted by the numbers
 * of its sets of categories, tags and options and by its maker, each facet as if nothing were chosen in itself.
 * Only then are the few different sets looked into.
 */
export async function facetsOf(ctx: Context, conditions: Conditions, wanted: Wanted): Promise<ProductFacets> {
  for (const tag of ["products:price", "products:stock", "products:text", "categories"]) ctx.shown.add(tag);
  const [row] = await ctx.read.rows(named<FacetRow>(facetText(conditions)), [
    ...conditions.values,
    wanted.filter.category ?? null,
  ]);
  if (!row) throw new Error("Facets are always one row.");
  const { min, max } = row.price;
  const money = (minor: number) => Money.of(minor, wanted.currency);
  const byName = Map.groupBy(row.options ?? [], ({ name }) => name);
  return {
    categories: (row.categories ?? []).map(({ count, ...category }) => ({
      category: new Category(category),
      count,
    })),
    price: min === null || max === null ? null : { min: money(min), max: money(max) },
    options: [...byName].map(([name, values]) => ({ name, values: values.slice(0, valuesMax) })),
    tags: row.tags ?? [],
    vendors: row.vendors ?? [],
    availableCount: row.availableCount,
    onSaleCount: row.onSaleCount,
  };
}

function facetText(conditions: Conditions): string {
  const { tables, from, base, parts, options, values } = conditions;
  const holds = (part: Part) => parts.get(part) ?? "true";
  // What lies outside the chosen category is in no facet; all else is in the facet of its own part.
  const always = [base, holds("category")].join(" and ");
  const others = (own?: Part) =>
    [...parts]
      .filter(([part]) => part !== "category" && part !== own)
      .map(([part]) => `${part.toLowerCase()}_holds`)
      .join(" and ") || "true";
  const counted = (own?: Part) => `count(*) filter (where ${others(own)})`;
  const flags = [...parts]
    .filter(([part]) => part !== "category")
    .map(([part, sql]) => `, (${sql}) as ${part.toLowerCase()}_holds`)
    .join("");
  const category = `$${values.length + 1}::text`;
  return `${tables ? `${tables},` : "with"} hits as ${flags || parts.has("category") ? "materialized" : "not materialized"} (
      select p.category_set, p.vendor, p.tag_set, p.option_set, p.price_min, p.price_max, p.is_available, p.is_on_sale${flags}
        from ${from} where ${always}),
    -- Each row counts one value of one of the four; the other three are null in it.
    groups as materialized (
      select category_set, vendor, tag_set, option_set,
             ${counted()} as n, ${counted("vendor")} as of_vendor, ${counted("tag")} as of_tag, ${counted("option")} as of_option
        from hits group by grouping sets ((category_set), (vendor), (tag_set), (option_set)))
    select
      (select json_agg(f order by f.position, lower(f.name)) from (
         select ${categoryColumns("top")}, sum(g.n)::int as count
           from (select distinct top.id as top_id, g.category_set, g.n
                   from groups g
                   join facet_sets s on s.id = g.category_set
                  cross join lateral unnest(s.keys) key
                   join categories c on c.id = key::uuid
                   join categories top on c.tree <@ top.tree
                  where g.n > 0
                    and top.parent_id is not distinct from (select id from categories where path = ${category})
                    and (${category} is null or exists (select 1 from categories where path = ${category}))) g
           join categories top on top.id = g.top_id
          group by top.id) f) as categories,
      (select json_agg(f order by lower(f.name), f.count desc, f.value) from (
         select split_part(label, chr(31), 1) as name, split_part(label, chr(31), 2) as value, sum(g.of_option)::int as count
           from groups g join facet_sets s on s.id = g.option_set
          cross join lateral unnest(s.labels) label
          where g.of_option > 0 and ${fitsOthers(options)}
          group by label) f) as options,
      (select json_agg(f order by f.count desc, f.value) from (
         select tag as value, sum(g.of_tag)::int as count
           from groups g join facet_sets s on s.id = g.tag_set cross join lateral unnest(s.labels) tag
          where g.of_tag > 0
          group by tag order by sum(g.of_tag) desc, tag limit ${tagsMax}) f) as tags,
      (select json_agg(f order by f.count desc, f.value) from (
         select vendor as value, of_vendor::int as count from groups
          where vendor is not null and of_vendor > 0
          order by of_vendor desc, vendor limit ${valuesMax}) f) as vendors,
      totals.*
      from (select json_build_object('min', min(price_min) filter (where ${others("price")}),
                                     'max', max(price_max) filter (where ${others("price")})) as price,
                   (count(*) filter (where is_available and ${others("isAvailable")}))::int as "availableCount",
                   (count(*) filter (where is_on_sale and ${others("isOnSale")}))::int as "onSaleCount"
              from hits) totals`;
}

/** A variant counts for a choice when it fits the choices of all other options. */
const fitsOthers = (options: Conditions["options"]): string =>
  options.length === 0
    ? "true"
    : `exists (select from unnest(s.combinations) c
                where strpos(c, chr(30) || lower(label) || chr(30)) > 0
                  and ${options.map(({ name, sql }) => `(split_part(lower(label), chr(31), 1) = ${name} or ${sql})`).join(" and ")})`;

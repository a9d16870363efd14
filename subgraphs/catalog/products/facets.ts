import type { Context } from "@till/kit/context";
import { Money } from "@till/kit/money";
import { Field, Int, ObjectType } from "type-graphql";
import { categoryColumns, type CategoryRow } from "../categories/category.row.js";
import { Category } from "../categories/category.type.js";
import { type Conditions, isAvailable, type Part, type Wanted } from "./conditions.js";
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
  availableCount: number;
  onSaleCount: number;
}

const valuesMax = 60;

/**
 * Every facet in one statement: the products of the list are looked at once, with a truth value for each part
 * of the filter, and each facet counts those for which all parts but its own hold.
 */
export async function facetsOf(ctx: Context, conditions: Conditions, wanted: Wanted): Promise<ProductFacets> {
  for (const tag of ["products:price", "products:stock", "products:text", "categories"]) ctx.shown.add(tag);
  const [row] = await ctx.read.rows(named<FacetRow>(facetText(conditions, wanted)), [
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
    availableCount: row.availableCount,
    onSaleCount: row.onSaleCount,
  };
}

function facetText({ tables, from, base, parts, options, values }: Conditions, { filter }: Wanted): string {
  const holds = (part: Part) => parts.get(part) ?? "true";
  const kept: Part[] = ["category", "price", "tag", "vendor", "option", "isOnSale", "isAvailable"];
  const column = (part: Part) => `b.${part.toLowerCase()}_holds`;
  const allBut = (...except: Part[]) =>
    kept
      .filter((part) => parts.has(part) && !except.includes(part))
      .map(column)
      .join(" and ") || "true";
  const category = `$${values.length + 1}::text`;
  // A variant counts for a choice when it fits the choices of all other options.
  const fitsOthers =
    options.map(({ name, sql }) => `(lower(o.name) = ${name} or ${sql})`).join(" and ") || "true";
  return `${tables ? `${tables},` : "with"} b as materialized (
      select p.id, p.price_min, p.price_max, p.tags, p.is_on_sale, p.option_names,
             ${filter.isAvailable === true ? "true" : isAvailable} as available,
             ${kept.map((part) => `(${holds(part)}) as ${part.toLowerCase()}_holds`).join(", ")}
        from ${from} where ${base})
    select
      (select json_agg(f order by f.position, lower(f.name)) from (
         select ${categoryColumns("top")}, count(distinct b.id)::int as count
           from categories top
           join categories c on c.tree <@ top.tree
           join product_categories pc on pc.category_id = c.id
           join b on b.id = pc.product_id
          where top.parent_id is not distinct from (select id from categories where path = ${category})
            and (${category} is null or exists (select 1 from categories where path = ${category}))
            and ${allBut()}
          group by top.id) f) as categories,
      (select json_build_object('min', min(b.price_min), 'max', max(b.price_max)) from b where ${allBut("price")}) as price,
      (select json_agg(f order by lower(f.name), f.count desc, f.value) from (
         select o.name, o.value, count(distinct p.id)::int as count
           from (select * from b where ${allBut("option")}) p
           join product_variants v on v.product_id = p.id and v.deleted_at is null
          cross join lateral unnest(p.option_names, v.option_values) as o (name, value)
          where ${fitsOthers}
          group by o.name, o.value) f) as options,
      (select json_agg(f order by f.count desc, f.value) from (
         select tag as value, count(*)::int as count from b cross join lateral unnest(b.tags) tag
          where ${allBut("tag")} group by tag order by count(*) desc, tag limit 30) f) as tags,
      (select count(*)::int from b where b.available and ${allBut("isAvailable")}) as "availableCount",
      (select count(*)::int from b where b.is_on_sale and ${allBut("isOnSale")}) as "onSaleCount"`;
}

import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { statement } from "@till/kit/read";
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { categoryColumns, type CategoryRow } from "../categories/category.row.js";
import { Category } from "../categories/category.type.js";
import { listProducts } from "../products/product-list.js";
import { shown } from "../products/product.loader.js";
import { Product } from "../products/product.type.js";
import { engine } from "./current-engine.js";

@ObjectType({ description: "What somebody may be about to search for." })
export class SearchSuggestions {
  @Field(() => [Product], { description: "Products that fit what has been typed." })
  readonly products!: Product[];

  @Field(() => [Category], { description: "Categories whose names have a word that begins so." })
  readonly categories!: Category[];

  @Field(() => [String], { description: "Whole searches that begin so." })
  readonly terms!: string[];
}

const suggestionsMax = 20;
const categoriesMax = 4;

/** Categories that hold products on offer, by words that begin as typed. */
const categoriesNamed = statement<CategoryRow>(
  "catalog.search-categories",
  `select ${categoryColumns("c")} from categories c
    where not exists (select from unnest($1::text[]) word
                       where not (' ' || search_plain(c.name)) like '% ' || search_plain(word) || '%')
      and exists (select from categories below join product_categories pc on pc.category_id = below.id
                    join products p on p.id = pc.product_id
                   where below.tree <@ c.tree and p.status = 'ACTIVE')
    order by nlevel(c.tree), c.position, lower(c.name), c.id limit ${categoriesMax}`,
);

@Resolver()
export class SuggestionsResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => SearchSuggestions, { description: "Suggestions for somebody who is typing a search." })
  async searchSuggestions(
    @Ctx() ctx: Context,
    @Arg("query", () => String, { description: "What has been typed so far." }) query: string,
    @Arg("first", () => Int, { defaultValue: 6, description: "How many of each kind, 1 to 20." })
    first: number,
  ): Promise<SearchSuggestions> {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return { products: [], categories: [], terms: [] };
    ctx.shown.add("categories");
    const count = Math.min(Math.max(first, 1), suggestionsMax);
    const [{ page }, rows, terms] = await Promise.all([
      listProducts(ctx, { first: count, query, isTyping: true }),
      ctx.read.rows(categoriesNamed, [words.slice(0, 8)]),
      engine.complete(ctx.read, query, count),
    ]);
    return {
      products: page.rows.map((row) => shown(ctx, new Product(row))),
      categories: rows.map((row) => new Category(row)),
      terms,
    };
  }
}

import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { ProductConnection } from "./connection.js";
import { ProductFilter, ProductSort } from "./filter.input.js";
import { listProducts } from "./product-list.js";
import { seesAll, shown } from "./product.loader.js";
import { Product, ProductStatus } from "./product.type.js";
import { pageById, pageBySlug } from "./rows.js";

const suggestionsMax = 20;

@Resolver()
export class ProductResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => Product, { nullable: true, description: "A product by its id or its slug." })
  product(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { nullable: true, description: "The product's id." }) id?: string,
    @Arg("slug", () => String, { nullable: true, description: "The product's slug." }) slug?: string,
  ): Promise<Product | null> {
    return findProduct(ctx, { id, slug });
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => ProductConnection, { description: "Products; active ones only, except for staff." })
  async products(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("filter", () => ProductFilter, { nullable: true, description: "Which products." })
    filter?: ProductFilter,
    @Arg("query", () => String, { nullable: true, description: "Words to search for, or a SKU." })
    query?: string,
    @Arg("sort", () => [ProductSort], {
      nullable: true,
      description: "In which order; relevance when left out.",
    })
    sort?: ProductSort[],
  ): Promise<ProductConnection> {
    return new ProductConnection(ctx, await listProducts(ctx, { first, after, filter, query, sort }));
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => [Product], { description: "What somebody may be about to type." })
  async productSuggestions(
    @Ctx() ctx: Context,
    @Arg("query", () => String, { description: "What has been typed so far." }) query: string,
    @Arg("first", () => Int, { defaultValue: 6, description: "How many, 1 to 20." }) first: number,
  ): Promise<Product[]> {
    if (query.trim() === "") return [];
    const { page } = await listProducts(ctx, {
      first: Math.min(first, suggestionsMax),
      query,
      isTyping: true,
    });
    return page.rows.map((row) => shown(ctx, new Product(row)));
  }
}

/** A product that the viewer may see: an active one, or any for staff of the catalogue. */
export async function findProduct(
  ctx: Context,
  { id, slug }: { id?: string | null | undefined; slug?: string | null | undefined },
): Promise<Product | null> {
  const showsAll = seesAll(ctx);
  ctx.shown.add("products:membership");
  const uuid = isGiven(id) ? decodeId("prod", id) : undefined;
  const rows = uuid
    ? await ctx.read.rows(pageById, [uuid, showsAll])
    : slug && !isGiven(id)
      ? await ctx.read.rows(pageBySlug, [slug, showsAll])
      : [];
  const row = rows[0];
  if (
    !row ||
    (slug && isGiven(id) && row.slug !== slug) ||
    (row.status !== ProductStatus.ACTIVE && !showsAll)
  )
    return null;
  return shown(ctx, new Product(row));
}

const isGiven = <Value>(argument: Value | null | undefined): argument is Value =>
  argument !== undefined && argument !== null;

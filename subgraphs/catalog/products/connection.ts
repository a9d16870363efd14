import type { Context } from "@till/kit/context";
import { connectionOf, encodeCursor, type Page } from "@till/kit/page";
import { Arg, Ctx, Field, Int, ObjectType } from "type-graphql";
import { type ProductFacets as Facets, facetsOf, ProductFacets } from "./facets.js";
import { countProducts, listProducts, type ProductList } from "./product-list.js";
import { shown } from "./product.loader.js";
import { Product } from "./product.type.js";

const popularMax = 20;

@ObjectType({ description: "A page of a list of products, and what the list can be narrowed by." })
export class ProductConnection extends connectionOf("Product", Product) {
  readonly #list: ProductList;

  constructor(ctx: Context, list: ProductList) {
    super(productPage(ctx, list), (limit) => countProducts(ctx, list.conditions, limit));
    this.#list = list;
  }

  @Field(() => ProductFacets, { description: "What the list can be narrowed by." })
  facets(@Ctx() ctx: Context): Promise<Facets> {
    return facetsOf(ctx, this.#list.conditions, this.#list.wanted);
  }

  @Field(() => String, { nullable: true, description: 'A better spelling of the query: "did you mean".' })
  suggestion(): string | undefined {
    return this.#list.suggestion;
  }

  @Field(() => [Product], {
    description:
      "What sells best in the shop, for a list that is empty; nothing where the list has products.",
  })
  async popular(
    @Ctx() ctx: Context,
    @Arg("first", () => Int, { defaultValue: 8, description: "How many, 1 to 20." }) first: number,
  ): Promise<Product[]> {
    if (this.nodes.length > 0) return [];
    const count = Math.min(Math.max(first, 1), popularMax);
    const { page } = await listProducts(ctx, { first: count, filter: { isAvailable: true } });
    return page.rows.map((row) => shown(ctx, new Product(row)));
  }
}

function productPage(ctx: Context, { page }: ProductList): Page<Product> {
  const cursors = new Map<string, string>();
  const rows = page.rows.map((row) => {
    cursors.set(row.id, encodeCursor(row.sortValues));
    return shown(ctx, new Product(row));
  });
  return { ...page, rows, cursorOf: ({ id }) => cursors.get(id)! };
}

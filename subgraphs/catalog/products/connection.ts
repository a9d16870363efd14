import type { Context } from "@till/kit/context";
import { connectionOf, encodeCursor, type Page } from "@till/kit/page";
import { Ctx, Field, ObjectType } from "type-graphql";
import { type ProductFacets as Facets, facetsOf, ProductFacets } from "./facets.js";
import { countProducts, type ProductList } from "./product-list.js";
import { shown } from "./product.loader.js";
import { Product } from "./product.type.js";
import { scoreOfWords, search, suggestionFor } from "./search.js";

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
    const words = search(this.#list.wanted.query)?.words;
    const rows = this.#list.page.rows.filter(({ score }) => score < scoreOfWords);
    return words && rows.length > 0
      ? suggestionFor(
          words,
          rows.map(({ title }) => title),
        )
      : undefined;
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

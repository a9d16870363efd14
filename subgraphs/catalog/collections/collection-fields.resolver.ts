import type { Context } from "@till/kit/context";
import { Allow } from "@till/kit/access";
import { SortDirection } from "@till/kit/page";
import { settings } from "@till/kit/settings";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { categoryTree } from "../categories/category.loader.js";
import { Image } from "../media/image.type.js";
import { ProductConnection } from "../products/connection.js";
import { ProductFilter, ProductSort, ProductSortField } from "../products/filter.input.js";
import { listProducts } from "../products/product-list.js";
import { Product } from "../products/product.type.js";
import { collectionCounts, collectionImages, collectionsOfProduct } from "./collection.loader.js";
import { Collection, CollectionSort } from "./collection.type.js";
import { CollectionRule, shownRule } from "./rule.type.js";

/** The fields of a collection that look elsewhere. */
@Resolver(() => Collection)
export class CollectionFieldsResolver {
  @FieldResolver(() => Image, { nullable: true, description: "Its picture, or that of its first product." })
  async image(@Root() collection: Collection, @Ctx() ctx: Context): Promise<Image | null> {
    return (await collectionImages(ctx).load(collection.id)) ?? null;
  }

  @FieldResolver(() => Int, { description: "Products in it that are on sale." })
  async productCount(@Root() collection: Collection, @Ctx() ctx: Context): Promise<number> {
    return (await collectionCounts(ctx).load(collection.id)) ?? 0;
  }

  @FieldResolver(() => ProductConnection, {
    description: "Its products, in its own order unless told otherwise.",
  })
  async products(
    @Root() collection: Collection,
    @Arg("first", () => Int, { description: "How many, 1 to 100." }) first: number,
    @Ctx() ctx: Context,
    @Arg("after", () => String, { nullable: true, description: "The cursor to go on from." }) after?: string,
    @Arg("filter", () => ProductFilter, { nullable: true, description: "Which of them." })
    filter?: ProductFilter,
    @Arg("sort", () => [ProductSort], { nullable: true, description: "Another order." }) sort?: ProductSort[],
  ): Promise<ProductConnection> {
    const own = sort?.length ? sort : sortOf(collection.sort);
    const request = { first, after, filter, sort: own, collectionId: collection.id };
    return new ProductConnection(ctx, await listProducts(ctx, request));
  }

  @Allow("catalog.read")
  @FieldResolver(() => CollectionRule, {
    nullable: true,
    description: "Which products belong to it; null when by hand.",
  })
  async rules(@Root() collection: Collection, @Ctx() ctx: Context): Promise<CollectionRule | null> {
    if (!collection.stored) return null;
    const [{ currency }, tree] = await Promise.all([settings(ctx.em), categoryTree(ctx)]);
    return shownRule(collection.stored, currency, tree);
  }
}

const [up, down] = [SortDirection.ASC, SortDirection.DESC];

/** An order by hand is the one that lists of a collection have anyway. */
function sortOf(sort: CollectionSort): ProductSort[] {
  const by = (field: ProductSortField, direction: SortDirection) => [{ field, direction }];
  switch (sort) {
    case CollectionSort.MANUAL:
      return [];
    case CollectionSort.BEST_SELLING:
      return by(ProductSortField.BEST_SELLING, down);
    case CollectionSort.NEWEST:
      return by(ProductSortField.CREATED_AT, down);
    case CollectionSort.PRICE_LOW:
      return by(ProductSortField.PRICE, up);
    case CollectionSort.PRICE_HIGH:
      return by(ProductSortField.PRICE, down);
    case CollectionSort.TITLE:
      return by(ProductSortField.TITLE, up);
  }
}

@Resolver(() => Product)
export class ProductCollectionsResolver {
  @FieldResolver(() => [Collection], { description: "The collections that it is in." })
  async collections(@Root() product: Product, @Ctx() ctx: Context): Promise<Collection[]> {
    return (await collectionsOfProduct(ctx).load(product.id)) ?? [];
  }
}

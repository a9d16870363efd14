import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { Ctx, FieldResolver, GraphQLISODateTime, Int, Resolver, Root } from "type-graphql";
import { categoryLoader } from "../categories/category.loader.js";
import { Category } from "../categories/category.type.js";
import { collectionLoader } from "../collections/collection.loader.js";
import { Collection } from "../collections/collection.type.js";
import { productLoader, variantLoader } from "../products/product.loader.js";
import { Product } from "../products/product.type.js";
import { ProductVariant } from "../products/variant.type.js";
import { type ImageDetails, imageDetailsLoader } from "./image-details.js";
import { Image } from "./image.type.js";

/** What staff are told of a picture: where it comes from, and where it is shown. */
@Resolver(() => Image)
export class ImageFieldsResolver {
  @Allow("catalog.read")
  @FieldResolver(() => String, {
    nullable: true,
    description: "What the file was called on its sender's machine.",
  })
  async filename(@Root() image: Image, @Ctx() ctx: Context): Promise<string | null> {
    return (await detailsOf(image, ctx)).filename;
  }

  @Allow("catalog.read")
  @FieldResolver(() => Int, { nullable: true, description: "The size of the original in bytes." })
  async bytes(@Root() image: Image, @Ctx() ctx: Context): Promise<number | null> {
    return (await detailsOf(image, ctx)).bytes;
  }

  @Allow("catalog.read")
  @FieldResolver(() => GraphQLISODateTime, { description: "When it came into the shop." })
  async createdAt(@Root() image: Image, @Ctx() ctx: Context): Promise<Date> {
    return (await detailsOf(image, ctx)).createdAt;
  }

  @Allow("catalog.read")
  @FieldResolver(() => String, { nullable: true, description: "Why it could not be made ready." })
  async failure(@Root() image: Image, @Ctx() ctx: Context): Promise<string | null> {
    return (await detailsOf(image, ctx)).failure;
  }

  @Allow("catalog.read")
  @FieldResolver(() => String, {
    nullable: true,
    description: "A link to the file as it came, for five minutes. The original is never public.",
  })
  async originalUrl(@Root() image: Image, @Ctx() ctx: Context): Promise<string | null> {
    const { originalKey, filename } = await detailsOf(image, ctx);
    return originalKey && ctx.storage.signedDownload(originalKey, filename ?? "picture");
  }

  @Allow("catalog.read")
  @FieldResolver(() => Product, { nullable: true, description: "The product it belongs to." })
  async product(@Root() image: Image, @Ctx() ctx: Context): Promise<Product | null> {
    const { productId } = await detailsOf(image, ctx);
    return productId ? ((await productLoader(ctx).load(productId)) ?? null) : null;
  }

  @Allow("catalog.read")
  @FieldResolver(() => [ProductVariant], { description: "The variants that it shows in particular." })
  async variants(@Root() image: Image, @Ctx() ctx: Context): Promise<ProductVariant[]> {
    const { variantIds } = await detailsOf(image, ctx);
    return found(await variantLoader(ctx).loadMany(variantIds));
  }

  @Allow("catalog.read")
  @FieldResolver(() => [Category], { description: "The categories that it stands for." })
  async categories(@Root() image: Image, @Ctx() ctx: Context): Promise<Category[]> {
    const { categoryIds } = await detailsOf(image, ctx);
    return found(await categoryLoader(ctx).loadMany(categoryIds));
  }

  @Allow("catalog.read")
  @FieldResolver(() => [Collection], { description: "The collections that it stands for." })
  async collections(@Root() image: Image, @Ctx() ctx: Context): Promise<Collection[]> {
    const { collectionIds } = await detailsOf(image, ctx);
    return found(await collectionLoader(ctx).loadMany(collectionIds));
  }

  @Allow("catalog.read")
  @FieldResolver(() => Boolean, {
    description: "Whether an order remembers it. Its files stay then, even when the picture is deleted.",
  })
  async isInOrders(@Root() image: Image, @Ctx() ctx: Context): Promise<boolean> {
    return (await detailsOf(image, ctx)).isInOrders;
  }
}

async function detailsOf({ id }: Image, ctx: Context): Promise<ImageDetails> {
  const details = await imageDetailsLoader(ctx).load(id);
  if (!details) throw new Error(`Picture ${id} is gone.`);
  return details;
}

const found = <T extends object>(results: readonly (T | Error | undefined)[]): T[] =>
  results.filter((result): result is T => result !== undefined && !(result instanceof Error));

import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { findCategory } from "./categories/category.resolver.js";
import { collectionById } from "./collections/collection.resolver.js";
import { imageLoader } from "./media/image.loader.js";
import { productLoader, seesAll, variantLoader } from "./products/product.loader.js";
import { findProduct } from "./products/product.resolver.js";
import { ProductStatus } from "./products/product.type.js";

@Resolver()
export class NodeResolver {
  @Allow("anyone")
  @Query(() => Node, {
    nullable: true,
    description: "A product, variant, category, collection or picture by its id.",
  })
  async node(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { description: "The id of anything public." }) id: string,
  ): Promise<Node | null> {
    if (id.startsWith("prod_")) return findProduct(ctx, { id });
    if (id.startsWith("cat_")) return findCategory(ctx, id);
    if (id.startsWith("col_")) return collectionById(ctx, id);
    const image = decodeId("img", id);
    if (image) return (await imageLoader(ctx).load(image)) ?? null;
    const variant = decodeId("var", id);
    return variant ? findVariant(ctx, variant) : null;
  }
}

/** A variant of a product that the viewer may see. */
async function findVariant(ctx: Context, id: string): Promise<Node | null> {
  const variant = await variantLoader(ctx).load(id);
  const product = variant && (await productLoader(ctx).load(variant.productId));
  return variant && (product?.status === ProductStatus.ACTIVE || seesAll(ctx)) ? variant : null;
}

import type { Context } from "@till/kit/context";
import type { Node } from "@till/kit/node";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { productLoader } from "./product.loader.js";
import { Product } from "./product.type.js";
import { ProductVariant } from "./variant.type.js";

/** The fields of a variant that look elsewhere. */
@Resolver(() => ProductVariant)
export class VariantFieldsResolver {
  @FieldResolver(() => Product, { description: "The product it is a variant of." })
  product(
    @Root() { owner, productId }: ProductVariant,
    @Ctx() ctx: Context,
  ): Node | Promise<Product | undefined> {
    return owner ?? productLoader(ctx).load(productId);
  }
}

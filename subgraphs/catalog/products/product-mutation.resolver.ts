import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { createProduct, type SavedProduct } from "./create-product.js";
import { ProductCreateInput, ProductUpdateInput } from "./product.input.js";
import { shown } from "./product.loader.js";
import { Product } from "./product.type.js";
import { pageById } from "./rows.js";
import { archiveProduct, updateProduct } from "./update-product.js";

@ObjectType({ description: "The product, or why it was refused." })
export class ProductPayload {
  @Field(() => Product, { nullable: true, description: "The product as it is now." })
  readonly product?: Product | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];

  @Field(() => [String], { description: "What was saved, and may still be a mistake." })
  readonly warnings: string[] = [];
}

@ObjectType({ description: "The archived product, or why it was refused." })
export class ProductArchivePayload {
  @Field(() => Product, { nullable: true, description: "The product as it is now." })
  readonly product?: Product | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@Resolver()
export class ProductMutationResolver {
  @Allow("catalog.write")
  @Mutation(() => ProductPayload, { description: "Creates a product with its variants, stock and pictures." })
  productCreate(
    @Arg("input", () => ProductCreateInput, { description: "The product." }) input: ProductCreateInput,
    @Ctx() ctx: Context,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => createProduct(tx, ctx.viewer, input));
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, { description: "Changes a product; what is left out stays as it is." })
  productUpdate(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Arg("input", () => ProductUpdateInput, { description: "The changes." }) input: ProductUpdateInput,
    @Ctx() ctx: Context,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => updateProduct(tx, ctx.viewer, id, input));
    return answer(ProductPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductArchivePayload, { description: "Takes a product off the shelves; orders keep it." })
  productArchive(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ProductArchivePayload> {
    const work = transact(ctx.em, (tx) => archiveProduct(tx, ctx.viewer, id));
    return answer(ProductArchivePayload, shownAfter(ctx, work));
  }
}

/** Reads the product anew after the commit; no loader may answer with what it was before. */
async function shownAfter<T extends Pick<SavedProduct, "id">>(ctx: Context, work: Promise<T>) {
  const { id, ...rest } = await work;
  const [row] = await ctx.read.rows(pageById, [id, true]);
  return { ...rest, product: row ? shown(ctx, new Product(row)) : null };
}

import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer, UserError } from "@till/kit/errors";
import { encodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, registerEnumType, Resolver } from "type-graphql";
import { createProduct, type SavedProduct } from "./create-product.js";
import { type DeletedProduct, deleteProduct } from "./delete-product.js";
import { duplicateProduct } from "./duplicate-product.js";
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

export enum ProductDeleteOutcome {
  DELETED = "DELETED",
  ARCHIVED = "ARCHIVED",
}
registerEnumType(ProductDeleteOutcome, {
  name: "ProductDeleteOutcome",
  description:
    "What became of a product that was to be deleted. What was ordered is archived: orders keep it.",
});

@ObjectType({ description: "What became of the product, or why it was refused." })
export class ProductDeletePayload {
  @Field(() => ProductDeleteOutcome, { nullable: true, description: "Whether it is gone or archived." })
  readonly outcome?: ProductDeleteOutcome | null;

  @Field(() => String, { nullable: true, description: "Why it was archived instead of deleted." })
  readonly reason?: string | null;

  @Field(() => ID, { nullable: true, description: "The id of the product that is gone." })
  readonly deletedId?: string | null;

  @Field(() => Product, { nullable: true, description: "The product, where it was archived." })
  readonly product?: Product | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
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
    @Arg("expectedVersion", () => Int, { nullable: true, description: "The `version` that was read." })
    expectedVersion?: number | null,
  ): Promise<ProductArchivePayload> {
    const work = transact(ctx.em, (tx) => archiveProduct(tx, ctx.viewer, id, expectedVersion));
    return answer(ProductArchivePayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductDeletePayload, {
    description:
      "Deletes a product that was never ordered; one that was is archived, and the answer says so.",
  })
  productDelete(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
    @Arg("expectedVersion", () => Int, { nullable: true, description: "The `version` that was read." })
    expectedVersion?: number | null,
  ): Promise<ProductDeletePayload> {
    const work = transact(ctx.em, (tx) => deleteProduct(tx, ctx.viewer, id, expectedVersion));
    return answer(ProductDeletePayload, whatBecame(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => ProductPayload, {
    description: "Makes a draft that is like a product, without its SKUs, barcodes and stock.",
  })
  productDuplicate(
    @Arg("id", () => ID, { description: "The product." }) id: string,
    @Ctx() ctx: Context,
    @Arg("title", () => String, { nullable: true, description: "What the copy is called." })
    title?: string | null,
  ): Promise<ProductPayload> {
    const work = transact(ctx.em, (tx) => duplicateProduct(tx, ctx.viewer, id, title));
    return answer(ProductPayload, shownAfter(ctx, work));
  }
}

async function whatBecame(ctx: Context, work: Promise<DeletedProduct>) {
  const { id, isDeleted, reason } = await work;
  if (isDeleted) return { outcome: ProductDeleteOutcome.DELETED, deletedId: encodeId("prod", id), reason };
  const { product } = await shownAfter(ctx, Promise.resolve({ id }));
  return { outcome: ProductDeleteOutcome.ARCHIVED, reason, product };
}

/** Reads the product anew after the commit; no loader may answer with what it was before. */
export async function shownAfter<T extends Pick<SavedProduct, "id">>(ctx: Context, work: Promise<T>) {
  const { id, ...rest } = await work;
  const [row] = await ctx.read.rows(pageById, [id, true]);
  return { ...rest, product: row ? shown(ctx, new Product(row)) : null };
}

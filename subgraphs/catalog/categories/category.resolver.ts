import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { answer } from "@till/kit/errors";
import { decodeId, encodeId, type Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import {
  CategoryDeletePayload,
  CategoryInput,
  CategoryMoveInput,
  CategoryPayload,
} from "./category.input.js";
import { categoriesById, categoryByPath, categoryLoader, categoryTree } from "./category.loader.js";
import { Category } from "./category.type.js";
import { deleteCategory } from "./delete-category.js";
import { moveCategory } from "./move-category.js";
import { createCategory, updateCategory } from "./save-category.js";

@Resolver()
export class CategoryResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => Category, {
    nullable: true,
    description:
      "A category by its id or its path; a former path finds it too, and `path` is the present one.",
  })
  async category(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { nullable: true, description: "The category's id." }) id?: string,
    @Arg("path", () => String, { nullable: true, description: 'Its path, such as "home/kitchen".' })
    path?: string,
  ): Promise<Category | null> {
    if (typeof id === "string") return findCategory(ctx, id);
    ctx.shown.add("categories");
    if (typeof path !== "string") return null;
    const [row] = await ctx.read.rows(categoryByPath, [path]);
    return row ? new Category(row) : null;
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => [Category], { description: "The whole tree, depth first; at most 2,000 categories." })
  async categories(@Ctx() ctx: Context): Promise<Category[]> {
    return (await categoryTree(ctx)).depthFirst();
  }

  @Allow("catalog.write")
  @Mutation(() => CategoryPayload, { description: "Adds a category." })
  categoryCreate(
    @Arg("input", () => CategoryInput, { description: "The category." }) input: CategoryInput,
    @Ctx() ctx: Context,
  ): Promise<CategoryPayload> {
    const work = transact(ctx.em, (tx) => createCategory(tx, input));
    return answer(CategoryPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => CategoryPayload, { description: "Changes or moves a category with all that is below it." })
  categoryUpdate(
    @Arg("id", () => ID, { description: "The category." }) id: string,
    @Arg("input", () => CategoryInput, { description: "The changes." }) input: CategoryInput,
    @Ctx() ctx: Context,
  ): Promise<CategoryPayload> {
    const work = transact(ctx.em, (tx) => updateCategory(tx, id, input));
    return answer(CategoryPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => CategoryPayload, { description: "Puts a category with all below it in another place." })
  categoryMove(
    @Arg("id", () => ID, { description: "The category." }) id: string,
    @Arg("input", () => CategoryMoveInput, { description: "Where to." }) input: CategoryMoveInput,
    @Ctx() ctx: Context,
  ): Promise<CategoryPayload> {
    const work = transact(ctx.em, (tx) => moveCategory(tx, id, input));
    return answer(CategoryPayload, shownAfter(ctx, work));
  }

  @Allow("catalog.write")
  @Mutation(() => CategoryDeletePayload, {
    description: "Takes a category away; refused as IN_USE when something is in it, unless that moves up.",
  })
  categoryDelete(
    @Arg("id", () => ID, { description: "The category." }) id: string,
    @Ctx() ctx: Context,
    @Arg("movesContentsUp", () => Boolean, {
      defaultValue: false,
      description: "Whether the categories and products in it go to the category above.",
    })
    movesContentsUp: boolean,
    @Arg("expectedVersion", () => Int, { nullable: true, description: "The version that was looked at." })
    expectedVersion?: number,
  ): Promise<CategoryDeletePayload> {
    const work = transact(ctx.em, (tx) =>
      deleteCategory(tx, ctx.viewer, id, { movesContentsUp, expectedVersion }),
    );
    return answer(
      CategoryDeletePayload,
      work.then(({ deletedId }) => ({ deletedId: encodeId("cat", deletedId) })),
    );
  }
}

async function shownAfter(ctx: Context, work: Promise<{ id: Id<"cat"> }>) {
  const [row] = await ctx.read.rows(categoriesById, [[(await work).id]]);
  return { category: row ? new Category(row) : null };
}

export async function findCategory(ctx: Context, id: string): Promise<Category | null> {
  const uuid = decodeId("cat", id);
  return (uuid && (await categoryLoader(ctx).load(uuid))) ?? null;
}

import type { Context } from "@till/kit/context";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Image } from "../media/image.type.js";
import { categoryImages, categoryTree, productCounts } from "./category.loader.js";
import { Category } from "./category.type.js";

/** The fields of a category that look elsewhere. */
@Resolver(() => Category)
export class CategoryFieldsResolver {
  @FieldResolver(() => Category, { nullable: true, description: "The category above; null at the root." })
  async parent(@Root() category: Category, @Ctx() ctx: Context): Promise<Category | null> {
    return category.parentId ? ((await categoryTree(ctx)).byId.get(category.parentId) ?? null) : null;
  }

  @FieldResolver(() => [Category], { description: "The categories above, root first." })
  async ancestors(@Root() category: Category, @Ctx() ctx: Context): Promise<Category[]> {
    if (category.above) return category.above;
    return category.parentId ? (await categoryTree(ctx)).pathTo(category.parentId) : [];
  }

  @FieldResolver(() => [Category], { description: "The categories directly below." })
  async children(@Root() category: Category, @Ctx() ctx: Context): Promise<Category[]> {
    return (await categoryTree(ctx)).below.get(category.id) ?? [];
  }

  @FieldResolver(() => Image, {
    nullable: true,
    description: "Its picture, or that of its best-selling product.",
  })
  async image(@Root() category: Category, @Ctx() ctx: Context): Promise<Image | null> {
    return (await categoryImages(ctx).load(category.id)) ?? null;
  }

  @FieldResolver(() => Int, { description: "Products on sale here and in the categories below." })
  async productCount(@Root() category: Category, @Ctx() ctx: Context): Promise<number> {
    return (await productCounts(ctx).load(category.id)) ?? 0;
  }
}

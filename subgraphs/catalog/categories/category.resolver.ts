import { Allow, Cacheable } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { decodeId } from "@till/kit/id";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { categoryByPath, categoryLoader, categoryTree } from "./category.loader.js";
import { Category } from "./category.type.js";

@Resolver()
export class CategoryResolver {
  @Allow("anyone")
  @Cacheable()
  @Query(() => Category, { nullable: true, description: "A category by its id or its path." })
  async category(
    @Ctx() ctx: Context,
    @Arg("id", () => ID, { nullable: true, description: "The category's id." }) id?: string,
    @Arg("path", () => String, { nullable: true, description: 'Its path, such as "home/kitchen".' })
    path?: string,
  ): Promise<Category | null> {
    if (id !== undefined) return findCategory(ctx, id);
    ctx.shown.add("categories");
    if (path === undefined) return null;
    const [row] = await ctx.read.rows(categoryByPath, [[path]]);
    return row ? new Category(row) : null;
  }

  @Allow("anyone")
  @Cacheable()
  @Query(() => [Category], { description: "The whole tree, depth first; at most 2,000 categories." })
  async categories(@Ctx() ctx: Context): Promise<Category[]> {
    return (await categoryTree(ctx)).depthFirst();
  }
}

export async function findCategory(ctx: Context, id: string): Promise<Category | null> {
  const uuid = decodeId("cat", id);
  return (uuid && (await categoryLoader(ctx).load(uuid))) ?? null;
}

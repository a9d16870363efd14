import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { Image } from "../media/image.type.js";
import { Seo } from "../products/values.js";
import { categoryImages, categoryTree, productCounts } from "./category.loader.js";
import type { CategoryRow } from "./category.row.js";

@Allow("anyone")
@Keyed("Category", "cat")
@ObjectType({ implements: Node, description: "A place in the tree of categories." })
export class Category extends Node {
  readonly parentId: string | null;

  @Field(() => String, { description: "What the category is called." })
  readonly name: string;

  @Field(() => String, { description: "Its own part of the path." })
  readonly slug: string;

  @Field(() => String, { description: 'The slugs from the root, such as "home/kitchen". Unique.' })
  readonly path: string;

  @Field(() => String, { nullable: true, description: "A sentence or two about what is found here." })
  readonly description: string | null;

  @Field(() => Seo, { description: "What search engines are told." })
  readonly seo: Seo;

  constructor(row: CategoryRow) {
    super();
    Object.assign(this, { id: row.id });
    this.parentId = row.parentId;
    this.name = row.name;
    this.slug = row.slug;
    this.path = row.path;
    this.description = row.description;
    this.seo = { title: row.seoTitle, description: row.seoDescription };
  }

  @Field(() => Category, { nullable: true, description: "The category above; null at the root." })
  async parent(@Ctx() ctx: Context): Promise<Category | null> {
    return this.parentId ? ((await categoryTree(ctx)).byId.get(this.parentId) ?? null) : null;
  }

  @Field(() => [Category], { description: "The categories above, root first." })
  async ancestors(@Ctx() ctx: Context): Promise<Category[]> {
    return this.parentId ? (await categoryTree(ctx)).pathTo(this.parentId) : [];
  }

  @Field(() => [Category], { description: "The categories directly below." })
  async children(@Ctx() ctx: Context): Promise<Category[]> {
    return (await categoryTree(ctx)).below.get(this.id) ?? [];
  }

  @Field(() => Image, { nullable: true, description: "Its picture, or that of its best-selling product." })
  async image(@Ctx() ctx: Context): Promise<Image | null> {
    return (await categoryImages(ctx).load(this.id)) ?? null;
  }

  @Field(() => Int, { description: "Products on sale here and in the categories below." })
  async productCount(@Ctx() ctx: Context): Promise<number> {
    return (await productCounts(ctx).load(this.id)) ?? 0;
  }
}

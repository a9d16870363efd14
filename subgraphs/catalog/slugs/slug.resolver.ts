import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Product } from "../products/product.type.js";
import { formerSlugsLoader } from "./former-slugs.js";

@Resolver(() => Product)
export class SlugResolver {
  @Allow("catalog.read")
  @FieldResolver(() => [String], {
    description: "Slugs that it had before and that still lead to it, the latest first.",
  })
  async formerSlugs(@Root() { id }: Product, @Ctx() ctx: Context): Promise<string[]> {
    return (await formerSlugsLoader(ctx).load(id)) ?? [];
  }
}

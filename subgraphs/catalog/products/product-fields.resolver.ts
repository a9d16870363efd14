import type { Context } from "@till/kit/context";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Category } from "../categories/category.type.js";
import { Image } from "../media/image.type.js";
import { detailsLoader, relatedLoader, shown } from "./product.loader.js";
import { Details, Product } from "./product.type.js";
import { OptionValueInput, ProductOption, Seo } from "./values.js";
import { ProductVariant } from "./variant.type.js";

/** The fields of a product beyond its card. */
@Resolver(() => Product)
export class ProductFieldsResolver {
  @FieldResolver(() => String, {
    description: "What there is to say, as HTML from an allow-list of elements.",
  })
  description(@Root() product: Product, @Ctx() ctx: Context): string | Promise<string> {
    return detailsOf(product, ctx, (details) => details.description);
  }

  @FieldResolver(() => Seo, { description: "What search engines are told." })
  seo(@Root() product: Product, @Ctx() ctx: Context): Seo | Promise<Seo> {
    return detailsOf(product, ctx, (details) => details.seo);
  }

  @FieldResolver(() => [ProductOption], { description: "What can be chosen, in order." })
  options(@Root() product: Product, @Ctx() ctx: Context): ProductOption[] | Promise<ProductOption[]> {
    if (product.optionNames.length === 0) return [];
    return detailsOf(product, ctx, ({ variants }) =>
      product.optionNames.map((name, at) => ({
        name,
        values: [...new Set(variants.map(({ optionValues }) => optionValues[at] ?? ""))],
      })),
    );
  }

  @FieldResolver(() => [ProductVariant], { description: "What can be bought, in order; at most 250." })
  variants(@Root() product: Product, @Ctx() ctx: Context): ProductVariant[] | Promise<ProductVariant[]> {
    return detailsOf(product, ctx, (details) => details.variants);
  }

  @FieldResolver(() => ProductVariant, {
    nullable: true,
    description: "The variant with these choices, where there is one.",
  })
  variant(
    @Root() product: Product,
    @Arg("options", () => [OptionValueInput], { description: "One choice for each option." })
    options: OptionValueInput[],
    @Ctx() ctx: Context,
  ): ProductVariant | null | Promise<ProductVariant | null> {
    return detailsOf(
      product,
      ctx,
      ({ variants }) => variants.find((variant) => variant.isChosenBy(options)) ?? null,
    );
  }

  @FieldResolver(() => [Image], { description: "Its pictures, in order." })
  images(@Root() product: Product, @Ctx() ctx: Context): Image[] | Promise<Image[]> {
    return detailsOf(product, ctx, (details) => details.images);
  }

  @FieldResolver(() => [Category], { description: "Where it stands." })
  categories(@Root() product: Product, @Ctx() ctx: Context): Category[] | Promise<Category[]> {
    ctx.shown.add("categories");
    return detailsOf(product, ctx, (details) => details.categories);
  }

  @FieldResolver(() => [Category], { description: "The path of its deepest category, root first." })
  breadcrumb(@Root() product: Product, @Ctx() ctx: Context): Category[] | Promise<Category[]> {
    ctx.shown.add("categories");
    return detailsOf(product, ctx, (details) => details.breadcrumb);
  }

  @FieldResolver(() => [Product], {
    description: "Others that share its categories and tags, the closest first.",
  })
  async relatedProducts(
    @Root() product: Product,
    @Arg("first", () => Int, { defaultValue: 4, description: "How many, at most 20." }) first: number,
    @Ctx() ctx: Context,
  ): Promise<Product[]> {
    const found = (await relatedLoader(ctx).load(product.id)) ?? [];
    return found.slice(0, Math.max(first, 0)).map((near) => shown(ctx, near));
  }
}

/** At once where the row has it, else through the loader: a promise costs more than the field. */
function detailsOf<T>(product: Product, ctx: Context, read: (details: Details) => T): T | Promise<T> {
  if (product.details) return read(product.details);
  return detailsLoader(ctx)
    .load(product.id)
    .then((found) => {
      if (!found) throw new Error(`Product ${product.id} is gone.`);
      product.details ??= new Details(product, found);
      return read(product.details);
    });
}

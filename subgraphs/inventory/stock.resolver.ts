import { Allow } from "@till/kit/access";
import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { Keyed } from "@till/kit/subgraph";
import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { itemsOfVariants } from "./item.reads.js";
import { InventoryItemView } from "./item.types.js";
import { productStock, variantStock } from "./stock.reads.js";
import { StockWord } from "./stock-level.js";

/** What the stock adds to a product of the catalogue. */
@ObjectType("Product")
@Keyed("Product", "prod")
@Allow("anyone")
export class StockedProduct {
  @Field(() => ID)
  readonly id!: Id<"prod">;
}

/** What the stock adds to a variant of the catalogue. */
@ObjectType("ProductVariant")
@Keyed("ProductVariant", "var")
@Allow("anyone")
export class StockedVariant {
  @Field(() => ID)
  readonly id!: Id<"var">;
}

interface Reference {
  id: string;
}

@Resolver(() => StockedProduct)
export class ProductStockResolver {
  // The catalogue may answer this from the row it reads anyway, and so spare a fetch.
  @Directive("@shareable")
  @FieldResolver(() => StockWord, { description: "Whether any of its variants can be had." })
  async stock(@Root() { id }: Reference, @Ctx() ctx: Context): Promise<StockWord> {
    return (await productStock(ctx).load(id))?.word ?? StockWord.OUT_OF_STOCK;
  }

  @Allow("inventory.read")
  @FieldResolver(() => Int, { description: "Units on hand of all variants that are tracked." })
  async totalOnHand(@Root() { id }: Reference, @Ctx() ctx: Context): Promise<number> {
    return (await productStock(ctx).load(id))?.onHand ?? 0;
  }
}

@Resolver(() => StockedVariant)
export class VariantStockResolver {
  @Directive("@shareable")
  @FieldResolver(() => StockWord, { description: "Whether it can be had." })
  async stock(@Root() { id }: Reference, @Ctx() ctx: Context): Promise<StockWord> {
    return (await variantStock(ctx).load(id))?.word ?? StockWord.OUT_OF_STOCK;
  }

  @Directive("@shareable")
  @FieldResolver(() => Boolean, { description: "Whether this many units can be had now." })
  async isAvailable(
    @Root() { id }: Reference,
    @Arg("quantity", () => Int, { defaultValue: 1, description: "Units wanted." }) quantity: number,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    // More than one unit may cease to be there long before the public word changes.
    if (quantity > 1) ctx.shown.add(`units:${id}`);
    const stock = await variantStock(ctx).load(id);
    return (
      quantity > 0 &&
      stock !== undefined &&
      (!stock.isTracked || stock.canBackorder || stock.available >= quantity)
    );
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is sold out and can be ordered all the same: it is sent once it has come in.",
  })
  async isBackorder(@Root() { id }: Reference, @Ctx() ctx: Context): Promise<boolean> {
    const stock = await variantStock(ctx).load(id);
    return stock !== undefined && stock.canBackorder && stock.available <= 0;
  }

  @Allow("inventory.read")
  @FieldResolver(() => InventoryItemView, { nullable: true, description: "The stock record, for staff." })
  inventory(@Root() { id }: Reference, @Ctx() ctx: Context): Promise<InventoryItemView | undefined> {
    return itemsOfVariants(ctx).load(id);
  }
}

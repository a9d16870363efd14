import type { Context } from "@till/kit/context";
import { StockWord } from "@till/inventory";
import { Allow } from "@till/kit/access";
import { Money } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Arg, Ctx, Directive, Field, Int, ObjectType } from "type-graphql";
import { Image, type ImageRow } from "../media/image.type.js";
import type { VariantRow, VariantStock } from "./rows.js";
import { OptionValue, type OptionValueInput } from "./values.js";

/** What a variant's row takes from around it. */
interface Surroundings {
  currency: string;
  optionNames: string[];
  images: readonly (Image | ImageRow)[];
  /** The product itself, where it was read together with its variants. */
  product?: Node;
}

@Allow("anyone")
@Keyed("ProductVariant", "var")
@ObjectType({ implements: Node, description: "What is bought: one combination of a product's options." })
export class ProductVariant extends Node {
  readonly productId: string;
  readonly optionValues: string[];
  readonly owner: Node | undefined;
  readonly #level: VariantStock | null;

  @Field(() => String, {
    nullable: true,
    description: "The stock keeping unit. Unique, upper and lower case alike.",
  })
  readonly sku: string | null;

  @Field(() => String, { description: 'Its choices, such as "M / Moss".' })
  readonly title: string;

  @Field(() => [OptionValue], { description: "Its choices." })
  readonly options: OptionValue[];

  @Field(() => Money, { description: "The price of one." })
  readonly price: Money;

  @Field(() => Money, { nullable: true, description: "The earlier price; always more than the price." })
  readonly compareAtPrice: Money | null;

  @Field(() => String, { nullable: true, description: "The number under the barcode." })
  readonly barcode: string | null;

  @Field(() => Int, { nullable: true, description: "The weight in grams." })
  readonly weightGrams: number | null;

  @Field(() => Int, { nullable: true, description: "The length in millimetres, as it is packed." })
  readonly lengthMm: number | null;

  @Field(() => Int, { nullable: true, description: "The width in millimetres, as it is packed." })
  readonly widthMm: number | null;

  @Field(() => Int, { nullable: true, description: "The height in millimetres, as it is packed." })
  readonly heightMm: number | null;

  @Field(() => Int, { description: "The place among the product's variants, from 0." })
  readonly position: number;

  @Field(() => Image, { nullable: true, description: "The first picture that shows this variant." })
  readonly image: Image | null;

  @Field(() => [Image], {
    description: "The pictures that show this variant, in the order of the product; none where all do.",
  })
  readonly images: Image[];

  // Inventory owns the stock; the row has its word anyway, which spares a fetch for every page.
  @Directive("@shareable")
  @Field(() => StockWord, { description: "Whether it can be had." })
  readonly stock: StockWord;

  @Allow("catalog.cost.read")
  @Field(() => Money, { nullable: true, description: "What the shop pays for one." })
  readonly cost: Money | null;

  constructor(row: VariantRow, { currency, optionNames, images, product }: Surroundings) {
    super();
    Object.assign(this, { id: row.id });
    this.productId = row.productId;
    this.optionValues = row.optionValues;
    this.owner = product;
    this.sku = row.sku;
    this.title = row.title;
    this.options = optionNames.map((name, at) => ({ name, value: row.optionValues[at] ?? "" }));
    this.price = Money.of(BigInt(row.price), currency);
    this.compareAtPrice = row.compareAtPrice === null ? null : Money.of(BigInt(row.compareAtPrice), currency);
    this.#level = row.stock;
    this.stock = row.stock?.word ?? StockWord.OUT_OF_STOCK;
    this.cost = row.cost === null ? null : Money.of(BigInt(row.cost), currency);
    this.barcode = row.barcode;
    this.weightGrams = row.weightGrams;
    this.lengthMm = row.lengthMm;
    this.widthMm = row.widthMm;
    this.heightMm = row.heightMm;
    this.position = row.position;
    this.images = images.map((image) => (image instanceof Image ? image : new Image(image)));
    this.image = this.images[0] ?? null;
  }

  @Directive("@shareable")
  @Field(() => Boolean, { description: "Whether this many units can be had now." })
  isAvailable(
    @Arg("quantity", () => Int, { defaultValue: 1, description: "Units wanted." }) quantity: number,
    @Ctx() { shown }: Context,
  ): boolean {
    // Several units may cease to be there long before the public word changes.
    if (quantity > 1) shown.add(`units:${this.id}`);
    const level = this.#level;
    const isEndless = level !== null && (!level.isTracked || level.canBackorder);
    return quantity > 0 && level !== null && (isEndless || level.available >= quantity);
  }

  isChosenBy(choices: readonly OptionValueInput[]): boolean {
    return (
      choices.length === this.options.length &&
      this.options.every(({ name, value }) =>
        choices.some((choice) => choice.name === name && choice.value === value),
      )
    );
  }
}

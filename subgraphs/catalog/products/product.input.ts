import { Decimal } from "@till/kit/money";
import { Field, ID, InputType, Int } from "type-graphql";
import { ProductStatus } from "./product.type.js";
import { OptionValueInput } from "./values.js";

@InputType({ description: "What search engines are told." })
export class SeoInput {
  @Field(() => String, { nullable: true, description: "The title of the page." })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: "The description in a search result." })
  readonly description?: string | null;
}

@InputType({ description: "A variant. With an id it changes a variant; what is left out stays as it is." })
export class VariantInput {
  @Field(() => ID, { nullable: true, description: "The variant to change; a new one without." })
  readonly id?: string | null;

  @Field(() => String, { nullable: true, description: "The stock keeping unit, unique in the shop." })
  readonly sku?: string | null;

  @Field(() => [OptionValueInput], {
    description: "Its choices; all variants of a product have the same options, which may be none.",
  })
  readonly options!: OptionValueInput[];

  @Field(() => Decimal, { description: "The price of one." })
  readonly price!: string;

  @Field(() => Decimal, { nullable: true, description: "The earlier price; more than the price." })
  readonly compareAtPrice?: string | null;

  @Field(() => Decimal, { nullable: true, description: "What the shop pays for one." })
  readonly cost?: string | null;

  @Field(() => String, { nullable: true, description: "The number under the barcode." })
  readonly barcode?: string | null;

  @Field(() => Int, { nullable: true, description: "The weight in grams." })
  readonly weightGrams?: number | null;

  @Field(() => Int, { nullable: true, description: "The length in millimetres, as it is packed." })
  readonly lengthMm?: number | null;

  @Field(() => Int, { nullable: true, description: "The width in millimetres, as it is packed." })
  readonly widthMm?: number | null;

  @Field(() => Int, { nullable: true, description: "The height in millimetres, as it is packed." })
  readonly heightMm?: number | null;

  @Field(() => ID, { nullable: true, description: "The product's picture that shows this variant." })
  readonly imageId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "The product's pictures that show this variant: the whole list, instead of `imageId`.",
  })
  readonly imageIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: "Units that lie on the shelf; only for a new variant." })
  readonly initialStock?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Staff are told when stock sinks to this; null: never.",
  })
  readonly lowStockThreshold?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether stock is counted." })
  readonly tracked?: boolean | null;
}

@InputType({ description: "A product to be created, with its variants, in one step." })
export class ProductCreateInput {
  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its name in addresses; made from the title when left out.",
  })
  readonly slug?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether to take a slug that used to lead to another product, whose old links then lead here.",
  })
  readonly takesFormerSlug?: boolean | null;

  @Field(() => String, { nullable: true, description: "A line below the title." })
  readonly subtitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "HTML; what the allow-list does not hold is taken out.",
  })
  readonly description?: string | null;

  @Field(() => String, { nullable: true, description: "Who makes it." })
  readonly vendor?: string | null;

  @Field(() => String, { nullable: true, description: "What kind of thing it is." })
  readonly productType?: string | null;

  @Field(() => ProductStatus, {
    defaultValue: ProductStatus.DRAFT,
    description: "Whether it goes on sale at once.",
  })
  readonly status!: ProductStatus;

  @Field(() => [String], { nullable: true, description: "Words to find it by." })
  readonly tags?: string[] | null;

  @Field(() => SeoInput, { nullable: true, description: "What search engines are told." })
  readonly seo?: SeoInput | null;

  @Field(() => [ID], { nullable: true, description: "Where it stands." })
  readonly categoryIds?: string[] | null;

  @Field(() => [VariantInput], { description: "What can be bought, in order; 1 to 250." })
  readonly variants!: VariantInput[];

  @Field(() => [ID], { nullable: true, description: "Its pictures, in order." })
  readonly imageIds?: string[] | null;
}

@InputType({ description: "Changes to a product. What is left out stays; null clears." })
export class ProductUpdateInput {
  @Field(() => String, { nullable: true, description: "What it is called." })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: "Its name in addresses." })
  readonly slug?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether to take a slug that used to lead to another product, whose old links then lead here.",
  })
  readonly takesFormerSlug?: boolean | null;

  @Field(() => String, { nullable: true, description: "A line below the title." })
  readonly subtitle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "HTML; what the allow-list does not hold is taken out.",
  })
  readonly description?: string | null;

  @Field(() => String, { nullable: true, description: "Who makes it." })
  readonly vendor?: string | null;

  @Field(() => String, { nullable: true, description: "What kind of thing it is." })
  readonly productType?: string | null;

  @Field(() => ProductStatus, { nullable: true, description: "Whether it is on sale." })
  readonly status?: ProductStatus | null;

  @Field(() => [String], { nullable: true, description: "Words to find it by." })
  readonly tags?: string[] | null;

  @Field(() => SeoInput, { nullable: true, description: "What search engines are told." })
  readonly seo?: SeoInput | null;

  @Field(() => [ID], { nullable: true, description: "Where it stands: the whole list." })
  readonly categoryIds?: string[] | null;

  @Field(() => [VariantInput], {
    nullable: true,
    description: "The whole list; a variant left out is offered no longer.",
  })
  readonly variants?: VariantInput[] | null;

  @Field(() => [ID], { nullable: true, description: "Its pictures: the whole list, in order." })
  readonly imageIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "The `version` that was read; refused as STALE when it moved on.",
  })
  readonly expectedVersion?: number | null;
}

import { Allow } from "@till/kit/access";
import { Money } from "@till/kit/money";
import { connectionOf } from "@till/kit/page";
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from "type-graphql";

import { ProductStatus } from "../products/product.type.js";
import { OptionValue, Seo } from "../products/values.js";
import type { ProductState } from "./state.js";

@Allow("catalog.read")
@ObjectType({ description: "A variant as a draft or an earlier version has it." })
export class ContentVariant {
  @Field(() => ID, { nullable: true, description: "The variant; null for one that the draft adds." })
  readonly id!: string | null;

  @Field(() => String, { nullable: true, description: "The stock keeping unit." })
  readonly sku!: string | null;

  @Field(() => [OptionValue], { description: "Its choices." })
  readonly options!: OptionValue[];

  @Field(() => Money, { description: "The price of one." })
  readonly price!: Money;

  @Field(() => Money, { nullable: true, description: "The earlier price." })
  readonly compareAtPrice!: Money | null;

  @Allow("catalog.cost.read")
  @Field(() => Money, { nullable: true, description: "What the shop pays for one." })
  readonly cost!: Money | null;

  @Field(() => String, { nullable: true, description: "The number under the barcode." })
  readonly barcode!: string | null;

  @Field(() => Int, { nullable: true, description: "The weight in grams." })
  readonly weightGrams!: number | null;

  @Field(() => Int, { nullable: true, description: "The length in millimetres." })
  readonly lengthMm!: number | null;

  @Field(() => Int, { nullable: true, description: "The width in millimetres." })
  readonly widthMm!: number | null;

  @Field(() => Int, { nullable: true, description: "The height in millimetres." })
  readonly heightMm!: number | null;

  @Field(() => [ID], { description: "The pictures that show it." })
  readonly imageIds!: string[];

  @Field(() => Int, { nullable: true, description: "Units that one that the draft adds starts with." })
  readonly initialStock!: number | null;
}

@Allow("catalog.read")
@ObjectType({ description: "All that can be edited of a product, as a draft or an earlier version has it." })
export class ProductContent {
  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => String, { description: "Its name in addresses." })
  readonly slug!: string;

  @Field(() => String, { nullable: true, description: "A line below the title." })
  readonly subtitle!: string | null;

  @Field(() => String, { description: "What there is to say, as HTML." })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: "Who makes it." })
  readonly vendor!: string | null;

  @Field(() => String, { nullable: true, description: "What kind of thing it is." })
  readonly productType!: string | null;

  @Field(() => ProductStatus, { description: "Whether it is on sale." })
  readonly status!: ProductStatus;

  @Field(() => [String], { description: "Words to find it by." })
  readonly tags!: string[];

  @Field(() => Seo, { description: "What search engines are told." })
  readonly seo!: Seo;

  @Field(() => [ID], { description: "Where it stands." })
  readonly categoryIds!: string[];

  @Field(() => [ID], { description: "Its pictures, in order." })
  readonly imageIds!: string[];

  @Field(() => [ContentVariant], { description: "What can be bought, in order." })
  readonly variants!: ContentVariant[];
}

@Allow("catalog.read")
@ObjectType({ description: "Changes of a product that wait beside the live one." })
export class ProductDraft {
  @Field(() => Int, { description: "Goes up with every save; send it back as `expectedRevision`." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "Who saved it last." })
  readonly savedBy!: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it was saved last." })
  readonly savedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: "When it was begun." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it is to be published." })
  readonly publishAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who said when." })
  readonly scheduledBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was not published when its time had come." })
  readonly failure!: string | null;

  @Field(() => [String], {
    description:
      "Fields that have changed in the product since the draft was begun, in words; publishing overwrites them.",
  })
  readonly conflicts!: string[];

  @Field(() => Boolean, { description: "Whether there are conflicts." })
  get isStale(): boolean {
    return this.conflicts.length > 0;
  }

  /** What it would make of the product, and what the product is. */
  readonly after!: ProductState;
  readonly live!: ProductState;
}

export enum VersionReplacedBy {
  EDIT = "EDIT",
  ARCHIVE = "ARCHIVE",
  PUBLISH = "PUBLISH",
  ROLLBACK = "ROLLBACK",
  BULK_EDIT = "BULK_EDIT",
  IMPORT = "IMPORT",
}
registerEnumType(VersionReplacedBy, {
  name: "ProductVersionReplacedBy",
  description: "What replaced a version of a product.",
});

@Allow("catalog.read")
@ObjectType({ description: "What a product was, until somebody changed it." })
export class ProductVersion {
  @Field(() => Int, { description: "The number of the version." })
  readonly version!: number;

  @Field(() => VersionReplacedBy, { description: "What replaced it." })
  readonly replacedBy!: VersionReplacedBy;

  @Field(() => String, { nullable: true, description: "Who replaced it." })
  readonly actorName!: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it was replaced." })
  readonly replacedAt!: Date;

  readonly state!: ProductState;
  readonly next!: ProductState;
}

@ObjectType({ description: "A page of the versions of a product." })
export class ProductVersionConnection extends connectionOf("ProductVersion", ProductVersion) {}

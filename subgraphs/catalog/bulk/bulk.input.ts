import { Decimal } from "@till/kit/money";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { ProductFilter } from "../products/filter.input.js";
import { ProductStatus } from "../products/product.type.js";

export enum BulkPriceKind {
  PERCENT = "PERCENT",
  AMOUNT = "AMOUNT",
  END_REDUCTION = "END_REDUCTION",
}
registerEnumType(BulkPriceKind, {
  name: "BulkPriceKind",
  description: "PERCENT and AMOUNT add to the price, END_REDUCTION goes back to the former one.",
});

export enum PriceRounding {
  NONE = "NONE",
  WHOLE = "WHOLE",
  ENDING_99 = "ENDING_99",
  ENDING_95 = "ENDING_95",
  ENDING_90 = "ENDING_90",
}
registerEnumType(PriceRounding, {
  name: "PriceRounding",
  description: "To the nearest minor unit, whole amount, or amount with this ending; halfway goes up.",
});

export enum FormerPriceRule {
  KEEP = "KEEP",
  SET = "SET",
  CLEAR = "CLEAR",
}
registerEnumType(FormerPriceRule, {
  name: "FormerPriceRule",
  description:
    "KEEP leaves the former price, SET makes the present price the former one where it falls, CLEAR drops it.",
});

@InputType({ description: "How prices change. A price of zero stays zero." })
export class BulkPriceInput {
  @Field(() => BulkPriceKind, { description: "By what." })
  readonly kind!: BulkPriceKind;

  @Field(() => Decimal, {
    nullable: true,
    description: "Percent or an amount of the shop's currency; below zero to reduce.",
  })
  readonly value?: string | null;

  @Field(() => PriceRounding, { defaultValue: PriceRounding.NONE, description: "How it is rounded." })
  readonly rounding!: PriceRounding;

  @Field(() => FormerPriceRule, {
    defaultValue: FormerPriceRule.KEEP,
    description: "What becomes of the former price.",
  })
  readonly formerPrice!: FormerPriceRule;
}

@InputType({ description: "What to change in every chosen product; all that is given happens." })
export class BulkChangesInput {
  @Field(() => BulkPriceInput, { nullable: true, description: "The prices of all its variants." })
  readonly price?: BulkPriceInput | null;

  @Field(() => ProductStatus, { nullable: true, description: "The status." })
  readonly status?: ProductStatus | null;

  @Field(() => [String], { nullable: true, description: "Tags to add." })
  readonly addTags?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Tags to take off; upper and lower case alike." })
  readonly removeTags?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Categories to put it in." })
  readonly addToCategories?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Categories to take it out of." })
  readonly removeFromCategories?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Collections to put it in; only ones made by hand." })
  readonly addToCollections?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Collections to take it out of." })
  readonly removeFromCollections?: string[] | null;
}

@InputType({ description: "Which products, and what to change in them. Up to 50,000." })
export class ProductBulkEditInput {
  @Field(() => [ID], {
    nullable: true,
    description: "These products, at most 1,000; else by filter and query.",
  })
  readonly ids?: string[] | null;

  @Field(() => ProductFilter, { nullable: true, description: "All products like these; {} for every one." })
  readonly filter?: ProductFilter | null;

  @Field(() => String, { nullable: true, description: "Words that the products are found by." })
  readonly query?: string | null;

  @Field(() => BulkChangesInput, { description: "What to change." })
  readonly changes!: BulkChangesInput;
}

import { Decimal } from "@till/kit/money";
import { SortDirection } from "@till/kit/page";
import { Field, InputType, registerEnumType } from "type-graphql";
import { ProductStatus } from "./product.type.js";

@InputType({ description: "Limits of a number; all of them hold." })
export class DecimalFilter {
  @Field(() => Decimal, { nullable: true, description: "At least." })
  readonly gte?: string;

  @Field(() => Decimal, { nullable: true, description: "At most." })
  readonly lte?: string;

  @Field(() => Decimal, { nullable: true, description: "Exactly." })
  readonly eq?: string;
}

@InputType({ description: "What a text may be; upper and lower case alike." })
export class StringFilter {
  @Field(() => String, { nullable: true, description: "Exactly this." })
  readonly eq?: string;

  @Field(() => [String], { nullable: true, description: "One of these; an empty list matches nothing." })
  readonly in?: string[];
}

@InputType({ description: "Choices of one option, such as colours." })
export class OptionFilter {
  @Field(() => String, { description: "The option's name." })
  readonly name!: string;

  @Field(() => [String], { description: "One of these; an empty list matches nothing." })
  readonly in!: string[];
}

@InputType({ description: "Which statuses." })
export class ProductStatusFilter {
  @Field(() => ProductStatus, { nullable: true, description: "Exactly this." })
  readonly eq?: ProductStatus;

  @Field(() => [ProductStatus], {
    nullable: true,
    description: "One of these; an empty list matches nothing.",
  })
  readonly in?: ProductStatus[];
}

@InputType({ description: "Which products; all that is given holds. What is left out does not matter." })
export class ProductFilter {
  @Field(() => String, {
    nullable: true,
    description: "The path of a category; those below it are included.",
  })
  readonly category?: string;

  @Field(() => String, { nullable: true, description: "The slug of a collection." })
  readonly collection?: string;

  @Field(() => DecimalFilter, { nullable: true, description: "A variant's price, in the shop's currency." })
  readonly price?: DecimalFilter;

  @Field(() => StringFilter, { nullable: true, description: "A tag." })
  readonly tag?: StringFilter;

  @Field(() => [OptionFilter], { nullable: true, description: "A variant has one choice of each of these." })
  readonly option?: OptionFilter[];

  @Field(() => StringFilter, { nullable: true, description: "Who makes it." })
  readonly vendor?: StringFilter;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant is reduced." })
  readonly isOnSale?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant can be bought now." })
  readonly isAvailable?: boolean;

  @Field(() => ProductStatusFilter, {
    nullable: true,
    description: "For staff. Everybody else sees active products, whatever they ask for.",
  })
  readonly status?: ProductStatusFilter;
}

export enum ProductSortField {
  RELEVANCE = "RELEVANCE",
  TITLE = "TITLE",
  PRICE = "PRICE",
  CREATED_AT = "CREATED_AT",
  BEST_SELLING = "BEST_SELLING",
  UPDATED_AT = "UPDATED_AT",
}
registerEnumType(ProductSortField, {
  name: "ProductSortField",
  description: "What products are ordered by. RELEVANCE is best first, whatever the direction.",
});

@InputType({ description: "An order of products." })
export class ProductSort {
  @Field(() => ProductSortField, { description: "What they are ordered by." })
  readonly field!: ProductSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Smallest or largest first." })
  readonly direction!: SortDirection;
}

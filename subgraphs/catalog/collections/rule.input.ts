import { Field, GraphQLISODateTime, ID, InputType, Int } from "type-graphql";
import { DecimalFilter } from "../products/filter.input.js";

@InputType({ description: "One of these texts or none of them, upper and lower case alike; name one list." })
export class CollectionTextsInput {
  @Field(() => [String], { nullable: true, description: "It is one of these." })
  readonly in?: string[] | null;

  @Field(() => [String], { nullable: true, description: "It is none of these." })
  readonly notIn?: string[] | null;
}

@InputType({ description: "Categories with all that is below them; name one list." })
export class CollectionCategoriesInput {
  @Field(() => [ID], { nullable: true, description: "It stands in one of these." })
  readonly in?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "It stands in none of these." })
  readonly notIn?: string[] | null;
}

@InputType({ description: "Choices of an option, such as colours; name one list." })
export class CollectionOptionInput {
  @Field(() => String, { description: "The option's name." })
  readonly name!: string;

  @Field(() => [String], { nullable: true, description: "A variant has one of these." })
  readonly in?: string[] | null;

  @Field(() => [String], { nullable: true, description: "No variant has one of these." })
  readonly notIn?: string[] | null;
}

@InputType({ description: "What a title is like, upper and lower case alike; name one." })
export class CollectionTitleInput {
  @Field(() => String, { nullable: true, description: "It has this somewhere." })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: "It has this nowhere." })
  readonly notContains?: string | null;

  @Field(() => String, { nullable: true, description: "It begins with this." })
  readonly startsWith?: string | null;

  @Field(() => String, { nullable: true, description: "It ends with this." })
  readonly endsWith?: string | null;

  @Field(() => String, { nullable: true, description: "It is exactly this." })
  readonly eq?: string | null;
}

@InputType({ description: "Limits of a whole number; all of them hold." })
export class CollectionUnitsInput {
  @Field(() => Int, { nullable: true, description: "At least." })
  readonly gte?: number | null;

  @Field(() => Int, { nullable: true, description: "At most." })
  readonly lte?: number | null;

  @Field(() => Int, { nullable: true, description: "Exactly." })
  readonly eq?: number | null;
}

@InputType({ description: "When a product was created: between two moments, or within the last days." })
export class CollectionCreatedInput {
  @Field(() => GraphQLISODateTime, { nullable: true, description: "Before this moment." })
  readonly before?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "At this moment or later." })
  readonly after?: Date | null;

  @Field(() => Int, { nullable: true, description: "Within so many days until now; looked at each night." })
  readonly withinDays?: number | null;
}

@InputType({
  description:
    "A group of rules or one condition: exactly one of the fields. Groups stand in groups, three levels deep.",
})
export class CollectionRuleInput {
  @Field(() => [CollectionRuleInput], { nullable: true, description: "All of these hold." })
  readonly all?: CollectionRuleInput[] | null;

  @Field(() => [CollectionRuleInput], { nullable: true, description: "One of these holds." })
  readonly any?: CollectionRuleInput[] | null;

  @Field(() => CollectionTitleInput, { nullable: true, description: "The title." })
  readonly title?: CollectionTitleInput | null;

  @Field(() => CollectionTextsInput, { nullable: true, description: "A tag." })
  readonly tag?: CollectionTextsInput | null;

  @Field(() => CollectionTextsInput, { nullable: true, description: "Who makes it." })
  readonly vendor?: CollectionTextsInput | null;

  @Field(() => CollectionTextsInput, { nullable: true, description: "What kind of thing it is." })
  readonly productType?: CollectionTextsInput | null;

  @Field(() => CollectionCategoriesInput, { nullable: true, description: "Where it stands." })
  readonly category?: CollectionCategoriesInput | null;

  @Field(() => CollectionOptionInput, { nullable: true, description: "What can be chosen." })
  readonly option?: CollectionOptionInput | null;

  @Field(() => DecimalFilter, { nullable: true, description: "The price of a variant." })
  readonly price?: DecimalFilter | null;

  @Field(() => DecimalFilter, {
    nullable: true,
    description:
      "What is left of a variant's price after its cost, in per cent. Needs the right to see costs.",
  })
  readonly margin?: DecimalFilter | null;

  @Field(() => CollectionUnitsInput, {
    nullable: true,
    description: "Units that can be sold, of all variants together; endless where stock is not counted.",
  })
  readonly stock?: CollectionUnitsInput | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant can be bought now." })
  readonly isAvailable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a variant is reduced." })
  readonly isOnSale?: boolean | null;

  @Field(() => CollectionCreatedInput, { nullable: true, description: "When it was created." })
  readonly created?: CollectionCreatedInput | null;
}

import { Money } from "@till/kit/money";
import { Directive, Field, InputType, ObjectType } from "type-graphql";

@ObjectType({ description: "What search engines are told." })
export class Seo {
  @Field(() => String, {
    nullable: true,
    description: "The title of the page; the name where there is none.",
  })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "The description in a search result." })
  readonly description!: string | null;
}

@Directive("@shareable")
@ObjectType({ description: 'One choice of a variant, such as "Colour": "Moss".' })
export class OptionValue {
  @Field(() => String, { description: "What is chosen." })
  readonly name!: string;

  @Field(() => String, { description: "The choice." })
  readonly value!: string;
}

@InputType({ description: 'One choice of a variant, such as "Colour": "Moss".' })
export class OptionValueInput {
  @Field(() => String, { description: "What is chosen." })
  readonly name!: string;

  @Field(() => String, { description: "The choice." })
  readonly value!: string;
}

@ObjectType({ description: "What can be chosen of a product, and the choices in their order." })
export class ProductOption {
  @Field(() => String, { description: "What is chosen." })
  readonly name!: string;

  @Field(() => [String], { description: "The choices." })
  readonly values!: string[];
}

@ObjectType({ description: "The smallest and the largest price." })
export class PriceRange {
  @Field(() => Money, { description: "The smallest price." })
  readonly min!: Money;

  @Field(() => Money, { description: "The largest price." })
  readonly max!: Money;
}

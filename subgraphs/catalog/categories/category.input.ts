import { UserError } from "@till/kit/errors";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { SeoInput } from "../products/product.input.js";
import { Category } from "./category.type.js";

@InputType({ description: "A category. In an update, what is left out stays and null clears." })
export class CategoryInput {
  @Field(() => String, { description: "What it is called." })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its part of the path; made from the name when left out.",
  })
  readonly slug?: string | null;

  @Field(() => String, { nullable: true, description: "A sentence or two about what is found here." })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: "The category above; null for the root." })
  readonly parentId?: string | null;

  @Field(() => SeoInput, { nullable: true, description: "What search engines are told." })
  readonly seo?: SeoInput | null;
}

@ObjectType({ description: "The category, or why it was refused." })
export class CategoryPayload {
  @Field(() => Category, { nullable: true, description: "The category as it is now." })
  readonly category?: Category | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

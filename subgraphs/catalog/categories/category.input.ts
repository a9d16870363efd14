import { UserError } from "@till/kit/errors";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SeoInput } from "../products/product.input.js";
import { Category } from "./category.type.js";

@InputType({ description: "A category. In an update, what is left out stays and null clears." })
export class CategoryInput {
  @Field(() => String, { nullable: true, description: "What it is called; a new one needs it." })
  readonly name?: string | null;

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

  @Field(() => ID, {
    nullable: true,
    description: "Its picture; that of its best-selling product without one.",
  })
  readonly imageId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was edited; refused as STALE if it is not the latest.",
  })
  readonly expectedVersion?: number | null;
}

@InputType({ description: "Where a category goes." })
export class CategoryMoveInput {
  @Field(() => ID, { nullable: true, description: "The category above; null for the root." })
  readonly parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The place among its neighbours there, from 0; last without one.",
  })
  readonly position?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was looked at; refused as STALE if it is not the latest.",
  })
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: "Which category is gone, or why it was refused." })
export class CategoryDeletePayload {
  @Field(() => ID, { nullable: true, description: "The id that is gone." })
  readonly deletedId?: string | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The category, or why it was refused." })
export class CategoryPayload {
  @Field(() => Category, { nullable: true, description: "The category as it is now." })
  readonly category?: Category | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

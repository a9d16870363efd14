import { UserError } from "@till/kit/errors";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { SeoInput } from "../products/product.input.js";
import { Collection, CollectionKind, CollectionSort } from "./collection.type.js";
import { CollectionRuleInput } from "./rule.input.js";

@InputType({ description: "What staff write about a collection. What is left out stays; null clears." })
abstract class CollectionFieldsInput {
  @Field(() => String, {
    nullable: true,
    description: "Its name in addresses; made from the title when empty.",
  })
  readonly slug?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What there is to say, as HTML; cleaned on the way in.",
  })
  readonly description?: string | null;

  @Field(() => SeoInput, { nullable: true, description: "What search engines are told." })
  readonly seo?: SeoInput | null;

  @Field(() => ID, { nullable: true, description: "Its own picture; that of its first product without one." })
  readonly imageId?: string | null;

  @Field(() => CollectionSort, { nullable: true, description: "The order of its products." })
  readonly sort?: CollectionSort | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the public sees it; hidden at first." })
  readonly isVisible?: boolean | null;

  @Field(() => Int, { nullable: true, description: "Its place among the collections, smallest first." })
  readonly position?: number | null;

  @Field(() => CollectionRuleInput, { nullable: true, description: "Which products belong to it, by rules." })
  readonly rules?: CollectionRuleInput | null;
}

@InputType({ description: "A new collection: by rules when it has any, else put together by hand." })
export class CollectionCreateInput extends CollectionFieldsInput {
  @Field(() => String, { description: "What it is called." })
  readonly title!: string;

  @Field(() => CollectionKind, { description: "By hand or by rules; it stays that way." })
  readonly kind!: CollectionKind;
}

@InputType({ description: "Changes to a collection." })
export class CollectionUpdateInput extends CollectionFieldsInput {
  @Field(() => String, { nullable: true, description: "What it is called." })
  readonly title?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version that was edited; refused as STALE if it is not the latest.",
  })
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: "The collection, or why it was refused." })
export class CollectionPayload {
  @Field(() => Collection, { nullable: true, description: "The collection as it is now." })
  readonly collection?: Collection | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

@ObjectType({ description: "Which collection is gone, or why it was refused." })
export class CollectionDeletePayload {
  @Field(() => ID, { nullable: true, description: "The id that is gone." })
  readonly deletedId?: string | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

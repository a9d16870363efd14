import { UserError } from "@till/kit/errors";
import { Prefixed } from "@till/kit/subgraph";
import { connectionOf } from "@till/kit/page";
import { Field, GraphQLISODateTime, ID, InputType, ObjectType, registerEnumType } from "type-graphql";

export enum SynonymKind {
  TWO_WAY = "TWO_WAY",
  ONE_WAY = "ONE_WAY",
}
registerEnumType(SynonymKind, {
  name: "SynonymKind",
  description:
    "TWO_WAY: each term finds all the others. ONE_WAY: the terms find the replacements too, not the other way round.",
});

@Prefixed("SearchSynonym", "syn")
@ObjectType({ description: "Words that the search takes for each other. Endings do not matter." })
export class SearchSynonym {
  @Field(() => ID, { description: "Its id." })
  readonly id!: string;

  @Field(() => SynonymKind, { description: "In which direction it works." })
  readonly kind!: SynonymKind;

  @Field(() => [String], { description: "Words or phrases that shoppers type." })
  readonly terms!: string[];

  @Field(() => [String], { description: "What a one-way synonym finds too; empty for the other kind." })
  readonly replacements!: string[];

  @Field(() => GraphQLISODateTime, { description: "When it was last changed." })
  readonly updatedAt!: Date;
}

@ObjectType({ description: "A page of a list of synonyms." })
export class SearchSynonymConnection extends connectionOf("SearchSynonym", SearchSynonym) {}

@InputType({ description: "A synonym, whole." })
export class SearchSynonymInput {
  @Field(() => SynonymKind, { description: "In which direction it works." })
  readonly kind!: SynonymKind;

  @Field(() => [String], {
    description:
      "Words or phrases of up to three words, at most twenty; two at least where it works both ways.",
  })
  readonly terms!: string[];

  @Field(() => [String], {
    nullable: true,
    description: "For a one-way synonym: what it finds too, at most twenty.",
  })
  readonly replacements?: string[] | null;
}

@ObjectType({ description: "The synonym, or why it was refused." })
export class SearchSynonymPayload {
  @Field(() => SearchSynonym, {
    nullable: true,
    description: "The synonym as it is now; null where it was removed.",
  })
  readonly synonym?: SearchSynonym | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

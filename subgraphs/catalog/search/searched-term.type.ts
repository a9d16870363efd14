import { connectionOf } from "@till/kit/page";
import { UserError } from "@till/kit/errors";
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Something that shoppers searched for; nobody's name is kept with it." })
export class SearchedTerm {
  @Field(() => String, { description: "What was typed, in small letters." })
  readonly query!: string;

  @Field(() => Int, { description: "How often it was searched for in the period." })
  readonly searches!: number;

  @Field(() => Int, { description: "How many products the last of these searches found, at most 10,000." })
  readonly resultCount!: number;

  @Field(() => GraphQLISODateTime, { description: "When it was last searched for." })
  readonly lastSearchedAt!: Date;
}

@ObjectType({ description: "A page of a list of searches." })
export class SearchedTermConnection extends connectionOf("SearchedTerm", SearchedTerm) {}

@InputType({ description: "Which searches." })
export class SearchedTermFilter {
  @Field(() => Int, { defaultValue: 30, description: "Of how many days up to today, 1 to 180." })
  readonly days!: number;

  @Field(() => Boolean, { nullable: true, description: "Whether the last search found anything." })
  readonly hasResults?: boolean | null;
}

@ObjectType({ description: "Whether the search was counted." })
export class SearchTrackPayload {
  @Field(() => Boolean, {
    description: "False where nothing was searched for, or what was typed looked like somebody's address.",
  })
  readonly isCounted: boolean = false;

  @Field(() => [UserError], { description: "Why it was refused." })
  userErrors!: UserError[];
}

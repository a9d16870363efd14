import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Decimal, Money } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from "type-graphql";
import { PromotionKind, PromotionStatus } from "./promotion.entity.js";

@ObjectType("Promotion", { implements: Node, description: "A code that makes a cart cheaper." })
@Keyed("Promotion", "promo")
@Allow("promotions.read")
export class PromotionView {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"promo">;

  @Field(() => String, { description: "The code, in capitals; customers may type it in any case." })
  readonly code!: string;

  @Field(() => String, { description: "What customers read beside the discount." })
  readonly title!: string;

  @Field(() => PromotionKind, { description: "What the code does." })
  readonly kind!: PromotionKind;

  @Field(() => Decimal, { nullable: true, description: "How many percent it takes off." })
  readonly percent?: string | undefined;

  @Field(() => Money, { nullable: true, description: "How much it takes off." })
  readonly amount?: Money | undefined;

  @Field(() => Money, { nullable: true, description: "Goods must come to at least this." })
  readonly minimumSpend?: Money | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "Not usable before." })
  readonly startsAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "Not usable from then on." })
  readonly endsAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "How many orders may use it in all." })
  readonly usageLimit!: number | null;

  @Field(() => Int, { nullable: true, description: "How many orders of one customer may use it." })
  readonly perCustomerLimit!: number | null;

  @Field(() => Int, { description: "How many orders have used it." })
  readonly usedCount!: number;

  @Field(() => Boolean, { description: "Staff can pause a code." })
  readonly isActive!: boolean;

  @Field(() => PromotionStatus, { description: "Whether it can be used now." })
  readonly status!: PromotionStatus;

  @Field(() => GraphQLISODateTime, { description: "When it was made." })
  readonly createdAt!: Date;
}

@ObjectType({ description: "A page of promotions, newest first." })
export class PromotionConnection extends connectionOf("Promotion", PromotionView) {}

@InputType({ description: "Which promotions to list." })
export class PromotionFilter {
  @Field(() => PromotionStatus, { nullable: true, description: "In this state now." })
  status?: PromotionStatus | null;
}

/** What can be set when a code is made and changed later. */
@InputType()
abstract class PromotionRules {
  @Field(() => Decimal, { nullable: true, description: 'For PERCENT: "15" or "12.5", up to 100.' })
  percent?: string | null;

  @Field(() => Decimal, { nullable: true, description: "For FIXED: how much it takes off." })
  amount?: string | null;

  @Field(() => Decimal, { nullable: true, description: "Goods must come to at least this." })
  minimumSpend?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "Not usable before." })
  startsAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "Not usable from then on." })
  endsAt?: Date | null;

  @Field(() => Int, { nullable: true, description: "How many orders may use it in all." })
  usageLimit?: number | null;

  @Field(() => Int, { nullable: true, description: "How many orders of one customer may use it." })
  perCustomerLimit?: number | null;
}

@InputType({ description: "A new code." })
export class PromotionCreateInput extends PromotionRules {
  @Field(() => String, { description: "2 to 40 letters, digits, hyphens or underscores." })
  code!: string;

  @Field(() => String, { description: "What customers read beside the discount." })
  title!: string;

  @Field(() => PromotionKind, { description: "What it does. This cannot be changed later." })
  kind!: PromotionKind;

  @Field(() => Boolean, { defaultValue: true, description: "Whether it can be used at once." })
  isActive!: boolean;
}

@InputType({ description: "Changes of a code. What is left out stays; null clears." })
export class PromotionUpdateInput extends PromotionRules {
  @Field(() => String, { nullable: true, description: "What customers read beside the discount." })
  title?: string | null;

  @Field(() => Boolean, { nullable: true, description: "False pauses it." })
  isActive?: boolean | null;
}

@ObjectType({ description: "What became of a new or changed code." })
export class PromotionPayload {
  @Field(() => PromotionView, { nullable: true, description: "The code afterwards." })
  promotion?: PromotionView;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

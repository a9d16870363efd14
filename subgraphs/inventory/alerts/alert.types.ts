import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from "type-graphql";

@ObjectType({
  implements: Node,
  description: "Stock fell to its threshold. Told once; again only after it has recovered.",
})
@Prefixed("StockAlert", "alert")
@Allow("inventory.read")
export class StockAlert {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"alert">;

  readonly itemId!: Id<"inv">;

  @Field(() => Int, { description: "Units that could be sold at that moment." })
  readonly available!: number;

  @Field(() => Int, { description: "The threshold at that moment." })
  readonly threshold!: number;

  @Field(() => GraphQLISODateTime, { description: "When it ran low." })
  readonly raisedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When there was enough again." })
  readonly recoveredAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When somebody took note of it." })
  readonly acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who took note of it." })
  readonly acknowledgedBy!: string | null;
}

@ObjectType({ description: "A page of alerts, newest first." })
export class StockAlertConnection extends connectionOf("StockAlert", StockAlert) {}

@InputType({ description: "Which alerts to list." })
export class StockAlertFilter {
  @Field(() => Boolean, { nullable: true, description: "Whether stock is still low." })
  isOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether somebody took note." })
  isAcknowledged?: boolean | null;
}

@ObjectType({ description: "What became of taking note." })
export class StockAlertPayload {
  @Field(() => Int, { nullable: true, description: "How many alerts were new until now." })
  acknowledgedCount?: number;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

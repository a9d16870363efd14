import { Allow } from "@till/kit/access";
import type { Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from "type-graphql";
import { OrderLine } from "../order.type.js";

@ObjectType({ description: "What a refund gives back of one line." })
export class RefundPreviewLine {
  @Field(() => OrderLine, { description: "The line." })
  readonly orderLine!: OrderLine;

  @Field(() => Int, { description: "Units." })
  readonly quantity!: number;

  @Field(() => Money, { description: "What goes back, tax included." })
  readonly amount!: Money;

  @Field(() => Money, { description: "The tax in it." })
  readonly tax!: Money;

  @Field(() => Int, { description: "Units that go back on the shelf." })
  readonly restocked!: number;
}

@ObjectType({ description: "What a refund would do, to the cent. Nothing has happened." })
export class RefundPreview {
  @Field(() => [RefundPreviewLine], { description: "Lines." })
  readonly lines!: RefundPreviewLine[];

  @Field(() => Money, { description: "Of shipping, tax included." })
  readonly shipping!: Money;

  @Field(() => Money, { description: "Tied to no line; below zero where some went back past the shop." })
  readonly other!: Money;

  @Field(() => Money, { description: "All of it." })
  readonly amount!: Money;

  @Field(() => Boolean, { description: "Whether somebody else has to agree." })
  readonly needsSecondPerson!: boolean;
}

@ObjectType("RefundRequest", { description: "A refund that waits for a second person." })
@Prefixed("RefundRequest", "rreq")
@Allow("orders.read")
export class RefundRequest {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"rreq">;

  @Field(() => Money, { description: "How much." })
  readonly amount!: Money;

  @Field(() => String, { description: "Why, as the customer is told." })
  readonly reason!: string;

  @Field(() => String, { description: "Who asked." })
  readonly requestedBy!: string;

  @Field(() => Boolean, { description: "Whether it was you." })
  readonly isOwn!: boolean;

  @Field(() => GraphQLISODateTime, { description: "When." })
  readonly createdAt!: Date;
}

import { Allow } from "@till/kit/access";
import type { Id } from "@till/kit/id";
import { connectionOf } from "@till/kit/page";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { OrderLine } from "../order.type.js";

export enum ReturnStatus {
  REQUESTED = "REQUESTED",
  APPROVED = "APPROVED",
  DECLINED = "DECLINED",
  CANCELLED = "CANCELLED",
  RECEIVED = "RECEIVED",
  INSPECTED = "INSPECTED",
  REFUNDED = "REFUNDED",
  CLOSED = "CLOSED",
}
registerEnumType(ReturnStatus, { name: "ReturnStatus", description: "How far a return has come." });

export enum ReturnReason {
  UNWANTED = "UNWANTED",
  DAMAGED = "DAMAGED",
  WRONG_ITEM = "WRONG_ITEM",
  NOT_AS_DESCRIBED = "NOT_AS_DESCRIBED",
  SIZE = "SIZE",
  OTHER = "OTHER",
}
registerEnumType(ReturnReason, { name: "ReturnReason", description: "Why goods come back." });

@ObjectType({ description: "Units of a line that come back." })
export class ReturnLine {
  @Field(() => OrderLine, { description: "The line." })
  readonly orderLine!: OrderLine;

  @Field(() => Int, { description: "Units that were announced." })
  readonly quantity!: number;

  @Field(() => ReturnReason, { description: "Why." })
  readonly reason!: ReturnReason;

  @Field(() => Int, { nullable: true, description: "Units that arrived." })
  readonly received?: number | null;

  @Allow("orders.read")
  @Field(() => Int, { nullable: true, description: "Units that went back on the shelf." })
  readonly restocked?: number | null;

  @Allow("orders.read")
  @Field(() => Int, { nullable: true, description: "Units that cannot be sold again." })
  readonly writtenOff?: number | null;
}

/** Reached through an order, which checks who asks, or by staff. */
@ObjectType("OrderReturn", { description: "Goods that come back." })
@Prefixed("OrderReturn", "ret")
@Allow("anyone")
export class OrderReturn {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"ret">;

  readonly orderId!: Id<"ord">;

  readonly refundId!: Id<"ref"> | null;

  readonly contents!: {
    orderItemId: Id<"ol">;
    quantity: number;
    reason: ReturnReason;
    received: number | null;
    restocked: number | null;
    writtenOff: number | null;
  }[];

  @Field(() => String, { description: "The number to write on the parcel: 1042-R1." })
  readonly number!: string;

  @Field(() => ReturnStatus, { description: "How far it has come." })
  readonly status!: ReturnStatus;

  @Field(() => Boolean, { description: "Whether the customer asked for it; else staff opened it." })
  readonly isByCustomer!: boolean;

  @Field(() => String, { nullable: true, description: "What the customer wrote." })
  readonly note?: string | null;

  @Field(() => String, { nullable: true, description: "What the shop answered." })
  readonly decision?: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it was asked for." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When the goods arrived." })
  readonly receivedAt?: Date | null;
}

@ObjectType({ description: "A page of returns." })
export class OrderReturnConnection extends connectionOf("OrderReturn", OrderReturn) {}

@InputType({ description: "Units of a line that come back." })
export class ReturnLineInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "Units, at most what was sent and has not come back." })
  quantity!: number;

  @Field(() => ReturnReason, { description: "Why." })
  reason!: ReturnReason;
}

@InputType({ description: "Goods that are to come back." })
export class ReturnRequestInput {
  @Field(() => String, { nullable: true, description: "The secret part of the order's link, for guests." })
  orderToken?: string | null;

  @Field(() => ID, { nullable: true, description: "The order, for its signed-in customer and for staff." })
  orderId?: string | null;

  @Field(() => [ReturnLineInput], { description: "What comes back." })
  lines!: ReturnLineInput[];

  @Field(() => String, { nullable: true, description: "A word to the shop, at most 2,000 letters." })
  note?: string | null;

  @Field(() => String, { description: "The same key asks for the same return." })
  idempotencyKey!: string;
}

@InputType({ description: "Units of a line that arrived." })
export class ReturnReceivedInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "Units, at most what was announced." })
  received!: number;
}

@InputType({ description: "What becomes of the units that arrived; together they are all that did." })
export class ReturnInspectedInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "Units that go back on the shelf." })
  restocked!: number;

  @Field(() => Int, { description: "Units that cannot be sold again." })
  writtenOff!: number;
}

@InputType({ description: "Money for what came back: all that is due for it." })
export class ReturnRefundInput {
  @Field(() => String, { nullable: true, description: "Of the shipping: 4.90." })
  shipping?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the customer gets a mail." })
  notifyCustomer!: boolean;

  @Field(() => String, { description: "The same key asks for the same refund." })
  idempotencyKey!: string;
}

import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";

export enum StockTransferStatus {
  DRAFT = "DRAFT",
  IN_TRANSIT = "IN_TRANSIT",
  RECEIVED = "RECEIVED",
  CANCELLED = "CANCELLED",
}
registerEnumType(StockTransferStatus, {
  name: "StockTransferStatus",
  description: "How far a transfer has come.",
});

@ObjectType({ description: "One item of a transfer." })
@Allow("inventory.read")
export class StockTransferLine {
  readonly transferId!: Id<"trf">;
  readonly itemId!: Id<"inv">;

  @Field(() => Int, { description: "Units that are to go." })
  readonly quantity!: number;

  @Field(() => Int, { description: "Units that have arrived." })
  readonly received!: number;

  @Field(() => Int, { description: "Units that are on their way: on no shelf, and not to be sold." })
  readonly inTransit!: number;
}

@ObjectType({ implements: Node, description: "Goods that go from one location to another." })
@Prefixed("StockTransfer", "trf")
@Allow("inventory.read")
export class StockTransfer {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"trf">;

  @Field(() => String, { description: "Its number, for people." })
  readonly number!: string;

  readonly fromId!: Id<"loc">;
  readonly toId!: Id<"loc">;

  @Field(() => StockTransferStatus, { description: "How far it has come." })
  readonly status!: StockTransferStatus;

  @Field(() => String, { description: "What it is for." })
  readonly note!: string;

  @Field(() => String, { nullable: true, description: "Who planned it." })
  readonly actorName!: string | null;

  @Field(() => Int, { description: "Units that are to go, of all items." })
  readonly units!: number;

  @Field(() => Int, { description: "Units that have arrived." })
  readonly unitsReceived!: number;

  @Field(() => GraphQLISODateTime, { description: "When it was planned." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it left." })
  readonly sentAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it ended." })
  readonly closedAt!: Date | null;
}

@ObjectType({ description: "A page of transfers, newest first." })
export class StockTransferConnection extends connectionOf("StockTransfer", StockTransfer) {}

@InputType({ description: "So many units of one item." })
export class StockTransferLineInput {
  @Field(() => ID, { description: "The stock record." })
  itemId!: string;

  @Field(() => Int, { description: "Units." })
  quantity!: number;
}

@InputType({ description: "A transfer to plan." })
export class StockTransferInput {
  @Field(() => ID, { description: "Where the goods lie." })
  fromId!: string;

  @Field(() => ID, { description: "Where they are to go." })
  toId!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  note?: string | null;

  @Field(() => [StockTransferLineInput], { description: "What goes, at most 500 lines." })
  lines!: StockTransferLineInput[];
}

@InputType({ description: "What of a transfer has arrived." })
export class StockTransferReceiveInput {
  @Field(() => [StockTransferLineInput], { nullable: true, description: "All of it when left out." })
  lines?: StockTransferLineInput[] | null;

  @Field(() => String, { description: "The same key takes the same goods in only once." })
  idempotencyKey!: string;
}

@ObjectType({ description: "What became of a transfer." })
export class StockTransferPayload {
  @Field(() => StockTransfer, { nullable: true, description: "The transfer afterwards." })
  transfer?: StockTransfer;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

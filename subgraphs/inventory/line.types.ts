import { UserError } from "@till/kit/errors";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { InventoryLineResult, StockErrorPolicy } from "./bulk-lines.js";

@InputType({ description: "So many units of one item that have arrived." })
export class InventoryReceiveLineInput {
  @Field(() => ID, { description: "The stock record." })
  itemId!: string;

  @Field(() => Int, { description: "Units that came." })
  quantity!: number;
}

@InputType({ description: "A delivery." })
export class InventoryReceiveInput {
  @Field(() => ID, { nullable: true, description: "Where; the default location when left out." })
  locationId?: string | null;

  @Field(() => String, { description: "The delivery note's number, or who sent it." })
  reference!: string;

  @Field(() => [InventoryReceiveLineInput], { description: "What came, at most 500 lines." })
  lines!: InventoryReceiveLineInput[];

  @Field(() => String, { description: "The same key takes the same delivery in only once." })
  idempotencyKey!: string;
}

@InputType({ description: "One item of a count sheet." })
export class InventoryCountLineInput {
  @Field(() => ID, { description: "The stock record." })
  itemId!: string;

  @Field(() => Int, { description: "Units that were counted." })
  counted!: number;

  @Field(() => Int, {
    description: "What was on hand there when it was counted. The line is refused when that has changed.",
  })
  expectedOnHand!: number;
}

@InputType({ description: "A count sheet." })
export class InventoryCountInput {
  @Field(() => ID, { nullable: true, description: "Where; the default location when left out." })
  locationId?: string | null;

  @Field(() => String, { description: "What was counted, and why." })
  note!: string;

  @Field(() => [InventoryCountLineInput], { description: "What was counted, at most 500 lines." })
  lines!: InventoryCountLineInput[];

  @Field(() => StockErrorPolicy, {
    defaultValue: StockErrorPolicy.REJECT_FAILED_ROWS,
    description: "Whether one line at fault stops the others.",
  })
  errorPolicy!: StockErrorPolicy;

  @Field(() => String, { description: "The same key writes the same sheet only once." })
  idempotencyKey!: string;
}

@ObjectType({ description: "What became of a delivery or a count." })
export class InventoryLinesPayload {
  @Field(() => [InventoryLineResult], {
    nullable: true,
    description: "What became of each line, in the order of the input.",
  })
  results?: InventoryLineResult[];

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

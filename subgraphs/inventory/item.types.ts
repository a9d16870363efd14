import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { connectionOf, SortDirection } from "@till/kit/page";
import { Keyed } from "@till/kit/subgraph";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { InventoryMovement } from "./movement.entity.js";
import { BackorderPolicy } from "./stock-level.js";

@ObjectType("InventoryItem", { implements: Node, description: "The stock record of one variant." })
@Keyed("InventoryItem", "inv")
@Allow("inventory.read")
export class InventoryItemView {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"inv">;

  readonly variantId!: Id<"var">;

  @Field(() => Boolean, { description: "Whether units are counted. What is not tracked never sells out." })
  readonly isTracked!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: "Stock counts as low from this many available units down.",
  })
  readonly lowStockThreshold!: number | null;

  @Field(() => BackorderPolicy, { description: "Whether it may be sold beyond what lies on the shelf." })
  readonly backorders!: BackorderPolicy;

  @Field(() => Int, { description: "Units on the shelf." })
  readonly onHand!: number;

  @Field(() => Int, { description: "Units on the shelf that are promised to orders." })
  readonly reserved!: number;

  @Field(() => Int, { description: "Units that can be sold; below zero where units are owed." })
  readonly available!: number;

  @Field(() => Int, { description: "Units that are promised and do not lie on the shelf." })
  readonly backordered!: number;

  @Field(() => Boolean, { description: "Whether stock is at or below the threshold." })
  readonly isLow!: boolean;
}

@ObjectType({ description: "A level: what there was, of an item or of an item at a place." })
@Allow("inventory.read")
export class StockFigures {
  @Field(() => Int, { description: "Units on the shelf." })
  readonly onHand!: number;

  @Field(() => Int, { description: "Units promised to orders." })
  readonly reserved!: number;

  @Field(() => Int, { description: "Units that could be sold." })
  readonly available!: number;
}

@ObjectType({ description: "A page of an item's history, newest first." })
export class InventoryMovementConnection extends connectionOf("InventoryMovement", InventoryMovement) {}

@ObjectType({ description: "A page of stock records." })
export class InventoryItemConnection extends connectionOf("InventoryItem", InventoryItemView) {}

@InputType({ description: "Which stock records to list." })
export class InventoryFilter {
  @Field(() => Boolean, { nullable: true, description: "At or below their threshold." })
  isLow?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Tracked, and nothing left to sell." })
  isOutOfStock?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Units are promised that do not lie on the shelf." })
  isBackordered?: boolean | null;

  @Field(() => ID, { nullable: true, description: "Units lie at this location, or are promised from there." })
  locationId?: string | null;
}

export enum InventorySortField {
  AVAILABLE = "AVAILABLE",
  SKU = "SKU",
  UPDATED_AT = "UPDATED_AT",
}
registerEnumType(InventorySortField, {
  name: "InventorySortField",
  description: "What to sort stock records by.",
});

@InputType({ description: "How to sort stock records." })
export class InventorySort {
  @Field(() => InventorySortField, { description: "What to sort by." })
  field!: InventorySortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Smallest or largest first." })
  direction!: SortDirection;
}

enum AdjustReason {
  RECEIVE = "RECEIVE",
  ADJUSTMENT = "ADJUSTMENT",
}
registerEnumType(AdjustReason, { name: "AdjustReason", description: "Why staff change stock by hand." });

@InputType({ description: "A change of stock by hand." })
export class InventoryAdjustInput {
  @Field(() => ID, { description: "The stock record." })
  itemId!: string;

  @Field(() => Int, { description: "Units that came (positive) or are missing (negative)." })
  delta!: number;

  @Field(() => AdjustReason, { description: "A delivery, or a correction." })
  reason!: AdjustReason;

  @Field(() => String, { description: "Why, in words." })
  note!: string;

  @Field(() => ID, { nullable: true, description: "Where; the default location when left out." })
  locationId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "What was on hand there when it was counted; refused when it changed.",
  })
  expectedOnHand?: number | null;

  @Field(() => String, { description: "The same key does the same change only once." })
  idempotencyKey!: string;
}

@ObjectType({ description: "What became of a change of stock." })
export class InventoryAdjustPayload {
  @Field(() => InventoryItemView, { nullable: true, description: "The record afterwards." })
  item?: InventoryItemView;

  @Field(() => InventoryMovement, { nullable: true, description: "What was written to the ledger." })
  movement?: InventoryMovement;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

@InputType({ description: "How an item is kept. What is left out stays as it is." })
export class InventoryItemUpdateInput {
  @Field(() => Boolean, { nullable: true, description: "Whether units are counted." })
  isTracked?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Low from this many available units down; null clears it.",
  })
  lowStockThreshold?: number | null;

  @Field(() => BackorderPolicy, {
    nullable: true,
    description: "Whether it may be sold beyond what lies on the shelf.",
  })
  backorders?: BackorderPolicy | null;
}

@ObjectType({ description: "What became of a change of a stock record." })
export class InventoryItemPayload {
  @Field(() => InventoryItemView, { nullable: true, description: "The record afterwards." })
  item?: InventoryItemView;

  @Field(() => [UserError], { description: "Why nothing was changed." })
  userErrors!: UserError[];
}

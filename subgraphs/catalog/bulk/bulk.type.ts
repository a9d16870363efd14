import { Allow } from "@till/kit/access";
import { UserError } from "@till/kit/errors";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from "type-graphql";

@Allow("catalog.read")
@ObjectType({ description: "One thing that differs between two states of a product, in words." })
export class ProductDifference {
  @Field(() => String, { description: 'The field, for programs, such as "title".' })
  readonly field!: string;

  @Field(() => String, { description: "The field, for people." })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: "What it was; null where there was nothing." })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: "What it is; null where there is nothing." })
  readonly after!: string | null;
}

export enum BulkEditStatus {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
  UNDOING = "UNDOING",
  UNDONE = "UNDONE",
}
registerEnumType(BulkEditStatus, { name: "ProductBulkEditStatus", description: "Where a bulk edit stands." });

export enum BulkRowOutcome {
  PENDING = "PENDING",
  CHANGED = "CHANGED",
  UNCHANGED = "UNCHANGED",
  FAILED = "FAILED",
  UNDONE = "UNDONE",
  SKIPPED = "SKIPPED",
}
registerEnumType(BulkRowOutcome, {
  name: "ProductBulkEditOutcome",
  description: "What became of one product. SKIPPED was changed since, so undoing left it alone.",
});

@Allow("catalog.read")
@Keyed("ProductBulkEdit", "bulk")
@ObjectType({ implements: Node, description: "A change of many products at once, done by a job." })
export class ProductBulkEdit extends Node {
  @Field(() => BulkEditStatus, { description: "Where it stands." })
  readonly status!: BulkEditStatus;

  @Field(() => String, { description: "What it changes, in one line." })
  readonly summary!: string;

  @Field(() => Int, { description: "Products that were chosen." })
  readonly total!: number;

  @Field(() => Int, { description: "Products that were changed." })
  readonly changed!: number;

  @Field(() => Int, { description: "Products that were so already." })
  readonly unchanged!: number;

  @Field(() => Int, { description: "Products that could not be changed." })
  readonly failed!: number;

  @Field(() => Int, { description: "Products that were put back." })
  readonly undone!: number;

  @Field(() => Int, { description: "Products that undoing left alone." })
  readonly skipped!: number;

  @Field(() => String, { nullable: true, description: "Who started it." })
  readonly startedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Who undid it." })
  readonly undoneBy!: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it was started." })
  readonly createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When the last product was done." })
  readonly finishedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When the last product was put back." })
  readonly undoneAt!: Date | null;
}

@ObjectType({ description: "A page of a list of bulk edits." })
export class ProductBulkEditConnection extends connectionOf("ProductBulkEdit", ProductBulkEdit) {}

@Allow("catalog.read")
@ObjectType({ description: "What became of one product of a bulk edit." })
export class ProductBulkEditRow {
  @Field(() => Int, { description: "Its place among the chosen, from 1." })
  readonly place!: number;

  @Field(() => String, { description: "What the product was called." })
  readonly title!: string;

  @Field(() => BulkRowOutcome, { description: "What became of it." })
  readonly outcome!: BulkRowOutcome;

  @Field(() => String, { nullable: true, description: "Why it was not changed, or not put back." })
  readonly message!: string | null;

  @Field(() => [ProductDifference], { description: "What was changed." })
  readonly differences!: ProductDifference[];

  readonly productId!: string | null;
}

@ObjectType({ description: "A page of what became of the products." })
export class ProductBulkEditRowConnection extends connectionOf("ProductBulkEditRow", ProductBulkEditRow) {}

@Allow("catalog.read")
@ObjectType({ description: "One product as a bulk edit would leave it." })
export class ProductBulkEditPreviewRow {
  @Field(() => [ProductDifference], { description: "What would change." })
  readonly differences!: ProductDifference[];

  @Field(() => String, { nullable: true, description: "Why it would not be changed." })
  readonly problem!: string | null;

  readonly id!: string;
}

@Allow("catalog.read")
@ObjectType({ description: "What a bulk edit would do. Nothing has been written." })
export class ProductBulkEditPreview {
  @Field(() => Int, { description: "Products that are chosen; 50,001 stands for more than are possible." })
  readonly count!: number;

  @Field(() => Int, { description: "Products that were looked at for this preview." })
  readonly checkedCount!: number;

  @Field(() => Int, { description: "Products among those looked at that would change." })
  readonly changedCount!: number;

  @Field(() => [ProductBulkEditPreviewRow], { description: "The first products that would change." })
  readonly rows!: ProductBulkEditPreviewRow[];

  @Field(() => Int, { description: "Products among those looked at that would fail." })
  readonly problemCount!: number;

  @Field(() => [ProductBulkEditPreviewRow], { description: "The first products that would fail." })
  readonly problems!: ProductBulkEditPreviewRow[];
}

@ObjectType({ description: "What a bulk edit would do, or why it would be refused." })
export class ProductBulkEditPreviewPayload {
  @Field(() => ProductBulkEditPreview, { nullable: true, description: "What it would do." })
  readonly preview?: ProductBulkEditPreview | null;

  @Field(() => [UserError], { description: "Why it would be refused." })
  userErrors!: UserError[];
}

@ObjectType({ description: "The bulk edit, or why it was refused." })
export class ProductBulkEditPayload {
  @Field(() => ProductBulkEdit, { nullable: true, description: "The bulk edit as it is now." })
  readonly bulkEdit?: ProductBulkEdit | null;

  @Field(() => [UserError], { description: "Why it was refused; then nothing was changed." })
  userErrors!: UserError[];
}

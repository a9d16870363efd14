import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Allow } from "@till/kit/access";
import type { Id } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Prefixed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from "type-graphql";

export enum MovementReason {
  RECEIVE = "RECEIVE",
  ADJUSTMENT = "ADJUSTMENT",
  SALE = "SALE",
  REFUND = "REFUND",
  RETURN = "RETURN",
  TRANSFER = "TRANSFER",
  RESERVE = "RESERVE",
  RELEASE = "RELEASE",
}
registerEnumType(MovementReason, { name: "MovementReason", description: "Why units moved." });

/** One signed change of stock. Rows are written by `record` alone, and never changed or removed. */
@Entity({ tableName: "inventory_movements" })
@ObjectType("InventoryMovement", {
  implements: Node,
  description: "One signed change of stock. It is never changed or removed.",
})
@Prefixed("InventoryMovement", "mov")
@Allow("inventory.read")
export class InventoryMovement {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"mov">;

  @Property({ type: "uuid" })
  readonly itemId!: Id<"inv">;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many units came (positive) or went (negative)." })
  readonly delta!: number;

  @Property({ type: "text" })
  @Field(() => MovementReason, { description: "Why." })
  readonly reason!: MovementReason;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The kind of thing that caused it, such as `order`." })
  readonly referenceType?: string | null;

  @Property({ type: "uuid", nullable: true })
  @Field(() => String, { nullable: true, description: "Which one." })
  readonly referenceId?: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why, in words." })
  readonly note?: string | null;

  @Property({ type: "text", nullable: true })
  readonly actorKind?: string | null;

  @Property({ type: "uuid", nullable: true })
  readonly actorId?: Id | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Who did it; null for the shop itself." })
  readonly actorName?: string | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "Units on hand after it." })
  readonly onHandAfter!: number;

  @Property({ type: "int", default: 0 })
  @Field(() => Int, { description: "Units promised to orders after it." })
  readonly reservedAfter!: number;

  /** Where. Empty for the database to fill in: the default location. */
  @Property({ type: "uuid", defaultRaw: "default_location()" })
  readonly locationId!: Id<"loc">;

  /** Its place in the item's chain, from 1. */
  @Property({ type: "int", default: 0 })
  readonly seq!: number;

  /** Follows from the movement and from the hash of the one before it. */
  @Property({ type: "blob" })
  readonly hash!: Buffer;

  @Property({ type: "datetime", defaultRaw: "now()" })
  @Field(() => GraphQLISODateTime, { description: "When." })
  readonly createdAt!: Date;
}

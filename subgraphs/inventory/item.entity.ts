import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Allow } from "@till/kit/access";
import { type Id, newId } from "@till/kit/id";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, ID, Int, ObjectType } from "type-graphql";

/** The stock record of one variant. What is in stock stands in its level, which only the ledger changes. */
@Entity({ tableName: "inventory_items" })
@ObjectType("InventoryItem", { implements: Node, description: "The stock record of one variant." })
@Keyed("InventoryItem", "inv")
@Allow("inventory.read")
export class InventoryItem {
  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  readonly id: Id<"inv"> = newId();

  /** Catalog owns variants. The column is named, so that the foreign key is real and nothing is imported. */
  @Property({ type: "uuid", unique: true })
  readonly variantId: Id<"var">;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether units are counted. What is not tracked never sells out." })
  isTracked: boolean;

  @Property({ type: "int", nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "Stock counts as low from this many available units down.",
  })
  lowStockThreshold?: number | null;

  /** Since when staff know that stock is low; empty again after it has recovered. */
  @Property({ type: "datetime", nullable: true })
  readonly lowSince?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly updatedAt: Date = new Date();

  constructor(variantId: Id<"var">, isTracked = true) {
    this.variantId = variantId;
    this.isTracked = isTracked;
  }
}

/** What the ledger adds up to. A trigger keeps it; no code of ours can write it. */
@Entity({ tableName: "inventory_current" })
export class StockLevel {
  @PrimaryKey({ type: "uuid" })
  readonly itemId!: Id<"inv">;

  @Property({ type: "int" })
  readonly onHand!: number;

  @Property({ type: "int" })
  readonly reserved!: number;

  @Property({ type: "int", generated: "(on_hand - reserved) stored" })
  readonly available!: number;

  @Property({ type: "datetime" })
  readonly updatedAt!: Date;
}

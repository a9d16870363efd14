import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import { BackorderPolicy } from "./stock-level.js";

/** The stock record of one variant. What is in stock stands in its level, which only the ledger changes. */
@Entity({ tableName: "inventory_items" })
export class InventoryItem {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"inv"> = newId();

  /** Catalog owns variants. The column is named, so that the foreign key is real and nothing is imported. */
  @Property({ type: "uuid", unique: true })
  readonly variantId: Id<"var">;

  @Property({ type: "boolean" })
  isTracked: boolean;

  @Property({ type: "int", nullable: true })
  lowStockThreshold?: number | null;

  /** Whether it may be sold beyond what lies on the shelf. */
  @Property({ type: "text", default: "REFUSE" })
  backorders: BackorderPolicy = BackorderPolicy.REFUSE;

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

  /** Units that are promised and do not lie on the shelf. */
  @Property({ type: "int", default: 0 })
  readonly backordered!: number;

  /** The end of the item's chain of movements. */
  @Property({ type: "int", default: 0 })
  readonly movementCount!: number;

  @Property({ type: "blob" })
  readonly lastHash!: Buffer;

  @Property({ type: "datetime" })
  readonly updatedAt!: Date;
}

import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";

/** What is sold: one combination of a product's options. */
@Entity({ tableName: "product_variants" })
export class StoredVariant {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"var"> = newId<"var">();

  @Property({ type: "uuid" })
  readonly productId!: Id<"prod">;

  @Property({ type: "text", nullable: true })
  sku: string | null = null;

  /** "M / Moss" */
  @Property({ type: "text" })
  title!: string;

  /** One value for each of the product's option names, in their order. */
  @Property({ type: "text[]" })
  optionValues: string[] = [];

  @Property({ type: new BigIntType("bigint") })
  price!: bigint;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  compareAtPrice: bigint | null = null;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  cost: bigint | null = null;

  @Property({ type: "text", nullable: true })
  barcode: string | null = null;

  @Property({ type: "integer", nullable: true })
  weightGrams: number | null = null;

  @Property({ type: "integer", nullable: true })
  lengthMm: number | null = null;

  @Property({ type: "integer", nullable: true })
  widthMm: number | null = null;

  @Property({ type: "integer", nullable: true })
  heightMm: number | null = null;

  @Property({ type: "integer" })
  position!: number;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();

  @Property({ type: "timestamptz" })
  updatedAt: Date = new Date();

  @Property({ type: "timestamptz", nullable: true })
  deletedAt: Date | null = null;
}

import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import type { ProductStatus } from "./product.type.js";

/**
 * A product as it is stored. What the API shows of it is another class: prices there are ranges over the
 * variants, and texts are already put together.
 */
@Entity({ tableName: "products" })
export class StoredProduct {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"prod"> = newId<"prod">();

  @Property({ type: "text" })
  title!: string;

  @Property({ type: "text" })
  slug!: string;

  @Property({ type: "text", nullable: true })
  subtitle: string | null = null;

  /** HTML that the allow-list has passed. */
  @Property({ type: "text" })
  description = "";

  @Property({ type: "text", nullable: true })
  vendor: string | null = null;

  @Property({ type: "text", nullable: true })
  productType: string | null = null;

  @Property({ type: "text" })
  status!: ProductStatus;

  @Property({ type: "text[]" })
  tags: string[] = [];

  @Property({ type: "text", nullable: true })
  seoTitle: string | null = null;

  @Property({ type: "text", nullable: true })
  seoDescription: string | null = null;

  @Property({ type: "text[]" })
  optionNames: string[] = [];

  @Property({ type: "text", nullable: true })
  importDigest: string | null = null;

  @Property({ type: "integer", version: true })
  readonly version!: number;

  @Property({ type: "timestamptz" })
  readonly createdAt: Date = new Date();

  @Property({ type: "timestamptz" })
  updatedAt: Date = new Date();

  @Property({ type: "timestamptz", nullable: true })
  publishedAt: Date | null = null;

  /**
   * What staff change is no longer what the last import wrote, so the next one writes it again; but stock that
   * has been sold since is not put back, as long as the file says the same of it.
   */
  editedByHand(): void {
    const [, stock] = this.importDigest?.split(".") ?? [];
    this.importDigest = stock === undefined ? null : `.${stock}`;
  }

  // Kept by a trigger from the variants, or by the sales job: read here, never written.
  @Property({ type: new BigIntType("bigint"), defaultRaw: "0" })
  readonly priceMin!: bigint;

  @Property({ type: new BigIntType("bigint"), defaultRaw: "0" })
  readonly priceMax!: bigint;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly compareAtMin!: bigint | null;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly compareAtMax!: bigint | null;

  @Property({ type: "text", defaultRaw: "''" })
  readonly skus!: string;

  @Property({ type: new BigIntType("bigint"), defaultRaw: "0" })
  readonly unitsSold!: bigint;
}

import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Address } from "@till/kit/address";
import type { Id } from "@till/kit/id";

/** What somebody wants to buy. Whoever knows its token may use it. */
@Entity({ tableName: "carts" })
export class StoredCart {
  @PrimaryKey({ type: "uuid" })
  readonly id!: Id<"cart">;

  @Property({ type: "blob", hidden: true })
  readonly tokenHash!: Buffer;

  @Property({ type: "text" })
  readonly status!: "OPEN" | "ORDERED";

  @Property({ type: "uuid", nullable: true })
  readonly customerId?: Id<"cust"> | null;

  @Property({ type: "text" })
  readonly currency!: string;

  @Property({ type: "text", nullable: true })
  readonly email?: string | null;

  @Property({ type: "jsonb", nullable: true })
  readonly shippingAddress?: Address | null;

  @Property({ type: "jsonb", nullable: true })
  readonly billingAddress?: Address | null;

  @Property({ type: "uuid", nullable: true })
  readonly shippingMethodId?: Id<"ship"> | null;

  @Property({ type: "text[]" })
  readonly codes!: string[];

  @Property({ type: "uuid", nullable: true, unique: true })
  readonly orderId?: Id<"ord"> | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly updatedAt!: Date;
}

@Entity({ tableName: "cart_items" })
export class StoredCartItem {
  @PrimaryKey({ type: "uuid" })
  readonly id!: Id<"line">;

  @Property({ type: "uuid" })
  readonly cartId!: Id<"cart">;

  @Property({ type: "uuid" })
  readonly variantId!: Id<"var">;

  @Property({ type: "int" })
  readonly quantity!: number;

  /** The price that the shopper saw last. */
  @Property({ type: new BigIntType("bigint") })
  readonly priceSnapshot!: bigint;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;
}

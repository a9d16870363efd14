import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";

/** Countries that cost the same to send to. */
@Entity({ tableName: "shipping_zones" })
export class ShippingZone {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id = newId();

  @Property({ type: "text", unique: true })
  name!: string;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();
}

@Entity({ tableName: "shipping_zone_countries" })
export class ShippingZoneCountry {
  @PrimaryKey({ type: "text" })
  readonly country!: string;

  @Property({ type: "uuid" })
  readonly zoneId!: Id;
}

@Entity({ tableName: "shipping_methods" })
export class StoredShippingMethod {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"ship"> = newId();

  @Property({ type: "uuid" })
  zoneId!: Id;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", nullable: true })
  description?: string | null;

  @Property({ type: new BigIntType("bigint") })
  price!: bigint;

  /** Free of charge from this value of goods, after discounts. */
  @Property({ type: new BigIntType("bigint"), nullable: true })
  freeFrom?: bigint | null;

  @Property({ type: "int" })
  weightMinGrams = 0;

  @Property({ type: "int", nullable: true })
  weightMaxGrams?: number | null;

  @Property({ type: "int", nullable: true })
  daysMin?: number | null;

  @Property({ type: "int", nullable: true })
  daysMax?: number | null;

  @Property({ type: "boolean" })
  isActive = true;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();
}

@Entity({ tableName: "tax_rates" })
export class StoredTaxRate {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id = newId();

  @Property({ type: "text" })
  country!: string;

  /** None for a rate that holds in the whole country. */
  @Property({ type: "text", nullable: true })
  region?: string | null;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "int" })
  ratePpm!: number;

  @Property({ type: "boolean" })
  isCompound = false;

  @Property({ type: "boolean" })
  appliesToShipping = true;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();
}

import { BigIntType } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Address } from "@till/kit/address";
import { type Id, newId } from "@till/kit/id";
import type { FulfilmentState, OrderState, PaymentState } from "./transitions.js";

/** A code that was used, and what it took off. */
export interface UsedCode {
  code: string;
  /** Minor units, as text: JSON has no bigint. */
  discount: string;
}

/** One tax that a sum bears. */
export interface TaxPart {
  /** "VAT" */
  name: string;
  /** Parts of a million: 19 % is 190,000. */
  ppm: number;
  /** Minor units, as text: JSON has no bigint. */
  amount: string;
}

/** What a line showed on the day it was bought. It stays, whatever becomes of the product. */
export interface ProductSnapshot {
  productTitle: string;
  productSlug: string;
  variantTitle: string | null;
  sku: string | null;
  options: { name: string; value: string }[];
  imageKey: string | null;
}

/** An order as it was placed. Its figures are fixed once it is paid; a trigger sees to it. */
@Entity({ tableName: "orders" })
export class Order {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"ord"> = newId();

  @Property({ type: new BigIntType("bigint"), unique: true, defaultRaw: "nextval('order_numbers')" })
  readonly number!: bigint;

  @Property({ type: "blob", unique: true, hidden: true })
  tokenHash!: Buffer;

  @Property({ type: "text", default: "OPEN" })
  status: OrderState = "OPEN";

  @Property({ type: "text", default: "PENDING" })
  paymentStatus: PaymentState = "PENDING";

  @Property({ type: "text", default: "UNFULFILLED" })
  fulfilmentStatus: FulfilmentState = "UNFULFILLED";

  @Property({ type: "text" })
  email!: string;

  @Property({ type: "uuid", nullable: true })
  customerId?: Id<"cust"> | null;

  @Property({ type: "text" })
  currency!: string;

  @Property({ type: new BigIntType("bigint") })
  subtotal!: bigint;

  @Property({ type: new BigIntType("bigint") })
  discount!: bigint;

  @Property({ type: new BigIntType("bigint") })
  shipping!: bigint;

  @Property({ type: new BigIntType("bigint") })
  tax!: bigint;

  @Property({ type: new BigIntType("bigint") })
  total!: bigint;

  @Property({ type: "boolean" })
  taxesIncluded!: boolean;

  @Property({ type: "json", nullable: true })
  shippingAddress?: Address | null;

  @Property({ type: "json", nullable: true })
  billingAddress?: Address | null;

  @Property({ type: "text", nullable: true })
  shippingMethodName?: string | null;

  @Property({ type: "text" })
  paymentMethod!: string;

  @Property({ type: "json", defaultRaw: "'[]'" })
  codes: UsedCode[] = [];

  @Property({ type: "json", defaultRaw: "'[]'" })
  shippingTaxes: TaxPart[] = [];

  /** What should remain without tax once the goods are paid for; empty where a cost is unknown. */
  @Property({ type: new BigIntType("bigint"), nullable: true })
  profitEstimate?: bigint | null;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  fees: bigint = 0n;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  refunded: bigint = 0n;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  restockedCost: bigint = 0n;

  @Property({ type: "text", nullable: true })
  attention?: string | null;

  @Property({ type: "datetime", nullable: true })
  holdExpiresAt?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  placedAt: Date = new Date();

  @Property({ type: "datetime", nullable: true })
  paidAt?: Date | null;

  @Property({ type: "datetime", nullable: true })
  cancelledAt?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly updatedAt: Date = new Date();
}

/** One line of an order. */
@Entity({ tableName: "order_items" })
@Unique({ properties: ["order", "position"] })
export class OrderItem {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"ol"> = newId();

  @ManyToOne(() => Order, { mapToPk: true, fieldName: "order_id" })
  readonly order!: Id<"ord">;

  @Property({ type: "int" })
  readonly position!: number;

  @Property({ type: "uuid", nullable: true })
  readonly variantId?: Id<"var"> | null;

  @Property({ type: "uuid", nullable: true })
  readonly productId?: Id<"prod"> | null;

  @Property({ type: "json" })
  readonly productSnapshot!: ProductSnapshot;

  @Property({ type: "int" })
  readonly quantity!: number;

  @Property({ type: new BigIntType("bigint") })
  readonly unitPrice!: bigint;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  readonly discount!: bigint;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  readonly tax!: bigint;

  @Property({ type: new BigIntType("bigint") })
  readonly total!: bigint;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  readonly costSnapshot?: bigint | null;

  @Property({ type: "json", defaultRaw: "'[]'" })
  readonly taxes: TaxPart[] = [];

  @Property({ type: "int", default: 0 })
  shippedQuantity = 0;

  /** Units that will not be sent any more, because they were refunded before. */
  @Property({ type: "int", default: 0 })
  withdrawnQuantity = 0;

  /** Units that lie on the shelf again. */
  @Property({ type: "int", default: 0 })
  restockedQuantity = 0;
}

/** Something that happened to an order. Rows are only ever added. */
@Entity({ tableName: "order_timeline_events" })
export class OrderTimelineEntry {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"evt"> = newId();

  @ManyToOne(() => Order, { mapToPk: true, fieldName: "order_id" })
  readonly order!: Id<"ord">;

  @Property({ type: "text" })
  readonly kind!: string;

  @Property({ type: "text" })
  readonly message!: string;

  @Property({ type: "text", default: "system" })
  readonly actorKind!: string;

  @Property({ type: "uuid", nullable: true })
  readonly actorId?: Id | null;

  @Property({ type: "text", nullable: true })
  readonly actorName?: string | null;

  @Property({ type: "boolean", default: false })
  readonly isCustomerVisible!: boolean;

  @Property({ type: "json", nullable: true })
  readonly data?: object | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();
}

/** A parcel. */
@Entity({ tableName: "shipments" })
export class ShipmentRecord {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"shp"> = newId();

  @ManyToOne(() => Order, { mapToPk: true, fieldName: "order_id" })
  readonly order!: Id<"ord">;

  @Property({ type: "text" })
  readonly carrier!: string;

  @Property({ type: "text", nullable: true })
  readonly trackingNumber?: string | null;

  @Property({ type: "text", nullable: true })
  readonly trackingUrl?: string | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly shippedAt: Date = new Date();

  @Property({ type: "datetime", nullable: true })
  deliveredAt?: Date | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();
}

/** How many units of a line went into a parcel. */
@Entity({ tableName: "shipment_lines" })
export class ShipmentLineRecord {
  @ManyToOne(() => ShipmentRecord, { primary: true, mapToPk: true, fieldName: "shipment_id" })
  readonly shipment!: Id<"shp">;

  @ManyToOne(() => OrderItem, { primary: true, mapToPk: true, fieldName: "order_item_id" })
  readonly orderItem!: Id<"ol">;

  @Property({ type: "int" })
  readonly quantity!: number;
}

import { VariantLink } from "@till/inventory";
import { Allow } from "@till/kit/access";
import { Address } from "@till/kit/address";
import type { Id } from "@till/kit/id";
import { Money, Totals } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { connectionOf } from "@till/kit/page";
import { Keyed, Prefixed } from "@till/kit/subgraph";
import { Directive, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from "type-graphql";

export enum OrderStatus {
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(OrderStatus, {
  name: "OrderStatus",
  description: "Whether an order is still being worked on.",
});

export enum OrderPaymentStatus {
  PENDING = "PENDING",
  AUTHORIZED = "AUTHORIZED",
  PAID = "PAID",
  PARTIALLY_REFUNDED = "PARTIALLY_REFUNDED",
  REFUNDED = "REFUNDED",
  FAILED = "FAILED",
  VOIDED = "VOIDED",
}
registerEnumType(OrderPaymentStatus, {
  name: "OrderPaymentStatus",
  description: "Whether an order is paid.",
});

export enum FulfilmentStatus {
  UNFULFILLED = "UNFULFILLED",
  PARTIALLY_SHIPPED = "PARTIALLY_SHIPPED",
  SHIPPED = "SHIPPED",
  DELIVERED = "DELIVERED",
}
registerEnumType(FulfilmentStatus, { name: "FulfilmentStatus", description: "How far the goods have come." });

@Directive("@shareable")
@ObjectType("OptionValue", { description: "A choice and what was chosen." })
export class OptionValue {
  @Field(() => String, { description: "The choice: Colour." })
  readonly name!: string;

  @Field(() => String, { description: "What was chosen: Moss." })
  readonly value!: string;
}

@ObjectType({ description: "A code that was used." })
export class OrderCode {
  @Field(() => String, { description: "The code." })
  readonly code!: string;

  @Field(() => Money, { description: "What it took off." })
  readonly discount!: Money;
}

@ObjectType("OrderLine", { description: "One line of an order, as it was bought." })
@Prefixed("OrderLine", "ol")
@Allow("anyone")
export class OrderLine {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"ol">;

  @Field(() => String, { description: "The product, as it was called then." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "The variant, as it was called then." })
  readonly variantTitle?: string | undefined;

  @Field(() => String, { nullable: true, description: "Stock keeping unit." })
  readonly sku?: string | undefined;

  @Field(() => [OptionValue], { description: "What was chosen." })
  readonly options!: OptionValue[];

  @Field(() => String, { nullable: true, description: "Path of a small picture." })
  readonly imageUrl?: string | undefined;

  @Field(() => Int, { description: "Units bought." })
  readonly quantity!: number;

  @Field(() => Int, { description: "Units that have left the house." })
  readonly shippedQuantity!: number;

  @Field(() => Int, { description: "Units that are still to be sent." })
  readonly unsentQuantity!: number;

  @Field(() => Int, { description: "Units that were refunded." })
  readonly refundedQuantity!: number;

  @Field(() => Int, { description: "Units that were sent and are on no return." })
  readonly returnableQuantity!: number;

  @Field(() => Money, { description: "Price of one unit." })
  readonly unitPrice!: Money;

  @Field(() => Money, { description: "The line's share of all discounts." })
  readonly discount!: Money;

  @Field(() => Money, { description: "Tax, contained or added." })
  readonly tax!: Money;

  @Field(() => Money, { description: "After discount; contains tax when prices do." })
  readonly total!: Money;

  @Field(() => VariantLink, { nullable: true, description: "The variant as it is today." })
  readonly variant?: VariantLink | undefined;

  @Field(() => String, { nullable: true, description: "Where the product was found then." })
  readonly productSlug?: string | undefined;

  @Allow("orders.profit.read")
  @Field(() => Money, { nullable: true, description: "What one unit cost the shop." })
  readonly cost?: Money | undefined;
}

@ObjectType({ description: "How many units of a line are in a parcel." })
export class ShipmentLine {
  @Field(() => OrderLine, { description: "The line." })
  readonly orderLine!: OrderLine;

  @Field(() => Int, { description: "Units." })
  readonly quantity!: number;
}

@ObjectType("Shipment", { implements: Node, description: "A parcel." })
@Prefixed("Shipment", "shp")
@Allow("anyone")
export class Shipment {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"shp">;

  readonly orderId!: Id<"ord">;

  readonly contents!: { orderItemId: Id<"ol">; quantity: number }[];

  @Field(() => String, { description: "Who carries it." })
  readonly carrier!: string;

  @Field(() => String, { nullable: true, description: "The carrier's number." })
  readonly trackingNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Where to see how far it is." })
  readonly trackingUrl?: string | null;

  @Field(() => GraphQLISODateTime, { description: "When it left the house." })
  readonly shippedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it arrived." })
  readonly deliveredAt?: Date | null;
}

@ObjectType({ description: "Something that happened to an order, as its customer sees it." })
export class OrderEvent {
  @Field(() => String, { description: "What kind of thing: paid, shipped." })
  readonly kind!: string;

  @Field(() => String, { description: "What happened, in a sentence." })
  readonly message!: string;

  @Field(() => GraphQLISODateTime, { description: "When." })
  readonly at!: Date;
}

@ObjectType({ description: "Something that happened to an order, as staff see it." })
@Prefixed("OrderTimelineEvent", "evt")
export class OrderTimelineEvent {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"evt">;

  @Field(() => String, { description: "What kind of thing: paid, shipped, note." })
  readonly kind!: string;

  @Field(() => String, { description: "What happened, in a sentence." })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: "Who did it; empty when the shop did it by itself." })
  readonly actorName?: string | null;

  @Field(() => Boolean, { description: "Whether the customer sees it too." })
  readonly isCustomerVisible!: boolean;

  @Field(() => GraphQLISODateTime, { description: "When." })
  readonly at!: Date;
}

/** Reached only through queries that check who asks: by token, by owner, or by staff. */
@ObjectType("Order", { implements: Node, description: "An order as it was placed, and how far it has come." })
@Keyed("Order", "ord")
@Allow("anyone")
export class OrderView {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"ord">;

  readonly customerId!: Id<"cust"> | null;

  readonly currency!: string;

  @Field(() => String, { description: "The number that people use: 1042." })
  readonly number!: string;

  @Field(() => OrderStatus, { description: "Whether it is still being worked on." })
  readonly status!: OrderStatus;

  @Field(() => OrderPaymentStatus, { description: "Whether it is paid." })
  readonly paymentStatus!: OrderPaymentStatus;

  @Field(() => FulfilmentStatus, { description: "How far the goods have come." })
  readonly fulfilmentStatus!: FulfilmentStatus;

  @Field(() => String, { description: "Where its mails go." })
  readonly email!: string;

  @Field(() => Totals, { description: "What it comes to." })
  readonly totals!: Totals;

  @Field(() => Address, { nullable: true, description: "Where it goes." })
  readonly shippingAddress?: Address | null;

  @Field(() => Address, { nullable: true, description: "Who pays." })
  readonly billingAddress?: Address | null;

  @Field(() => String, { nullable: true, description: "How it is sent." })
  readonly shippingMethodName?: string | null;

  @Field(() => [OrderCode], { description: "Codes that were used." })
  readonly codes!: OrderCode[];

  @Field(() => GraphQLISODateTime, { description: "When it was placed." })
  readonly placedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When the payment arrived." })
  readonly paidAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "When it was cancelled." })
  readonly cancelledAt?: Date | null;

  @Allow("orders.profit.read")
  @Field(() => Money, {
    nullable: true,
    description: "What remains after goods, fees and refunds, without tax; empty where a cost is unknown.",
  })
  readonly profitEstimate?: Money | undefined;
}

/** An order in a list, with its place. */
export type ListedOrder = OrderView & { readonly sortValues: readonly string[] };

@ObjectType({ description: "A page of orders." })
export class OrderConnection extends connectionOf<OrderView, ListedOrder>("Order", OrderView) {}

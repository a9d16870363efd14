import { Decimal } from "@till/kit/money";
import { SortDirection } from "@till/kit/page";
import { Field, GraphQLISODateTime, ID, InputType, Int, registerEnumType } from "type-graphql";
import { FulfilmentStatus, OrderPaymentStatus, OrderStatus } from "./order.type.js";

@InputType({ description: "A span of time." })
export class DateTimeFilter {
  @Field(() => GraphQLISODateTime, { nullable: true, description: "From this moment on." })
  gte?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: "Before this moment." })
  lt?: Date;
}

@InputType({ description: "A range of decimal numbers." })
export class DecimalFilter {
  @Field(() => Decimal, { nullable: true, description: "At least." })
  gte?: string;

  @Field(() => Decimal, { nullable: true, description: "At most." })
  lte?: string;

  @Field(() => Decimal, { nullable: true, description: "Exactly." })
  eq?: string;
}

@InputType({ description: "Which orders; all of it must be true." })
export class OrderFilter {
  @Field(() => OrderStatus, { nullable: true, description: "Open, closed or cancelled." })
  status?: OrderStatus;

  @Field(() => OrderPaymentStatus, { nullable: true, description: "Whether they are paid." })
  paymentStatus?: OrderPaymentStatus;

  @Field(() => FulfilmentStatus, { nullable: true, description: "How far the goods have come." })
  fulfilmentStatus?: FulfilmentStatus;

  @Field(() => DateTimeFilter, { nullable: true, description: "When they were placed." })
  placedAt?: DateTimeFilter;

  @Field(() => DecimalFilter, { nullable: true, description: "What they come to." })
  total?: DecimalFilter;
}

export enum OrderSortField {
  PLACED_AT = "PLACED_AT",
  NUMBER = "NUMBER",
  TOTAL = "TOTAL",
}
registerEnumType(OrderSortField, {
  name: "OrderSortField",
  description: "What a list of orders is sorted by.",
});

@InputType({ description: "In which order." })
export class OrderSort {
  @Field(() => OrderSortField, { description: "By what." })
  field!: OrderSortField;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Largest or smallest first." })
  direction!: SortDirection;
}

@InputType({ description: "Units of a line that go into a parcel." })
export class ShipmentLineInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "Units, at most what has not been shipped." })
  quantity!: number;
}

@InputType({ description: "A parcel that leaves the house." })
export class OrderShipInput {
  @Field(() => [ShipmentLineInput], {
    nullable: true,
    description: "What is in it; all that is left when empty.",
  })
  lines?: ShipmentLineInput[] | null;

  @Field(() => String, { description: "Who carries it." })
  carrier!: string;

  @Field(() => String, { nullable: true, description: "The carrier's number." })
  trackingNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where to see how far it is; known carriers need none.",
  })
  trackingUrl?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the customer gets a mail." })
  notifyCustomer!: boolean;

  @Field(() => String, { description: "The same key asks for the same parcel." })
  idempotencyKey!: string;
}

@InputType({ description: "Why an order is cancelled." })
export class OrderCancelInput {
  @Field(() => String, { description: "Why, as the customer is told." })
  reason!: string;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the customer gets a mail." })
  notifyCustomer!: boolean;

  @Field(() => String, { description: "The same key asks for the same cancellation." })
  idempotencyKey!: string;
}

@InputType({ description: "Units of a line that are refunded." })
export class RefundLineInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "Units, at most what has not been refunded." })
  quantity!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they go back on the shelf; else as the refund says.",
  })
  restock?: boolean | null;
}

@InputType({ description: "What is given back; all that is left where nothing is named." })
export class OrderRefundParts {
  @Field(() => [RefundLineInput], { nullable: true, description: "Units of lines." })
  lines?: RefundLineInput[] | null;

  @Field(() => Decimal, { nullable: true, description: "Of the shipping." })
  shipping?: string | null;

  @Field(() => Decimal, { nullable: true, description: "A sum besides, tied to no line." })
  amount?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the goods go back on the shelf." })
  restock!: boolean;
}

@InputType({ description: "A refund of what is named, or of all that is left." })
export class OrderRefundInput extends OrderRefundParts {
  @Field(() => String, { description: "Why, as the customer is told." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Why, among staff." })
  note?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the customer gets a mail." })
  notifyCustomer!: boolean;

  @Field(() => String, { description: "The same key asks for the same refund." })
  idempotencyKey!: string;
}

import { Allow } from "@till/kit/access";
import { encodeId, type Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { Node } from "@till/kit/node";
import { Keyed } from "@till/kit/subgraph";
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from "type-graphql";

export enum PaymentProviderName {
  SANDBOX = "SANDBOX",
  STRIPE = "STRIPE",
}
registerEnumType(PaymentProviderName, { name: "PaymentProvider", description: "Who collects the money." });

export enum PaymentStatus {
  PENDING = "PENDING",
  REQUIRES_ACTION = "REQUIRES_ACTION",
  AUTHORIZED = "AUTHORIZED",
  CAPTURED = "CAPTURED",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}
registerEnumType(PaymentStatus, { name: "PaymentStatus", description: "How far a payment has come." });

export enum RefundStatus {
  PENDING = "PENDING",
  SUCCEEDED = "SUCCEEDED",
  FAILED = "FAILED",
}
registerEnumType(RefundStatus, { name: "RefundStatus", description: "How far a refund has come." });

/** What a browser needs to confirm a payment with its provider. */
@ObjectType({ description: "What a browser needs to confirm a payment with its provider." })
export class PaymentToConfirm {
  @Field(() => ID, { description: "The payment." })
  readonly paymentId: string;

  @Field(() => PaymentProviderName, { description: "Who collects the money." })
  readonly provider: PaymentProviderName;

  @Field(() => PaymentStatus, { description: "How far the payment has come." })
  readonly status: PaymentStatus;

  @Field(() => String, {
    description: "What lets this browser, and nobody else, confirm; empty when nothing is left to confirm.",
  })
  readonly clientSecret: string;

  @Field(() => String, { nullable: true, description: "The provider's public key, where it has one." })
  readonly publishableKey?: string;

  @Field(() => String, { nullable: true, description: "Where the sandbox takes the card." })
  readonly confirmUrl?: string;

  @Field(() => Money, { description: "What is to be paid." })
  readonly amount: Money;

  constructor(payment: {
    paymentId: Id<"pay">;
    provider: keyof typeof PaymentProviderName;
    status: keyof typeof PaymentStatus;
    amount: Money;
    clientSecret: string;
    publishableKey?: string | undefined;
    confirmUrl?: string | undefined;
  }) {
    this.paymentId = encodeId("pay", payment.paymentId);
    this.provider = PaymentProviderName[payment.provider];
    this.status = PaymentStatus[payment.status];
    this.amount = payment.amount;
    this.clientSecret = payment.clientSecret;
    if (payment.publishableKey) this.publishableKey = payment.publishableKey;
    if (payment.confirmUrl) this.confirmUrl = payment.confirmUrl;
  }
}

@ObjectType("Payment", { implements: Node, description: "An attempt to be paid for an order." })
@Keyed("Payment", "pay")
@Allow("orders.read")
export class PaymentView {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"pay">;

  @Field(() => PaymentProviderName, { description: "Who collects the money." })
  readonly provider!: PaymentProviderName;

  @Field(() => PaymentStatus, { description: "How far it has come." })
  readonly status!: PaymentStatus;

  @Field(() => Money, { description: "What was to be paid." })
  readonly amount!: Money;

  @Field(() => Money, { description: "What came in." })
  readonly captured!: Money;

  @Field(() => Money, { description: "What went back." })
  readonly refunded!: Money;

  @Allow("orders.profit.read")
  @Field(() => Money, { nullable: true, description: "What the provider kept; empty until it is known." })
  readonly fee?: Money | undefined;

  @Field(() => String, { nullable: true, description: "The provider's own reference." })
  readonly reference?: string | undefined;

  @Field(() => String, { nullable: true, description: "Why the last attempt failed." })
  readonly failureMessage?: string | undefined;

  @Field(() => GraphQLISODateTime, { description: "When it was opened." })
  readonly createdAt!: Date;
}

@ObjectType("Refund", { implements: Node, description: "Money on its way back to a customer." })
@Keyed("Refund", "ref")
@Allow("orders.read")
export class RefundView {
  @Field(() => ID, { description: "Opaque id." })
  readonly id!: Id<"ref">;

  @Field(() => Money, { description: "How much." })
  readonly amount!: Money;

  @Field(() => RefundStatus, { description: "How far it has come." })
  readonly status!: RefundStatus;

  @Field(() => String, { nullable: true, description: "Why, as the customer is told." })
  readonly reason?: string | undefined;

  @Field(() => String, { nullable: true, description: "Why, among staff." })
  readonly note?: string | undefined;

  @Field(() => GraphQLISODateTime, { description: "When it was asked for." })
  readonly createdAt!: Date;
}

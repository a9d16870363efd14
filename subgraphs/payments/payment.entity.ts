import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";

export type Provider = "SANDBOX" | "STRIPE";
export type PaymentState = "PENDING" | "REQUIRES_ACTION" | "AUTHORIZED" | "CAPTURED" | "FAILED" | "CANCELLED";
export type RefundState = "PENDING" | "SUCCEEDED" | "FAILED";

/** One attempt to be paid for one order. What was agreed is fixed; a trigger guards it. */
@Entity({ tableName: "payments" })
@Unique({ properties: ["provider", "providerReference"] })
export class Payment {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"pay"> = newId();

  @Property({ type: "uuid" })
  readonly orderId: Id<"ord">;

  @Property({ type: "text", unique: true })
  readonly idempotencyKey: string;

  @Property({ type: "text" })
  readonly method: string;

  @Property({ type: "text", nullable: true })
  provider?: Provider | null;

  @Property({ type: "text", nullable: true })
  providerReference?: string | null;

  @Property({ type: "text", nullable: true })
  chargeReference?: string | null;

  @Property({ type: "text", default: "PENDING" })
  status: PaymentState = "PENDING";

  @Property({ type: new BigIntType("bigint") })
  readonly amount: bigint;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  captured: bigint = 0n;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  refunded: bigint = 0n;

  @Property({ type: new BigIntType("bigint"), nullable: true })
  fee?: bigint | null;

  @Property({ type: "text" })
  readonly currency: string;

  @Property({ type: "text", nullable: true, hidden: true })
  clientSecret?: string | null;

  @Property({ type: "text", nullable: true })
  failureMessage?: string | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly updatedAt: Date = new Date();

  constructor(agreed: { orderId: Id<"ord">; amount: bigint; currency: string; method: string }) {
    if (agreed.amount <= 0n) throw new RangeError("Nothing is to be paid: there is no payment of zero.");
    this.orderId = agreed.orderId;
    this.amount = agreed.amount;
    this.currency = agreed.currency;
    this.method = agreed.method;
    this.idempotencyKey = `order:${agreed.orderId}`;
  }
}

/** Money on its way back. The database refuses a refund that would exceed what was captured. */
@Entity({ tableName: "refunds" })
export class Refund {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"ref"> = newId();

  @Property({ type: "uuid" })
  readonly paymentId: Id<"pay">;

  @Property({ type: "uuid" })
  readonly orderId: Id<"ord">;

  @Property({ type: "text", unique: true })
  readonly idempotencyKey: string;

  @Property({ type: new BigIntType("bigint") })
  readonly amount: bigint;

  @Property({ type: "text", default: "PENDING" })
  status: RefundState = "PENDING";

  @Property({ type: "text", nullable: true })
  readonly reason?: string | null;

  @Property({ type: "text", nullable: true })
  readonly note?: string | null;

  @Property({ type: "boolean", default: true })
  readonly notifyCustomer: boolean;

  @Property({ type: "text", nullable: true })
  providerReference?: string | null;

  @Property({ type: "text", nullable: true })
  failureMessage?: string | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  @Property({ type: "datetime", nullable: true })
  settledAt?: Date | null;

  constructor(refund: {
    paymentId: Id<"pay">;
    orderId: Id<"ord">;
    amount: bigint;
    key: string;
    reason: string | undefined;
    note: string | undefined;
    notifyCustomer: boolean;
  }) {
    this.paymentId = refund.paymentId;
    this.orderId = refund.orderId;
    this.amount = refund.amount;
    this.idempotencyKey = refund.key;
    this.reason = refund.reason ?? null;
    this.note = refund.note ?? null;
    this.notifyCustomer = refund.notifyCustomer;
  }
}

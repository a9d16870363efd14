import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

export type IntentStatus = "requires_payment_method" | "requires_action" | "succeeded" | "canceled";

/** A payment as the sandbox provider remembers it. The shop itself never reads this. */
@Entity({ tableName: "sandbox_intents" })
export class SandboxIntent {
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @Property({ type: "text", unique: true, hidden: true })
  readonly clientSecret!: string;

  @Property({ type: "text", unique: true })
  readonly idempotencyKey!: string;

  @Property({ type: new BigIntType("bigint") })
  readonly amount!: bigint;

  @Property({ type: "text" })
  readonly currency!: string;

  @Property({ type: "json" })
  readonly metadata!: Record<string, string>;

  @Property({ type: "text", default: "requires_payment_method" })
  status: IntentStatus = "requires_payment_method";

  @Property({ type: "blob", nullable: true, unique: true, hidden: true })
  actionTokenHash?: Buffer | null;

  @Property({ type: "text", nullable: true })
  returnUrl?: string | null;

  @Property({ type: "text", nullable: true })
  failureMessage?: string | null;

  @Property({ type: new BigIntType("bigint"), default: 0 })
  refunded: bigint = 0n;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;
}

/** A refund as the sandbox provider remembers it. */
@Entity({ tableName: "sandbox_refunds" })
export class SandboxRefund {
  @PrimaryKey({ type: "text" })
  readonly id!: string;

  @Property({ type: "text" })
  readonly intentId!: string;

  @Property({ type: "text", unique: true })
  readonly idempotencyKey!: string;

  @Property({ type: new BigIntType("bigint") })
  readonly amount!: bigint;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;
}

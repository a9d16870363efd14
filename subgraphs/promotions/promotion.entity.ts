import { BigIntType } from "@mikro-orm/core";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type Id, newId } from "@till/kit/id";
import { registerEnumType } from "type-graphql";

export enum PromotionKind {
  PERCENT = "PERCENT",
  FIXED = "FIXED",
  FREE_SHIPPING = "FREE_SHIPPING",
}
registerEnumType(PromotionKind, { name: "PromotionKind", description: "What a code does." });

export enum PromotionStatus {
  SCHEDULED = "SCHEDULED",
  RUNNING = "RUNNING",
  ENDED = "ENDED",
  PAUSED = "PAUSED",
  USED_UP = "USED_UP",
}
registerEnumType(PromotionStatus, {
  name: "PromotionStatus",
  description: "Whether a code can be used now.",
});

/** A code that makes a cart cheaper. */
@Entity({ tableName: "promotions" })
export class Promotion {
  @PrimaryKey({ type: "uuid" })
  readonly id: Id<"promo"> = newId();

  @Property({ type: "text", unique: true })
  readonly code: string;

  @Property({ type: "text" })
  title: string;

  @Property({ type: "text" })
  readonly kind: PromotionKind;

  @Property({ type: "int", nullable: true })
  percentPpm?: number | null;

  @Property({ type: new BigIntType("bigint"), nullable: true, fieldName: "amount" })
  amountMinor?: bigint | null;

  @Property({ type: new BigIntType("bigint"), nullable: true, fieldName: "minimum_spend" })
  minimumSpendMinor?: bigint | null;

  @Property({ type: "text" })
  readonly currency: string;

  @Property({ type: "datetime", nullable: true })
  startsAt?: Date | null;

  @Property({ type: "datetime", nullable: true })
  endsAt?: Date | null;

  @Property({ type: "int", nullable: true })
  usageLimit?: number | null;

  @Property({ type: "int", nullable: true })
  perCustomerLimit?: number | null;

  /** Counted by `redeem` and `release` alone. */
  @Property({ type: "int" })
  readonly usedCount: number = 0;

  @Property({ type: "boolean" })
  isActive = true;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt: Date = new Date();

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly updatedAt: Date = new Date();

  constructor(code: string, title: string, kind: PromotionKind, currency: string) {
    this.code = normalCode(code);
    this.title = title;
    this.kind = kind;
    this.currency = currency;
  }
}

/** One use of a code by one order, with the rule as it was then. */
@Entity({ tableName: "applied_promotions" })
export class AppliedPromotion {
  @PrimaryKey({ type: "uuid" })
  readonly id!: Id;

  @Property({ type: "uuid" })
  readonly promotionId!: Id<"promo">;

  @Property({ type: "uuid" })
  readonly orderId!: Id<"ord">;

  @Property({ type: "text" })
  readonly code!: string;

  @Property({ type: new BigIntType("bigint") })
  readonly amount!: bigint;

  @Property({ type: "jsonb" })
  readonly rule!: object;

  @Property({ type: "text" })
  readonly email!: string;

  @Property({ type: "uuid", nullable: true })
  readonly customerId?: Id<"cust"> | null;

  @Property({ type: "datetime", defaultRaw: "now()" })
  readonly createdAt!: Date;

  @Property({ type: "datetime", nullable: true })
  readonly releasedAt?: Date | null;
}

/** A code as it is kept: nobody should mind capitals or a stray blank. */
export const normalCode = (code: string): string => code.trim().toUpperCase();

/** Where a code stands at a moment. Paused by staff outweighs everything else. */
export function statusAt(
  promotion: Pick<Promotion, "isActive" | "startsAt" | "endsAt" | "usageLimit" | "usedCount">,
  now: Date,
): PromotionStatus {
  const { isActive, startsAt, endsAt, usageLimit, usedCount } = promotion;
  if (!isActive) return PromotionStatus.PAUSED;
  if (endsAt && endsAt <= now) return PromotionStatus.ENDED;
  if (startsAt && startsAt > now) return PromotionStatus.SCHEDULED;
  if (usageLimit && usedCount >= usageLimit) return PromotionStatus.USED_UP;
  return PromotionStatus.RUNNING;
}

import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { normalCode, Promotion, PromotionKind } from "./promotion.entity.js";

export interface PromotionRules {
  title?: string | null | undefined;
  percent?: string | null | undefined;
  amount?: string | null | undefined;
  minimumSpend?: string | null | undefined;
  startsAt?: Date | null | undefined;
  endsAt?: Date | null | undefined;
  usageLimit?: number | null | undefined;
  perCustomerLimit?: number | null | undefined;
  isActive?: boolean | null | undefined;
}

export interface NewPromotion extends PromotionRules {
  code: string;
  kind: PromotionKind;
}

/** @throws Refused(INVALID | TAKEN) naming the field at fault */
export async function createPromotion(tx: Tx, viewer: Viewer, input: NewPromotion): Promise<Id<"promo">> {
  const code = normalCode(input.code);
  if (!/^[A-Z0-9][A-Z0-9_-]{1,39}$/.test(code))
    throw refuse("INVALID", "A code has 2 to 40 letters, digits, hyphens or underscores.", ["code"]);
  const { currency } = await settings(tx);
  const promotion = new Promotion(code, "", input.kind, currency);
  setRules(promotion, { ...input, title: input.title ?? "" });
  const taken = await tx.execute<object[]>("select 1 from promotions where code = ?", [code]);
  if (taken.length > 0) throw refuse("TAKEN", "This code exists already.", ["code"]);
  tx.persist(promotion);
  await tx.flush();
  await audit(tx, viewer, {
    action: "promotions.create",
    entity: "Promotion",
    entityId: promotion.id,
    after: rulesOf(promotion),
  });
  return promotion.id;
}

/** @throws Refused(NOT_FOUND | INVALID) naming the field at fault */
export async function updatePromotion(
  tx: Tx,
  viewer: Viewer,
  wireId: string,
  input: PromotionRules,
): Promise<Id<"promo">> {
  const id = decodeId("promo", wireId);
  // Locked, so that no order uses the code between the check of its limit and the change.
  const locked = id && (await tx.execute<object[]>("select 1 from promotions where id = ? for update", [id]));
  if (!id || !locked?.length) throw refuse("NOT_FOUND", "There is no such promotion.", ["id"]);
  const promotion = await tx.findOneOrFail(Promotion, id);
  const before = rulesOf(promotion);
  setRules(promotion, input);
  await tx.flush();
  await audit(tx, viewer, {
    action: "promotions.update",
    entity: "Promotion",
    entityId: id,
    before,
    after: rulesOf(promotion),
  });
  return id;
}

/** What an audit entry says of a promotion. */
const rulesOf = (promotion: Promotion): object => ({
  code: promotion.code,
  title: promotion.title,
  kind: promotion.kind,
  percentPpm: promotion.percentPpm ?? null,
  amount: promotion.amountMinor ?? null,
  minimumSpend: promotion.minimumSpendMinor ?? null,
  startsAt: promotion.startsAt ?? null,
  endsAt: promotion.endsAt ?? null,
  usageLimit: promotion.usageLimit ?? null,
  perCustomerLimit: promotion.perCustomerLimit ?? null,
  isActive: promotion.isActive,
});

function setRules(promotion: Promotion, input: PromotionRules): void {
  if (input.title !== undefined) promotion.title = titleOf(input.title);
  if (input.isActive !== undefined) promotion.isActive = present(input.isActive, "isActive");
  setValue(promotion, input);
  if (input.minimumSpend !== undefined)
    promotion.minimumSpendMinor = amountOf(input.minimumSpend, promotion.currency, "minimumSpend", 0n);
  if (input.usageLimit !== undefined) promotion.usageLimit = limitOf(input.usageLimit, "usageLimit");
  if (input.perCustomerLimit !== undefined)
    promotion.perCustomerLimit = limitOf(input.perCustomerLimit, "perCustomerLimit");
  if (input.startsAt !== undefined) promotion.startsAt = input.startsAt;
  if (input.endsAt !== undefined) promotion.endsAt = input.endsAt;

  const { startsAt, endsAt, usageLimit, usedCount } = promotion;
  if (startsAt && endsAt && endsAt <= startsAt)
    throw refuse("INVALID", "The end comes after the start.", ["endsAt"]);
  if (usageLimit && usageLimit < usedCount)
    throw refuse("INVALID", `It has been used ${usedCount} times already.`, ["usageLimit"]);
}

/** A percentage has a percentage and nothing else, an amount an amount, and free shipping neither. */
function setValue(promotion: Promotion, { percent, amount }: PromotionRules): void {
  const { kind, currency } = promotion;
  if (kind === PromotionKind.PERCENT) {
    if (percent !== undefined) promotion.percentPpm = ppmOf(percent);
    if (!promotion.percentPpm) throw refuse("INVALID", "Say how many percent.", ["percent"]);
  } else if (percent) throw refuse("INVALID", "Only a percentage has percent.", ["percent"]);
  if (kind === PromotionKind.FIXED) {
    if (amount !== undefined) promotion.amountMinor = amountOf(amount, currency, "amount", 1n);
    if (!promotion.amountMinor) throw refuse("INVALID", "Say how much.", ["amount"]);
  } else if (amount) throw refuse("INVALID", "Only a fixed discount has an amount.", ["amount"]);
}

function titleOf(title: string | null): string {
  const text = (title ?? "").trim();
  if (text.length < 1 || text.length > 200)
    throw refuse("INVALID", "A title has 1 to 200 letters.", ["title"]);
  return text;
}

function present<T>(value: T | null, field: string): T {
  if (value === null) throw refuse("INVALID", "This cannot be empty.", [field]);
  return value;
}

function ppmOf(percent: string | null): number | null {
  if (percent === null) return null;
  const match = /^(\d{1,3})(?:\.(\d{1,4})0*)?$/.exec(percent);
  const ppm = match ? Number(match[1]! + (match[2] ?? "").padEnd(4, "0")) : 0;
  if (ppm < 1 || ppm > 1_000_000)
    throw refuse("INVALID", "Between 0 and 100 percent, with up to four decimals.", ["percent"]);
  return ppm;
}

function amountOf(text: string | null, currency: string, field: string, min: bigint): bigint | null {
  if (text === null) return null;
  const money = Money.parse(text, currency);
  if (!money || money.minor < min) throw refuse("INVALID", `This is no amount in ${currency}.`, [field]);
  return money.minor;
}

function limitOf(limit: number | null, field: string): number | null {
  if (limit !== null && (!Number.isInteger(limit) || limit < 1))
    throw refuse("INVALID", "A limit is at least 1; leave it empty for none.", [field]);
  return limit;
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { ErrorCode, InvalidInput, type UserError } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { allocate, divideHalfUp, Money } from "@till/kit/money";
import { normalCode, type PromotionKind, PromotionStatus, statusAt } from "./promotion.entity.js";

export interface QuoteRequest {
  /** In the order in which they were entered; each works on what the earlier ones left. */
  codes: readonly string[];
  /** What each line comes to before discounts. */
  lines: readonly { amount: bigint }[];
  /** What shipping costs; as a function of the goods after discounts, where it depends on them. */
  shipping: bigint | ((goods: bigint) => bigint);
  currency: string;
  /** Who buys, where that is known: limits per customer count by it. */
  email?: string;
  now: Date;
}

export interface AppliedCode {
  promotionId: Id<"promo">;
  code: string;
  title: string;
  kind: `${PromotionKind}`;
  /** One per line; they add up to the discount exactly. */
  lineDiscounts: bigint[];
  shippingDiscount: bigint;
}

export interface Quote {
  applied: AppliedCode[];
  rejected: { code: string; reason: UserError }[];
}

/** A promotion's rule, as far as it decides a price. */
export interface Rule {
  id: Id<"promo">;
  code: string;
  title: string;
  kind: `${PromotionKind}`;
  percentPpm: number | null;
  amount: bigint | null;
  minimumSpend: bigint | null;
  currency: string;
  startsAt: Date | null;
  endsAt: Date | null;
  usageLimit: number | null;
  usedCount: number;
  perCustomerLimit: number | null;
  isActive: boolean;
  /** Orders of this customer that have used it. */
  ownUses: number;
}

/** What the codes take off, and why those that take nothing off do not. Nothing is claimed yet. */
export async function quote(em: EntityManager, request: QuoteRequest): Promise<Quote> {
  const codes = request.codes.map(normalCode);
  if (codes.length === 0) return { applied: [], rejected: [] };
  return priced(await rulesOf(em, codes, request.email), { ...request, codes });
}

/** The same without a database: rules in, discounts out. */
export function priced(rules: ReadonlyMap<string, Rule>, request: QuoteRequest): Quote {
  const left = request.lines.map(({ amount }) => amount);
  const answer: Quote = { applied: [], rejected: [] };
  for (const code of request.codes) {
    const rule = rules.get(code);
    const reason = answer.applied.some((earlier) => earlier.code === code)
      ? no("CODE_ALREADY_APPLIED", "This code is in use already.")
      : refusal(rule, request);
    if (reason || !rule) {
      answer.rejected.push({ code, reason: reason ?? unknown() });
      continue;
    }
    const lineDiscounts = discountsOf(rule, left);
    lineDiscounts.forEach((discount, at) => (left[at]! -= discount));
    const { id: promotionId, title, kind } = rule;
    answer.applied.push({ promotionId, code, title, kind, lineDiscounts, shippingDiscount: 0n });
  }
  freeShipping(answer.applied, request.shipping, sumOf(left));
  return answer;
}

/** Shipping comes last, because what it costs may depend on what the goods come to. */
function freeShipping(applied: AppliedCode[], shipping: QuoteRequest["shipping"], goods: bigint): void {
  const first = applied.find(({ kind }) => kind === "FREE_SHIPPING");
  if (first) first.shippingDiscount = typeof shipping === "function" ? shipping(goods) : shipping;
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

const no = (code: keyof typeof ErrorCode, message: string): UserError =>
  new InvalidInput(ErrorCode[code], message, ["code"]);
const unknown = () => no("CODE_UNKNOWN", "We do not know this code.");

function refusal(rule: Rule | undefined, { lines, currency, now }: QuoteRequest): UserError | undefined {
  if (!rule || rule.currency !== currency) return unknown();
  const status = statusAt(rule, now);
  if (status === PromotionStatus.SCHEDULED) return no("CODE_NOT_STARTED", "This code is not valid yet.");
  if (status === PromotionStatus.ENDED || status === PromotionStatus.PAUSED)
    return no("CODE_EXPIRED", "This code is no longer valid.");
  if (status === PromotionStatus.USED_UP) return no("CODE_USED_UP", "This code has been used up.");
  if (rule.perCustomerLimit !== null && rule.ownUses >= rule.perCustomerLimit)
    return no("CODE_USED_UP", "You have used this code as often as it allows.");
  const subtotal = sumOf(lines.map(({ amount }) => amount));
  if (rule.minimumSpend !== null && subtotal < rule.minimumSpend) {
    const { amount, currencyCode } = Money.of(rule.minimumSpend, currency);
    return no("CODE_MINIMUM_NOT_MET", `This code needs goods for ${amount} ${currencyCode} or more.`);
  }
  return undefined;
}

/** The discount on what is left of the lines, never more than that, spread so that it adds up. */
function discountsOf(rule: Rule, left: readonly bigint[]): bigint[] {
  const sum = sumOf(left);
  if (rule.kind === "FREE_SHIPPING" || sum === 0n) return left.map(() => 0n);
  const wanted =
    rule.kind === "PERCENT"
      ? divideHalfUp(sum * BigInt(rule.percentPpm ?? 0), 1_000_000n)
      : (rule.amount ?? 0n);
  return allocate(wanted < sum ? wanted : sum, left);
}

interface RuleRow extends Omit<Rule, "amount" | "minimumSpend"> {
  amount: string | null;
  minimumSpend: string | null;
}

async function rulesOf(
  em: EntityManager,
  codes: readonly string[],
  email: string | undefined,
): Promise<Map<string, Rule>> {
  const rows = await em.execute<RuleRow[]>(
    `select p.id, p.code, p.title, p.kind, p.percent_ppm as "percentPpm", p.amount,
            p.minimum_spend as "minimumSpend", p.currency, p.starts_at as "startsAt", p.ends_at as "endsAt",
            p.usage_limit as "usageLimit", p.used_count as "usedCount",
            p.per_customer_limit as "perCustomerLimit", p.is_active as "isActive",
            case when p.per_customer_limit is null then 0 else
              (select count(*)::int from applied_promotions a
                where a.promotion_id = p.id and a.email = ? and a.released_at is null) end as "ownUses"
       from promotions p where p.code = any(array(select jsonb_array_elements_text(?::jsonb)))`,
    [email === undefined ? null : normalEmail(email), JSON.stringify(codes)],
  );
  return new Map(
    rows.map((row) => [
      row.code,
      {
        ...row,
        startsAt: dateOf(row.startsAt),
        endsAt: dateOf(row.endsAt),
        amount: row.amount === null ? null : BigInt(row.amount),
        minimumSpend: row.minimumSpend === null ? null : BigInt(row.minimumSpend),
      },
    ]),
  );
}

// The driver may leave a timestamp as text.
const dateOf = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** One customer has one address, however it is typed. */
export const normalEmail = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

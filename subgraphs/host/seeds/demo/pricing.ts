import { divideHalfUp } from "@till/kit/money";
import { priceCart, type PricedCart } from "@till/checkout/price-cart";
import { priced, type Rule } from "@till/promotions/quote";
import type { Random } from "../art/random.js";
import type { Buyer } from "./buyers.js";
import { dayMs } from "./calendar.js";
import type { Shelf } from "./ledger.js";
import { codes, type DemoCode } from "./promotions.js";
import { taxPpm, zones } from "./shop.js";

export interface Wanted {
  shelf: Shelf;
  quantity: number;
}

export interface CodeUse {
  code: string;
  promotionId: string;
  /** Of the goods, or of shipping for a code that sends free of charge. */
  amount: bigint;
  isShipping: boolean;
}

export interface PricedOrder extends PricedCart {
  method: { name: string; days: readonly [min: number, max: number] };
  use: CodeUse | undefined;
}

export interface CodeState extends DemoCode {
  id: string;
  startsAt: Date | null;
  endsAt: Date | null;
  used: number;
}

export const codeStates = (now: Date, newId: () => string): CodeState[] =>
  codes.map((code) => ({
    ...code,
    id: newId(),
    startsAt: code.fromDaysAgo === null ? null : new Date(now.getTime() - code.fromDaysAgo * dayMs),
    endsAt: code.untilDaysAgo === null ? null : new Date(now.getTime() - code.untilDaysAgo * dayMs),
    used: 0,
  }));

/** Prices an order by the same functions as the checkout does, so that history and tomorrow agree. */
export function priceOrder(
  random: Random,
  at: Date,
  buyer: Buyer,
  wanted: readonly Wanted[],
  states: readonly CodeState[],
): PricedOrder {
  const country = buyer.address.countryCode;
  const zone = zones.find(({ countries }) => countries.includes(country)) ?? zones[0]!;
  const method = zone.methods.length > 1 && random.chance(0.11) ? zone.methods[1]! : zone.methods[0]!;
  const lines = wanted.map(({ shelf, quantity }) => ({ unitPrice: shelf.variant.price, quantity }));
  const shippingAt = (goods: bigint): bigint =>
    method.freeFrom !== null && goods >= method.freeFrom ? 0n : method.price;
  const chosen = codeFor(random, at, buyer, states);
  const rules = new Map(chosen === undefined ? [] : [[chosen.code, ruleOf(chosen, buyer)]]);
  const { applied } = priced(rules, {
    codes: [...rules.keys()],
    lines: lines.map(({ unitPrice, quantity }) => ({ amount: unitPrice * BigInt(quantity) })),
    shipping: shippingAt,
    currency: "EUR",
    now: at,
  });
  const goods = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n);
  const off = applied.reduce((sum, { lineDiscounts }) => sum + lineDiscounts.reduce((a, b) => a + b, 0n), 0n);
  const rates = taxPpm(country) === 0 ? [] : [{ ppm: taxPpm(country) }];
  const cart = priceCart({
    lines: lines.map((line) => ({ ...line, rates })),
    applied,
    shipping: shippingAt(goods - off),
    shippingRates: rates,
    taxesIncluded: true,
  });
  return { ...cart, method, use: useOf(chosen, applied[0], off) };
}

function useOf(
  chosen: CodeState | undefined,
  applied: { shippingDiscount: bigint } | undefined,
  off: bigint,
): CodeUse | undefined {
  if (chosen === undefined || applied === undefined) return undefined;
  const isShipping = chosen.kind === "FREE_SHIPPING";
  return {
    code: chosen.code,
    promotionId: chosen.id,
    amount: isShipping ? applied.shippingDiscount : off,
    isShipping,
  };
}

function codeFor(
  random: Random,
  at: Date,
  buyer: Buyer,
  states: readonly CodeState[],
): CodeState | undefined {
  const open = states.filter((state) => {
    if (!state.isActive || state.share === 0 || (state.usageLimit !== null && state.used >= state.usageLimit))
      return false;
    if (state.perCustomer !== null && buyer.usedCodes.has(state.code)) return false;
    if (state.code === "WELCOME10" && buyer.orders > 0) return false;
    return (state.startsAt === null || state.startsAt <= at) && (state.endsAt === null || state.endsAt > at);
  });
  return open.find(({ share }) => random.chance(share));
}

const ruleOf = (state: CodeState, buyer: Buyer): Rule => ({
  id: state.id as Rule["id"],
  code: state.code,
  title: state.title,
  kind: state.kind,
  percentPpm: state.ppm,
  amount: state.amount,
  minimumSpend: state.minimum,
  currency: "EUR",
  startsAt: state.startsAt,
  endsAt: state.endsAt,
  usageLimit: state.usageLimit,
  usedCount: state.used,
  perCustomerLimit: state.perCustomer,
  isActive: state.isActive,
  ownUses: buyer.usedCodes.has(state.code) ? 1 : 0,
});

/** What a card payment costs the shop, by where the card comes from. */
export const feeOf = (total: bigint, country: string): bigint =>
  25n + divideHalfUp(total * (["US", "GB", "CH"].includes(country) ? 32_500n : 14_000n), 1_000_000n);

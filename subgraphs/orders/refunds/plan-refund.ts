import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { divideHalfUp } from "@till/kit/money";
import type { Refundable, RefundableLine } from "./refundable.js";

/** What somebody wants to give back; nothing named means all that is left. Minor units. */
export interface RefundWish {
  lines?: readonly { itemId: Id<"ol"> | undefined; quantity: number; restock: boolean }[];
  shipping?: bigint;
  /** Tied to no line: goodwill. */
  other?: bigint;
  /** For all that is left, where no line says otherwise. */
  restock: boolean;
  /** Goods that came back as a return: where they go was decided when they were inspected. */
  isReturn?: boolean;
}

export interface PlannedLine {
  itemId: Id<"ol">;
  variantId: Id<"var"> | null;
  title: string;
  quantity: number;
  amount: bigint;
  tax: bigint;
  discount: bigint;
  restocked: number;
  /** Units of the line that will not be sent any more, this refund counted in. */
  withdrawn: number;
  cost: bigint | null;
}

/** Exactly what a refund gives back and does. */
export interface RefundPlan {
  lines: PlannedLine[];
  shipping: bigint;
  shippingTax: bigint;
  other: bigint;
  amount: bigint;
}

/**
 * Works out a refund to the last cent. A line's units share what was paid for it so that all of them together
 * are exactly that, whatever the order and the size of the refunds: each takes what is due so far, less what
 * went back already. A discount is not spread anew.
 * @throws Refused(REFUND_EXCEEDS_CAPTURED | INVALID)
 */
export function planRefund(order: Refundable, wish: RefundWish): RefundPlan {
  const isAll = !wish.lines && wish.shipping === undefined && wish.other === undefined;
  if (isAll) return planAll(order, wish);
  const lines = wantedLines(order, wish).map(({ line, quantity, restock }) =>
    planLine(line, quantity, restock, wish.isReturn ?? false),
  );
  const shipping = wish.shipping ?? 0n;
  const left = order.shipping - order.refundedShipping;
  if (shipping < 0n || shipping > left)
    throw refuse("INVALID", "That is more than is left of the shipping.", ["shipping"]);
  const other = wish.other ?? 0n;
  const amount = lines.reduce((sum, line) => sum + line.amount, 0n) + shipping + other;
  if (amount <= 0n) throw refuse("INVALID", "Choose what is to be refunded.", ["lines"]);
  if (amount > order.left)
    throw refuse("REFUND_EXCEEDS_CAPTURED", "There is not that much left to give back.", ["amount"]);
  return { lines, shipping, shippingTax: shippingTaxOf(order, shipping), other, amount };
}

function planAll(order: Refundable, { restock, isReturn = false }: RefundWish): RefundPlan {
  if (order.left <= 0n) throw refuse("REFUND_EXCEEDS_CAPTURED", "There is nothing left to refund.");
  const lines = order.lines
    .filter((line) => line.quantity > line.refundedUnits)
    .map((line) => planLine(line, line.quantity - line.refundedUnits, restock, isReturn));
  const shipping = order.shipping - order.refundedShipping;
  const parts = lines.reduce((sum, line) => sum + line.amount, shipping);
  // What went back past the shop, or as goodwill, is not there any more.
  const other = order.left - parts;
  return { lines, shipping, shippingTax: shippingTaxOf(order, shipping), other, amount: order.left };
}

function wantedLines(order: Refundable, { lines = [] }: RefundWish) {
  const wanted = new Map<string, { line: RefundableLine; quantity: number; restock: boolean }>();
  lines.forEach(({ itemId, quantity, restock }, at) => {
    const line = order.lines.find(({ id }) => id === itemId);
    const path = ["lines", String(at), "quantity"];
    if (!line) throw refuse("NOT_FOUND", "This line is not part of the order.", path);
    const all = quantity + (wanted.get(line.id)?.quantity ?? 0);
    const left = line.quantity - line.refundedUnits;
    if (!Number.isInteger(quantity) || quantity < 1 || all > left)
      throw refuse("INVALID", `${left} units of this line can still be refunded.`, path);
    wanted.set(line.id, { line, quantity: all, restock });
  });
  return [...wanted.values()];
}

function planLine(line: RefundableLine, quantity: number, restock: boolean, isReturn: boolean): PlannedLine {
  const units = line.refundedUnits + quantity;
  const due = (whole: bigint, gone: bigint) => {
    const share = divideHalfUp(whole * BigInt(units), BigInt(line.quantity)) - gone;
    return share > 0n ? share : 0n;
  };
  const unsent = line.quantity - line.shipped;
  const withdrawn = isReturn
    ? line.withdrawn
    : Math.max(line.withdrawn, Math.min(line.refundedHere + quantity, unsent));
  return {
    itemId: line.id,
    variantId: line.variantId,
    title: line.title,
    quantity,
    amount: due(line.paid, line.refundedAmount),
    tax: due(line.tax, line.refundedTax),
    discount: due(line.discount, line.refundedDiscount),
    restocked:
      restock && !isReturn && line.variantId ? Math.min(quantity, line.quantity - line.restocked) : 0,
    withdrawn,
    cost: line.cost,
  };
}

const shippingTaxOf = (order: Refundable, shipping: bigint): bigint =>
  order.shipping === 0n
    ? 0n
    : divideHalfUp((order.refundedShipping + shipping) * order.shippingTax, order.shipping) -
      order.refundedShippingTax;

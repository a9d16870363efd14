import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id } from "@till/kit/id";
import { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { OrderRefundInput, OrderRefundParts } from "../order.input.js";
import { type LockedOrder, lockOrder, move } from "../order.lock.js";
import { record } from "../timeline.js";
import { planRefund, type RefundPlan, type RefundWish } from "./plan-refund.js";
import { refundable } from "./refundable.js";
import { askForSecondPerson, needsSecondPerson } from "./second-person.js";
import { writeRefund } from "./write-refund.js";

/** A refund that was started, or the request that waits for a second person. */
export interface RefundOutcome {
  refundId?: Id<"ref">;
  requestId?: Id<"rreq">;
}

/** A refund that somebody asks for; the one of a return names it. */
export type RefundAsked = OrderRefundInput & { returnId?: Id<"ret"> };

/**
 * Gives back what the input names: units of lines, shipping, a sum besides; all that is left where it names
 * nothing. The money moves after the commit; the order becomes "refunded" when the provider has said so. From
 * the shop's limit on nothing moves before somebody else has agreed.
 * @throws Refused(NOT_FOUND | REFUND_EXCEEDS_CAPTURED | INVALID)
 */
export async function refundOrder(
  tx: Tx,
  viewer: Viewer,
  orderId: Id<"ord"> | undefined,
  input: RefundAsked,
): Promise<RefundOutcome> {
  const order = await lockOrder(tx, orderId);
  const reason = input.reason.trim();
  if (reason.length < 1 || reason.length > 500)
    throw refuse("INVALID", "Say why, in at most 500 letters.", ["reason"]);
  const isReturn = input.returnId !== undefined;
  const wish = { ...wishOf(input, order.currency), isReturn };
  const plan = planRefund(await refundable(tx, order.id), wish);
  if (await needsSecondPerson(tx, plan.amount))
    return askForSecondPerson(tx, viewer, order, { input, amount: plan.amount });
  return giveBack(tx, viewer, order, { plan, input: { ...input, reason }, isReturn });
}

/** Does what was planned, in everybody's sight. */
export async function giveBack(
  tx: Tx,
  viewer: Viewer,
  order: LockedOrder,
  { plan, input, isReturn = false }: { plan: RefundPlan; input: OrderRefundInput; isReturn?: boolean },
): Promise<{ refundId: Id<"ref"> }> {
  const { reason, notifyCustomer } = input;
  const note = input.note?.trim();
  const { refundId } = await writeRefund(tx, order.id, plan, {
    key: `refund:${order.id}:${input.idempotencyKey}`,
    reason,
    notifyCustomer,
    isReturn,
    ...(note && { note }),
  });
  if (order.fulfilmentStatus === "PARTIALLY_SHIPPED" && (await leftToShip(tx, order.id)) === 0)
    await move(tx, order, { fulfilmentStatus: "SHIPPED" });
  const money = Money.of(plan.amount, order.currency);
  const what = plan.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ");
  await record(tx, order.id, {
    kind: "refund-started",
    message: `A refund of ${money.amount} ${money.currencyCode} was started${what && ` for ${what}`}: ${reason}`,
    actor: viewer,
    data: { refundId, restock: plan.lines.some(({ restocked }) => restocked > 0) },
  });
  await audit(tx, viewer, {
    action: "orders.refund",
    entity: "Order",
    entityId: order.id,
    after: {
      refundId,
      amount: plan.amount,
      reason,
      shipping: plan.shipping,
      lines: plan.lines.map(({ itemId, quantity, amount, restocked }) => ({
        itemId,
        quantity,
        amount,
        restocked,
      })),
    },
  });
  return { refundId };
}

/** Units that are paid for, not withdrawn, and still here. */
export async function leftToShip(tx: Tx, orderId: Id<"ord">): Promise<number> {
  const [row] = await tx.execute<{ units: number }[]>(
    `select sum(quantity - shipped_quantity - withdrawn_quantity)::int as units from order_items where order_id = ?`,
    [orderId],
  );
  return row?.units ?? 0;
}

/** @throws Refused(INVALID) where a sum cannot be read */
export function wishOf(input: OrderRefundParts, currency: string): RefundWish {
  const sum = (text: string | null | undefined, field: string) => {
    if (text == null) return undefined;
    const money = Money.parse(text, currency);
    if (!money || money.minor < 0n) throw refuse("INVALID", `Write a sum in ${currency}.`, [field]);
    return money.minor;
  };
  const shipping = sum(input.shipping, "shipping");
  const other = sum(input.amount, "amount");
  return {
    restock: input.restock,
    ...(input.lines && {
      lines: input.lines.map(({ orderLineId, quantity, restock }) => ({
        itemId: decodeId("ol", orderLineId),
        quantity,
        restock: restock ?? input.restock,
      })),
    }),
    ...(shipping !== undefined && { shipping }),
    ...(other !== undefined && { other }),
  };
}

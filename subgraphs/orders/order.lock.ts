import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { assertMayPass, type Axes } from "./transitions.js";

/** An order under lock, as plain values. */
export interface LockedOrder extends Axes {
  id: Id<"ord">;
  number: string;
  email: string;
  currency: string;
  total: bigint;
  refunded: bigint;
  paidAt: Date | null;
  holdExpiresAt: Date | null;
}

type Fetched = Omit<LockedOrder, "total" | "refunded"> & { total: string; refunded: string };

/**
 * Locks an order until the transaction ends, before its promotions, its stock and its payments. Carts lock
 * the latter two as well, but never an order that exists, so that no circle can form.
 * @throws Refused(NOT_FOUND)
 */
export async function lockOrder(tx: Tx, id: Id<"ord"> | undefined): Promise<LockedOrder> {
  const [row] = id
    ? await tx.execute<Fetched[]>(
        `select id, number::text, email, currency, total, refunded, status, payment_status as "paymentStatus",
                fulfilment_status as "fulfilmentStatus", paid_at as "paidAt", hold_expires_at as "holdExpiresAt"
           from orders where id = ? for no key update`,
        [id],
      )
    : [];
  if (!row) throw refuse("NOT_FOUND", "There is no such order.", ["orderId"]);
  return {
    ...row,
    total: BigInt(row.total),
    refunded: BigInt(row.refunded),
    // Raw rows carry timestamps as the driver gives them.
    paidAt: row.paidAt && new Date(row.paidAt),
    holdExpiresAt: row.holdExpiresAt && new Date(row.holdExpiresAt),
  };
}

const columns = {
  status: "status",
  paymentStatus: "payment_status",
  fulfilmentStatus: "fulfilment_status",
} as const;

/**
 * Moves an order along its axes, each step checked against the table of transitions; an axis that is there
 * already stays.
 * @throws Refused(ILLEGAL_TRANSITION), before anything is written
 */
export async function move(tx: Tx, order: LockedOrder, to: Partial<Axes>): Promise<void> {
  const steps = (Object.keys(columns) as (keyof Axes)[]).flatMap((axis) => {
    const target = to[axis];
    if (target === undefined || target === order[axis]) return [];
    assertMayPass(axis, order[axis] as never, target as never);
    return [{ axis, target }];
  });
  for (const { axis, target } of steps)
    await tx.execute(`update orders set ${columns[axis]} = ? where id = ?`, [target, order.id]);
  Object.assign(order, to);
}

/** Leaves a sentence for staff on an order that needs a person. */
export const flag = (tx: Tx, order: LockedOrder, attention: string): Promise<unknown> =>
  tx.execute("update orders set attention = ? where id = ?", [attention, order.id]);

import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { type LockedOrder, lockOrder } from "../order.lock.js";
import { assertMayBecome, type ReturnState } from "./return-transitions.js";

export interface LockedReturn {
  id: Id<"ret">;
  label: string;
  orderId: Id<"ord">;
  status: ReturnState;
  lines: {
    itemId: Id<"ol">;
    variantId: Id<"var"> | null;
    cost: string | null;
    quantity: number;
    received: number | null;
  }[];
}

/**
 * Locks a return after its order, as everything about an order is locked.
 * @throws Refused(NOT_FOUND)
 */
export async function lockReturn(
  tx: Tx,
  id: Id<"ret"> | undefined,
): Promise<{ order: LockedOrder; held: LockedReturn }> {
  const [found] = id
    ? await tx.execute<{ orderId: Id<"ord"> }[]>(`select order_id as "orderId" from returns where id = ?`, [
        id,
      ])
    : [];
  if (!found) throw refuse("NOT_FOUND", "There is no such return.", ["returnId"]);
  const order = await lockOrder(tx, found.orderId);
  const [held] = await tx.execute<LockedReturn[]>(
    `select r.id, r.label, r.order_id as "orderId", r.status,
            (select json_agg(json_build_object('itemId', l.order_item_id, 'variantId', i.variant_id,
                      'cost', i.cost_snapshot::text, 'quantity', l.quantity, 'received', l.received) order by i.position)
               from return_lines l join order_items i on i.id = l.order_item_id where l.return_id = r.id) as lines
       from returns r where r.id = ? for update of r`,
    [id],
  );
  return { order, held: held! };
}

const stamps: Partial<Record<ReturnState, string>> = {
  APPROVED: "decided_at",
  DECLINED: "decided_at",
  RECEIVED: "received_at",
  INSPECTED: "inspected_at",
};

/** @throws Refused(ILLEGAL_TRANSITION), before anything is written */
export async function moveReturn(tx: Tx, held: LockedReturn, to: ReturnState, now: Date): Promise<void> {
  assertMayBecome(held.status, to);
  await tx.execute(`update returns set status = ?, ${stamps[to] ?? "closed_at"} = ? where id = ?`, [
    to,
    now,
    held.id,
  ]);
  held.status = to;
}

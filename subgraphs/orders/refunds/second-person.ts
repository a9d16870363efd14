import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import { Money } from "@till/kit/money";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder, type LockedOrder } from "../order.lock.js";
import { record } from "../timeline.js";
import type { RefundAsked } from "./refund-order.js";

/** Whether the shop wants four eyes on a refund of this sum. */
export async function needsSecondPerson(tx: Tx, amount: bigint): Promise<boolean> {
  const [row] = await tx.execute<object[]>("select 1 from order_settings where second_person_from <= ?", [
    amount,
  ]);
  return row !== undefined;
}

/**
 * Keeps a refund until somebody else agrees; nothing moves before.
 * @throws Refused(IN_USE) while another one of the order waits
 */
export async function askForSecondPerson(
  tx: Tx,
  viewer: Viewer,
  order: LockedOrder,
  { input, amount }: { input: RefundAsked; amount: bigint },
): Promise<{ requestId: Id<"rreq"> }> {
  const [waiting] = await tx.execute<object[]>(
    "select 1 from refund_requests where order_id = ? and status = 'WAITING'",
    [order.id],
  );
  if (waiting) throw refuse("IN_USE", "Another refund of this order waits for a second person.");
  const requestId = newId<"rreq">();
  await tx.execute(
    `insert into refund_requests (id, order_id, input, amount, requested_by, requested_by_name)
     values (?, ?, ?::jsonb, ?, ?, ?)`,
    [requestId, order.id, JSON.stringify(input), amount, viewer.id ?? null, viewer.name ?? "Staff"],
  );
  const money = Money.of(amount, order.currency);
  await record(tx, order.id, {
    kind: "refund-requested",
    message: `A refund of ${money.amount} ${money.currencyCode} waits for a second person: ${input.reason.trim()}`,
    actor: viewer,
    data: { requestId },
  });
  return { requestId };
}

export interface WaitingRequest {
  id: Id<"rreq">;
  orderId: Id<"ord">;
  input: RefundAsked;
  requestedBy: Id<"staff">;
}

/**
 * Locks a waiting request together with its order, for somebody who is not the one who asked.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function lockRequest(
  tx: Tx,
  viewer: Viewer,
  id: Id<"rreq"> | undefined,
  { isOwnAllowed }: { isOwnAllowed: boolean },
): Promise<{ request: WaitingRequest; order: LockedOrder }> {
  const [found] = id
    ? await tx.execute<{ orderId: Id<"ord"> }[]>(
        `select order_id as "orderId" from refund_requests where id = ?`,
        [id],
      )
    : [];
  if (!found) throw refuse("NOT_FOUND", "There is no such request.", ["requestId"]);
  const order = await lockOrder(tx, found.orderId);
  const [request] = await tx.execute<WaitingRequest[]>(
    `select id, order_id as "orderId", input, requested_by as "requestedBy" from refund_requests
      where id = ? and status = 'WAITING' for update`,
    [id],
  );
  if (!request) throw refuse("ILLEGAL_TRANSITION", "This request has been decided already.");
  if (!isOwnAllowed && String(request.requestedBy) === String(viewer.id))
    throw refuse("ILLEGAL_TRANSITION", "You asked for this refund yourself: somebody else has to agree.");
  return { request, order };
}

export async function closeRequest(
  tx: Tx,
  viewer: Viewer,
  { id, orderId }: WaitingRequest,
  outcome: { status: "APPROVED" | "DECLINED"; refundId?: Id<"ref"> },
): Promise<void> {
  await tx.execute(
    `update refund_requests set status = ?, refund_id = ?, decided_by = ?, decided_by_name = ?, decided_at = now()
      where id = ?`,
    [outcome.status, outcome.refundId ?? null, viewer.id ?? null, viewer.name ?? "Staff", id],
  );
  await audit(tx, viewer, {
    action: `orders.refund-${outcome.status.toLowerCase()}`,
    entity: "Order",
    entityId: orderId,
    after: { requestId: id },
  });
}

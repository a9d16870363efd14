import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId, encodeId, type Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder } from "../order.lock.js";
import { refundable } from "../refunds/refundable.js";
import { type RefundOutcome, refundOrder } from "../refunds/refund-order.js";
import { putBack } from "../restock-order.js";
import { record } from "../timeline.js";
import { lockReturn, type LockedReturn, moveReturn } from "./return.lock.js";
import { mailReturn } from "./return.mail.js";
import type { ReturnInspectedInput, ReturnReceivedInput, ReturnRefundInput } from "./return.type.js";

type At = Pick<Services, "env" | "now">;

interface Answer {
  isApproved: boolean;
  message?: string | null | undefined;
}

/**
 * Answers a customer who asked to return goods; the answer goes out by mail.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | INVALID)
 */
export async function decideReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
  { isApproved, message }: Answer,
): Promise<Id<"ord">> {
  const { held } = await lockReturn(tx, id);
  const decision = message?.trim() || null;
  if (decision && decision.length > 2_000) throw refuse("INVALID", "At most 2,000 letters.", ["message"]);
  if (!isApproved && !decision) throw refuse("INVALID", "Say why, as the customer is told.", ["message"]);
  await moveReturn(tx, held, isApproved ? "APPROVED" : "DECLINED", at.now());
  await tx.execute("update returns set decision = ? where id = ?", [decision, held.id]);
  const word = isApproved ? "approved" : "declined";
  await tell(tx, held, viewer, word, decision ? `${word}: ${decision}` : `${word}.`);
  await mailReturn(tx, at.env, held.id, word);
  return held.orderId;
}

/**
 * Ends a return before anything arrived: what it held can be returned again.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function cancelReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
): Promise<Id<"ord">> {
  const { held } = await lockReturn(tx, id);
  await moveReturn(tx, held, "CANCELLED", at.now());
  await tell(tx, held, viewer, "cancelled", "cancelled.");
  return held.orderId;
}

/**
 * Notes what arrived, which may be less than was announced; lines that are not named arrived in full.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | INVALID)
 */
export async function receiveReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
  arrived: readonly ReturnReceivedInput[],
): Promise<Id<"ord">> {
  const { held } = await lockReturn(tx, id);
  await moveReturn(tx, held, "RECEIVED", at.now());
  const counts = countsOf(held, arrived, ({ received }) => received);
  for (const line of held.lines) {
    const received = counts.get(line.itemId) ?? line.quantity;
    if (!Number.isInteger(received) || received < 0 || received > line.quantity)
      throw refuse("INVALID", `${line.quantity} units were announced.`, ["lines", "received"]);
    await tx.execute("update return_lines set received = ? where return_id = ? and order_item_id = ?", [
      received,
      held.id,
      line.itemId,
    ]);
  }
  await tell(tx, held, viewer, "received", "received. We look at the goods now.");
  await mailReturn(tx, at.env, held.id, "received");
  return held.orderId;
}

/**
 * Decides what becomes of each unit that arrived: back on the shelf, or written off.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | INVALID)
 */
export async function inspectReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
  judged: readonly ReturnInspectedInput[],
): Promise<Id<"ord">> {
  const { held, order } = await lockReturn(tx, id);
  await moveReturn(tx, held, "INSPECTED", at.now());
  const restocked = countsOf(held, judged, (line) => line.restocked);
  const writtenOff = countsOf(held, judged, (line) => line.writtenOff);
  const back = held.lines.map((line) => {
    const [good, bad] = [restocked.get(line.itemId) ?? 0, writtenOff.get(line.itemId) ?? 0];
    if (good < 0 || bad < 0 || good + bad !== line.received)
      throw refuse("INVALID", `${line.received} units arrived: say of each what becomes of it.`, ["lines"]);
    return { ...line, cost: line.cost === null ? null : BigInt(line.cost), units: good, bad };
  });
  await refuseTwice(tx, back);
  await putBack(tx, order.id, back, "RETURN");
  for (const { itemId, units, bad } of back)
    await tx.execute(
      "update return_lines set restocked = ?, written_off = ? where return_id = ? and order_item_id = ?",
      [units, bad, held.id, itemId],
    );
  const sum = (of: (line: (typeof back)[number]) => number) => back.reduce((all, line) => all + of(line), 0);
  await record(tx, order.id, {
    kind: "return-inspected",
    message: `Return ${held.label} was inspected: ${sum((line) => line.units)} back on the shelf, ${sum((line) => line.bad)} written off.`,
    actor: viewer,
    data: { returnId: held.id },
  });
  return held.orderId;
}

/** Units that an earlier refund put on the shelf cannot come back a second time. */
async function refuseTwice(tx: Tx, back: readonly { itemId: Id<"ol">; units: number }[]): Promise<void> {
  for (const { itemId, units } of back) {
    const [row] = await tx.execute<{ left: number }[]>(
      "select quantity - restocked_quantity as left from order_items where id = ?",
      [itemId],
    );
    if (units > row!.left)
      throw refuse("INVALID", `Only ${row!.left} units of this line are not on the shelf already.`, [
        "lines",
      ]);
  }
}

/**
 * Gives the money for what came back, as much as was paid for it; a second person is asked where the shop wants it.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION | REFUND_EXCEEDS_CAPTURED | INVALID)
 */
export async function refundReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
  input: ReturnRefundInput,
): Promise<RefundOutcome & { orderId: Id<"ord"> }> {
  const { held, order } = await lockReturn(tx, id);
  if (held.status !== "INSPECTED")
    throw refuse("ILLEGAL_TRANSITION", "A return is refunded once its goods were inspected.");
  const money = await refundable(tx, order.id);
  const lines = held.lines.flatMap(({ itemId, received }) => {
    const line = money.lines.find((known) => known.id === itemId)!;
    const quantity = Math.min(received ?? 0, line.quantity - line.refundedUnits);
    return quantity > 0 ? [{ orderLineId: encodeId("ol", itemId), quantity }] : [];
  });
  if (lines.length === 0)
    throw refuse("INVALID", "What came back was refunded before: close the return instead.");
  const outcome = await refundOrder(tx, viewer, order.id, {
    ...input,
    lines,
    restock: false,
    reason: `Return ${held.label}`,
    returnId: held.id,
  });
  if (outcome.refundId) await closeRefunded(tx, held.id, outcome.refundId, at.now());
  return { ...outcome, orderId: order.id };
}

/** Notes that a return's money is on its way; also when a second person agreed later. */
export async function closeRefunded(tx: Tx, id: Id<"ret">, refundId: Id<"ref">, now: Date): Promise<void> {
  const { held } = await lockReturn(tx, id);
  await moveReturn(tx, held, "REFUNDED", now);
  await tx.execute("update returns set refund_id = ?, closed_at = ? where id = ?", [refundId, now, id]);
}

/**
 * Ends an inspected return for which nothing is given.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function closeReturn(
  tx: Tx,
  at: At,
  viewer: Viewer,
  id: Id<"ret"> | undefined,
): Promise<Id<"ord">> {
  const { held } = await lockReturn(tx, id);
  await moveReturn(tx, held, "CLOSED", at.now());
  await tell(tx, held, viewer, "closed", "closed.");
  return held.orderId;
}

/** Whether a guest with the order's link, or its customer, may act on a return. */
export async function returnOfOrder(
  tx: Tx,
  id: Id<"ret"> | undefined,
  orderId: Id<"ord"> | undefined,
): Promise<Id<"ret">> {
  const order = await lockOrder(tx, orderId);
  const [row] = id
    ? await tx.execute<object[]>("select 1 from returns where id = ? and order_id = ?", [id, order.id])
    : [];
  if (!id || !row) throw refuse("NOT_FOUND", "There is no such return.", ["returnId"]);
  return id;
}

function countsOf<Line extends { orderLineId: string }>(
  held: LockedReturn,
  lines: readonly Line[],
  count: (line: Line) => number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const itemId = decodeId("ol", line.orderLineId);
    if (!itemId || counts.has(itemId) || !held.lines.some((known) => known.itemId === itemId))
      throw refuse("INVALID", "This line is not part of the return, or named twice.", ["lines"]);
    counts.set(itemId, count(line));
  }
  return counts;
}

const tell = (tx: Tx, held: LockedReturn, viewer: Viewer, kind: string, words: string): Promise<void> =>
  record(tx, held.orderId, {
    kind: `return-${kind}`,
    message: `Return ${held.label} was ${words}`,
    actor: viewer,
    isCustomerVisible: true,
    data: { returnId: held.id },
  });

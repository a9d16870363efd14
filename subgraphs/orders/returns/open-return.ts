import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { lockOrder, type LockedOrder } from "../order.lock.js";
import { record } from "../timeline.js";
import { mailReturn } from "./return.mail.js";
import type { ReturnReason, ReturnRequestInput } from "./return.type.js";

export interface NewReturn {
  orderId: Id<"ord"> | undefined;
  viewer: Viewer;
  /** Customers ask and wait for an answer; what staff open is agreed. */
  isByCustomer: boolean;
  input: Pick<ReturnRequestInput, "lines" | "note">;
}

interface Line {
  id: Id<"ol">;
  title: string;
  left: number;
}

interface Wanted {
  line: Line;
  quantity: number;
  reason: ReturnReason;
}

/**
 * Opens a return of goods that were sent: no more than was, less what other returns bring or brought back.
 * @throws Refused(NOT_FOUND | INVALID | ILLEGAL_TRANSITION), the last when the time to ask is over
 */
export async function openReturn(
  tx: Tx,
  at: Pick<Services, "env" | "now">,
  { orderId, viewer, isByCustomer, input }: NewReturn,
): Promise<{ returnId: Id<"ret"> }> {
  const order = await lockOrder(tx, orderId);
  if (isByCustomer) await refuseLate(tx, order, at.now());
  const note = input.note?.trim() || null;
  if (note && note.length > 2_000) throw refuse("INVALID", "At most 2,000 letters.", ["note"]);
  const wanted = wantedOf(await sentLines(tx, order.id), input.lines);
  const returnId = newId<"ret">();
  const status = isByCustomer ? "REQUESTED" : "APPROVED";
  const [row] = await tx.execute<{ label: string }[]>(
    `insert into returns (id, label, order_id, status, is_by_customer, note, created_at, decided_at)
     select ?, ? || '-R' || (count(*) + 1), ?, ?, ?, ?, ?, ? from returns where order_id = ? returning label`,
    [
      returnId,
      order.number,
      order.id,
      status,
      isByCustomer,
      note,
      at.now(),
      isByCustomer ? null : at.now(),
      order.id,
    ],
  );
  for (const { line, quantity, reason } of wanted)
    await tx.execute(
      "insert into return_lines (return_id, order_item_id, quantity, reason) values (?, ?, ?, ?)",
      [returnId, line.id, quantity, reason],
    );
  const what = wanted.map(({ line, quantity }) => `${quantity} × ${line.title}`).join(", ");
  await record(tx, order.id, {
    kind: isByCustomer ? "return-requested" : "return-approved",
    message: isByCustomer
      ? `Return ${row!.label} was asked for: ${what}.`
      : `Return ${row!.label} was opened: ${what}.`,
    actor: viewer,
    isCustomerVisible: true,
    data: { returnId },
  });
  await mailReturn(tx, at.env, returnId, isByCustomer ? "requested" : "approved");
  return { returnId };
}

async function refuseLate(tx: Tx, order: LockedOrder, now: Date): Promise<void> {
  const [row] = await tx.execute<{ until: Date | null }[]>(
    `select (select max(shipped_at) from shipments where order_id = ?)
              + make_interval(days => s.return_days) as until
       from order_settings s where s.return_days > 0`,
    [order.id],
  );
  if (!row) throw refuse("ILLEGAL_TRANSITION", "This shop takes returns by mail: please write to us.");
  if (!row.until) throw refuse("ILLEGAL_TRANSITION", "Nothing of this order has been sent yet.");
  if (new Date(row.until) < now)
    throw refuse("ILLEGAL_TRANSITION", "The time to return this order is over: please write to us.");
}

const sentLines = (tx: Tx, orderId: Id<"ord">): Promise<Line[]> =>
  tx.execute<Line[]>(
    `select i.id, i.product_snapshot ->> 'productTitle' as title, i.shipped_quantity - coalesce((
              select sum(coalesce(l.received, l.quantity)) from return_lines l join returns r on r.id = l.return_id
               where l.order_item_id = i.id and r.status not in ('DECLINED', 'CANCELLED')), 0)::int as left
       from order_items i where i.order_id = ? order by i.position for no key update of i`,
    [orderId],
  );

function wantedOf(lines: readonly Line[], asked: ReturnRequestInput["lines"]): Wanted[] {
  if (asked.length === 0) throw refuse("INVALID", "Choose what comes back.", ["lines"]);
  const wanted = new Map<string, Wanted>();
  asked.forEach(({ orderLineId, quantity, reason }, at) => {
    const path = ["lines", String(at), "quantity"];
    const line = lines.find(({ id }) => id === decodeId("ol", orderLineId));
    if (!line) throw refuse("NOT_FOUND", "This line is not part of the order.", path);
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > line.left || wanted.has(line.id))
      throw refuse("INVALID", `${line.left} units of this line can come back.`, path);
    wanted.set(line.id, { line, quantity, reason });
  });
  return [...wanted.values()];
}

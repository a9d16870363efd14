import { type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";

export interface TimelineEntry {
  /** `paid`, `shipped`, `note` */
  kind: string;
  /** One sentence, for people. */
  message: string;
  /** Nobody: the shop itself did it. */
  actor?: Viewer;
  /** Whether the customer sees it too. */
  isCustomerVisible?: boolean;
  data?: object;
}

/** Adds to an order's history, in the transaction of what happened. */
export async function record(tx: Tx, orderId: Id<"ord">, entry: TimelineEntry): Promise<void> {
  await tx.execute(
    `insert into order_timeline_events
       (id, order_id, kind, message, actor_kind, actor_id, actor_name, is_customer_visible, data)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      newId(),
      orderId,
      entry.kind,
      entry.message,
      entry.actor?.kind ?? "system",
      entry.actor?.id ?? null,
      entry.actor?.name ?? null,
      entry.isCustomerVisible ?? false,
      entry.data ? JSON.stringify(entry.data) : null,
    ],
  );
}

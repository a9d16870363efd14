import { newId } from "./id.js";
import { trace } from "./log.js";
import type { Tx } from "./tx.js";
import type { Viewer } from "./viewer.js";

export interface AuditEntry {
  /** `orders.refund`, `staff.login` */
  action: string;
  entity: string;
  entityId?: string;
  before?: object;
  after?: object;
}

/**
 * Records who changed what, in the transaction of the change. The table takes inserts only, and a trigger
 * chains each row to the hash of the one before it, so that a row cannot be changed or taken out unseen.
 */
export async function audit(tx: Tx, viewer: Viewer, entry: AuditEntry): Promise<void> {
  await tx.flush();
  await tx.execute(
    `insert into audit_logs (id, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after, request_id)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)`,
    [
      newId(),
      viewer.kind,
      viewer.id ?? null,
      viewer.name ?? null,
      entry.action,
      entry.entity,
      entry.entityId ?? null,
      entry.before ? json(entry.before) : null,
      entry.after ? json(entry.after) : null,
      trace.getStore()?.requestId ?? null,
    ],
  );
}

const json = (value: object): string =>
  JSON.stringify(value, (_key, held: unknown) => (typeof held === "bigint" ? held.toString() : held));

import { type Id, newId } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import { creditNoteFacts, type CreditedRefund } from "./credit-note-facts.js";
import type { DocumentFacts } from "./facts.js";
import { invoiceFacts } from "./invoice-facts.js";
import { orderForDocument, ordersForDocuments } from "./order-facts.js";

export interface IssuedDocument {
  id: Id<"doc">;
  /** "INV-000042" */
  label: string;
}

/**
 * Issues the invoice of a paid order, once; asked again it answers with the one there is. The caller has locked
 * the order. The number is given under the lock of its series and goes back with a rollback, so that no number
 * is ever missing; the lock is the last one that anybody takes.
 */
export async function issueInvoice(tx: Tx, orderId: Id<"ord">, now: Date): Promise<IssuedDocument> {
  const known = await invoiceOf(tx, orderId);
  if (known) return known;
  const facts = invoiceFacts(await orderForDocument(tx, orderId), await settings(tx), now);
  return issue(tx, { kind: "INVOICE", orderId, refundId: null, facts, now });
}

/**
 * Issues the credit note of a refund, once; none where the order has no invoice that it could correct. The
 * caller has locked the order.
 */
export async function issueCreditNote(
  tx: Tx,
  orderId: Id<"ord">,
  refund: CreditedRefund,
  now: Date,
): Promise<IssuedDocument | undefined> {
  const [known] = await tx.execute<IssuedDocument[]>("select id, label from documents where refund_id = ?", [
    refund.refundId,
  ]);
  if (known) return known;
  const invoice = await invoiceOf(tx, orderId);
  if (!invoice) return undefined;
  const facts = await creditNoteFacts(tx, orderId, refund, { invoice: invoice.label, now });
  return issue(tx, { kind: "CREDIT_NOTE", orderId, refundId: refund.refundId, facts, now });
}

async function invoiceOf(tx: Tx, orderId: Id<"ord">): Promise<IssuedDocument | undefined> {
  const [known] = await tx.execute<IssuedDocument[]>(
    "select id, label from documents where order_id = ? and kind = 'INVOICE'",
    [orderId],
  );
  return known;
}

interface NewDocument {
  kind: "INVOICE" | "CREDIT_NOTE";
  orderId: Id<"ord">;
  refundId: Id<"ref"> | null;
  facts: DocumentFacts;
  now: Date;
}

async function issue(tx: Tx, { kind, orderId, refundId, facts, now }: NewDocument): Promise<IssuedDocument> {
  const [issued] = await tx.execute<IssuedDocument[]>(
    `insert into documents (id, kind, order_id, refund_id, facts, issued_at) values (?, ?, ?, ?, ?::jsonb, ?)
     returning id, label`,
    [newId<"doc">(), kind, orderId, refundId, JSON.stringify(facts), now],
  );
  return issued!;
}

/** Issues the invoices of many orders at once, each on the day it was paid: for shops that start with a history. */
export async function issueInvoices(tx: Tx, orderIds: readonly Id<"ord">[]): Promise<void> {
  const shop = await settings(tx);
  const orders = await ordersForDocuments(tx, orderIds);
  const rows = orders.map((order) => ({
    id: newId<"doc">(),
    order_id: order.id,
    facts: invoiceFacts(order, shop, new Date(order.paidAt!)),
    issued_at: order.paidAt,
  }));
  await tx.execute(
    `insert into documents (id, kind, order_id, facts, issued_at)
     select id, 'INVOICE', order_id, facts, issued_at
       from jsonb_to_recordset(?::jsonb) as d (id uuid, order_id uuid, facts jsonb, issued_at timestamptz)
      order by issued_at, order_id`,
    [JSON.stringify(rows)],
  );
}

import type { Context } from "@till/kit/context";
import type { Id } from "@till/kit/id";
import { defineLoader, groupedBy } from "@till/kit/loader";
import { Money } from "@till/kit/money";
import { type Reader, statement } from "@till/kit/read";
import { documentLink, pageLinkMs } from "./document-link.js";
import { type OrderDocument, DocumentKind } from "./document.type.js";
import type { DocumentToPrint } from "./print/invoice-page.js";

const toPrint = statement<DocumentToPrint>(
  "orders.document-to-print",
  `select kind, label, issued_at as "issuedAt", facts from documents where id = $1`,
);

/** A document with its frozen facts. Whoever asks has shown its signed link. */
export const documentToPrint = async (read: Reader, id: Id<"doc">): Promise<DocumentToPrint | undefined> =>
  (await read.rows(toPrint, [id]))[0];

interface DocumentRow {
  id: Id<"doc">;
  orderId: Id<"ord">;
  kind: keyof typeof DocumentKind;
  label: string;
  total: string;
  currency: string;
  issuedAt: Date;
}

const byOrder = statement<DocumentRow>(
  "orders.documents",
  `select id, order_id as "orderId", kind, label, facts ->> 'total' as total, facts ->> 'currency' as currency,
          issued_at as "issuedAt"
     from documents where order_id = any($1::uuid[]) order by order_id, issued_at, id`,
);

/** An order's documents, oldest first, each with a fresh link. */
export const orderDocuments = defineLoader<OrderDocument[]>(async ({ read, env, now }: Context, orderIds) => {
  const rows = (await read.rows(byOrder, [orderIds])).map((row) => ({
    id: row.id,
    orderId: row.orderId,
    kind: DocumentKind[row.kind],
    number: row.label,
    total: Money.of(BigInt(row.total), row.currency),
    issuedAt: row.issuedAt,
    url: documentLink(env, row.id, pageLinkMs, now()),
  }));
  return groupedBy(rows, (row) => row.orderId);
});

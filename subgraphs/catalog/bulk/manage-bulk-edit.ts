import { audit } from "@till/kit/audit";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import type { Reader } from "@till/kit/read";
import { settings } from "@till/kit/settings";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { arrayText } from "../collections/rule-sql.js";
import type { ProductBulkEditInput } from "./bulk.input.js";
import { type BulkChanges, bulkChangesOf } from "./bulk-changes.js";
import { summaryOf } from "./edit-product.js";
import { runBulkEdit } from "./run-bulk-edit.job.js";
import { productsMax, type Selection, selectionOf } from "./selection.js";

type Started = Promise<{ id: Id<"bulk"> }>;

/**
 * Notes which products are chosen, and lets a job change them.
 * @param expectedCount how many the preview had; refused as STALE when others match by now
 * @throws Refused(INVALID | NOT_FOUND | LIMIT_EXCEEDED | STALE)
 */
export async function startBulkEdit(
  tx: Tx,
  viewer: Viewer,
  input: ProductBulkEditInput,
  { read, expectedCount }: { read: Reader; expectedCount?: number | null | undefined },
): Started {
  const { currency } = await settings(tx);
  const changes = await bulkChangesOf(tx, input.changes, currency);
  const selection = await selectionOf(read, input, currency);
  return beginBulkEdit(tx, viewer, { changes, selection, expectedCount });
}

interface Beginning {
  changes: BulkChanges;
  selection: Selection;
  expectedCount?: number | null | undefined;
}

/** Starts checked changes: what a form asks for, or what renaming a tag comes to. */
export async function beginBulkEdit(
  tx: Tx,
  viewer: Viewer,
  { changes, selection, expectedCount }: Beginning,
): Started {
  const { currency } = await settings(tx);
  const id = newId<"bulk">();
  const summary = summaryOf(changes, currency);
  await tx.execute(
    `insert into product_bulk_edits (id, changes, summary, status, started_by, started_by_name)
     values (?, ?::jsonb, ?, 'RUNNING', ?, ?)`,
    [id, JSON.stringify(changes), summary, viewer.id ?? null, viewer.name ?? null],
  );
  const count = await choose(tx, id, selection);
  if (typeof expectedCount === "number" && expectedCount !== count)
    throw refuse("STALE", `${count} products match by now. Look at the preview again.`, ["expectedCount"]);
  if (count === 0) throw refuse("NOT_FOUND", "No product matches.", ["filter"]);
  if (count > productsMax)
    throw refuse("LIMIT_EXCEEDED", `At most ${productsMax} products at once.`, ["filter"]);
  await tx.execute("update product_bulk_edits set rows_total = ? where id = ?", [count, id]);
  await audit(tx, viewer, {
    action: "catalog.bulk-edit",
    entity: "ProductBulkEdit",
    entityId: id,
    after: { summary, products: count, changes },
  });
  await enqueue(tx, runBulkEdit, { editId: id, slice: 0 });
  return { id };
}

async function choose(tx: Tx, id: Id<"bulk">, { tables, from, where, values }: Selection): Promise<number> {
  const { text, params } = withMarks(
    `insert into product_bulk_edit_rows (edit_id, place, product_id, title)
     ${tables}
     select $${values.length + 1}::uuid, row_number() over (order by o.id), o.id, o.title
       from (select p.id from ${from} where ${where} limit ${productsMax + 1}) chosen
       join products o on o.id = chosen.id returning place`,
    [...values, id],
  );
  return (await tx.execute<object[]>(text, params)).length;
}

/** Lists are put together with numbered parameters; a transaction takes them by question marks, in order. */
function withMarks(text: string, values: readonly unknown[]): { text: string; params: unknown[] } {
  const params: unknown[] = [];
  const marked = text.replace(/\$(\d+)/g, (_place, number: string) => {
    const value = values[Number(number) - 1];
    params.push(Array.isArray(value) ? arrayText(value.map(String)) : value);
    return "?";
  });
  return { text: marked, params };
}

/** Stops an edit after the slice that is being written. What is done stays, and can be undone. */
export async function cancelBulkEdit(tx: Tx, viewer: Viewer, wireId: string): Started {
  const id = await move(tx, wireId, ["QUEUED", "RUNNING"], "CANCELLED");
  await tx.execute("update product_bulk_edits set finished_at = now() where id = ?", [id]);
  await audit(tx, viewer, { action: "catalog.bulk-edit-cancel", entity: "ProductBulkEdit", entityId: id });
  return { id };
}

/** Puts back what an edit has written, but for products that were changed since. */
export async function undoBulkEdit(tx: Tx, viewer: Viewer, wireId: string): Started {
  const id = await move(tx, wireId, ["DONE", "CANCELLED"], "UNDOING");
  await tx.execute("update product_bulk_edits set undone_by_name = ? where id = ?", [
    viewer.name ?? null,
    id,
  ]);
  await audit(tx, viewer, { action: "catalog.bulk-edit-undo", entity: "ProductBulkEdit", entityId: id });
  await enqueue(tx, runBulkEdit, { editId: id, slice: 0 });
  return { id };
}

/** @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION) */
async function move(tx: Tx, wireId: string, from: readonly string[], to: string): Promise<Id<"bulk">> {
  const id = decodeId("bulk", wireId);
  const [row] = id
    ? await tx.execute<{ status: string }[]>(
        "select status from product_bulk_edits where id = ? for update",
        [id],
      )
    : [];
  if (!id || !row) throw refuse("NOT_FOUND", "There is no such bulk edit.", ["id"]);
  if (!from.includes(row.status))
    throw refuse("ILLEGAL_TRANSITION", `A bulk edit that is ${row.status} cannot become ${to}.`, ["id"]);
  await tx.execute("update product_bulk_edits set status = ? where id = ?", [to, id]);
  return id;
}

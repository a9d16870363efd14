import type { EntityManager } from "@mikro-orm/postgresql";
import { audit } from "@till/kit/audit";
import { Refused } from "@till/kit/errors";
import { defineJob, enqueue } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { z } from "zod";
import { arrayText } from "../collections/rule-sql.js";
import type { BulkChanges } from "./bulk-changes.js";
import { type Edited, editProduct, type Found, type Parts } from "./edit-product.js";
import { foundSql } from "./selection.js";
import { writeParts } from "./write-parts.js";

const input = z.object({ editId: z.uuid(), slice: z.int().min(0) });
type Input = z.infer<typeof input>;

/** A job is handed out again after two minutes; a large edit is done in runs well below that. */
const runMs = 40_000;
/** Products in one transaction: their locks are held for a fraction of a second. */
const productsPerSlice = 100;

/** Edits, or undoes, slice by slice. What is done stands in the rows, so that a crash repeats nothing. */
export const runBulkEdit = defineJob<Input>({
  name: "catalog.run-bulk-edit",
  input,
  async perform({ em }, { editId, slice }) {
    const isDone = await runUntil(em, editId, Date.now() + runMs);
    if (!isDone) await transact(em, (tx) => enqueue(tx, runBulkEdit, { editId, slice: slice + 1 }));
  },
});

async function runUntil(em: EntityManager, editId: string, until: number): Promise<boolean> {
  while (await runSlice(em, editId)) if (Date.now() > until) return false;
  return true;
}

interface EditRow {
  status: string;
  changes: BulkChanges;
  startedBy: Viewer["id"] | null;
  startedByName: string | null;
}

interface Row {
  place: number;
  productId: string | null;
  before: Parts | null;
  versionAfter: number | null;
}

/** Does the next products in one transaction. @returns whether there may be more */
export async function runSlice(em: EntityManager, editId: string): Promise<boolean> {
  try {
    return await transact(em, (tx) => nextSlice(tx, editId));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // A collection that has gone meanwhile stops these products, and the others are tried all the same.
    return transact(em, (tx) => giveUpSlice(tx, editId, error.message));
  }
}

async function nextSlice(tx: Tx, editId: string): Promise<boolean> {
  const edit = await lockEdit(tx, editId);
  if (edit?.status !== "RUNNING" && edit?.status !== "UNDOING") return false;
  const isUndo = edit.status === "UNDOING";
  const rows = await pendingRows(tx, editId, isUndo);
  if (rows.length === 0) {
    await finish(tx, editId, isUndo);
    return false;
  }
  const found = await lockProducts(tx, rows);
  const outcomes = isUndo ? undone(rows, found) : await edited(tx, edit, rows, found);
  const writes = outcomes.flatMap(({ row, write }) => (write ? [{ id: row.productId!, parts: write }] : []));
  const viewer = actorOf(edit);
  const versions = await writeParts(tx, viewer, writes);
  await auditPrices(tx, viewer, editId, outcomes);
  await record(tx, editId, outcomes, versions);
  return true;
}

const lockEdit = async (tx: Tx, editId: string): Promise<EditRow | undefined> =>
  (
    await tx.execute<EditRow[]>(
      `select status, changes, started_by as "startedBy", started_by_name as "startedByName"
         from product_bulk_edits where id = ? for update`,
      [editId],
    )
  )[0];

/** Undoing goes backwards, so that whoever watches sees the list roll up. */
const pendingRows = (tx: Tx, editId: string, isUndo: boolean): Promise<Row[]> =>
  tx.execute<Row[]>(
    `select place, product_id as "productId", before, version_after as "versionAfter"
       from product_bulk_edit_rows where edit_id = ? and outcome = ?
      order by place ${isUndo ? "desc" : "asc"} limit ?`,
    [editId, isUndo ? "CHANGED" : "PENDING", productsPerSlice],
  );

async function lockProducts(tx: Tx, rows: readonly Row[]): Promise<Map<string, Found>> {
  const ids = arrayText(rows.flatMap(({ productId }) => productId ?? []));
  await tx.execute("select id from products where id = any (?::uuid[]) order by id for update", [ids]);
  const found = await tx.execute<Found[]>(foundSql("?"), [ids]);
  return new Map(found.map((product) => [product.id, product]));
}

interface Outcome {
  row: Row;
  outcome: "CHANGED" | "UNCHANGED" | "FAILED" | "UNDONE" | "SKIPPED";
  message: string | null;
  write?: Parts;
  edited?: Edited;
}

async function edited(
  tx: Tx,
  { changes }: EditRow,
  rows: readonly Row[],
  found: ReadonlyMap<string, Found>,
): Promise<Outcome[]> {
  const { currency } = await settings(tx);
  return rows.map((row) => {
    const product = row.productId && found.get(row.productId);
    if (!product) return { row, outcome: "FAILED", message: "It was deleted meanwhile." };
    const result = editProduct(product, changes, currency);
    if (result.problem !== null) return { row, outcome: "FAILED", message: result.problem };
    if (result.differences.length === 0) return { row, outcome: "UNCHANGED", message: null };
    return { row, outcome: "CHANGED", message: null, write: result.write, edited: result };
  });
}

/** Only what nobody has touched since is put back; the rest is named. */
const undone = (rows: readonly Row[], found: ReadonlyMap<string, Found>): Outcome[] =>
  rows.map((row) => {
    const product = row.productId && found.get(row.productId);
    if (!product) return { row, outcome: "SKIPPED", message: "It was deleted since." };
    if (product.version !== row.versionAfter)
      return { row, outcome: "SKIPPED", message: "It was changed since, and stays as it is." };
    return { row, outcome: "UNDONE", message: null, write: row.before ?? {} };
  });

const actorOf = ({ startedBy, startedByName }: EditRow): Viewer => ({
  kind: "staff",
  ...(startedBy && { id: startedBy }),
  name: startedByName ?? "Bulk edit",
  permissions: new Set(["catalog.write"]),
});

async function record(
  tx: Tx,
  editId: string,
  outcomes: readonly Outcome[],
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = outcomes.map(({ row, outcome, message, edited: result }) => ({
    place: row.place,
    outcome,
    message,
    before: result?.undo ?? null,
    after: result?.differences ?? null,
    version: (row.productId && versions.get(row.productId)) ?? null,
  }));
  await tx.execute(
    `update product_bulk_edit_rows r
        set outcome = x.outcome, message = x.message, before = coalesce(x.before, r.before),
            after = coalesce(x.after, r.after), version_after = coalesce(x.version, r.version_after)
       from jsonb_to_recordset(?::jsonb)
         as x (place int, outcome text, message text, before jsonb, after jsonb, version int)
      where r.edit_id = ? and r.place = x.place`,
    [JSON.stringify(rows), editId],
  );
  const count = (wanted: Outcome["outcome"]) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  await tx.execute(
    `update product_bulk_edits set rows_changed = rows_changed + ?, rows_unchanged = rows_unchanged + ?,
            rows_failed = rows_failed + ?, rows_undone = rows_undone + ?, rows_skipped = rows_skipped + ?
      where id = ?`,
    [count("CHANGED"), count("UNCHANGED"), count("FAILED"), count("UNDONE"), count("SKIPPED"), editId],
  );
}

/** One entry for the prices of a slice: they stand in the log with the transaction that changed them. */
async function auditPrices(
  tx: Tx,
  viewer: Viewer,
  editId: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  const priced = outcomes.filter(({ write }) => write?.prices);
  if (priced.length === 0) return;
  const table = (pick: (outcome: Outcome) => Parts | undefined) =>
    Object.fromEntries(
      priced.flatMap((outcome) =>
        (pick(outcome)?.prices ?? []).map(({ id, price, compareAtPrice }) => [id, { price, compareAtPrice }]),
      ),
    );
  await audit(tx, viewer, {
    action: "catalog.price",
    entity: "ProductBulkEdit",
    entityId: editId,
    before: table(({ edited: result }) => result?.undo),
    after: table(({ write }) => write),
  });
}

async function giveUpSlice(tx: Tx, editId: string, message: string): Promise<boolean> {
  const edit = await lockEdit(tx, editId);
  if (edit?.status !== "RUNNING" && edit?.status !== "UNDOING") return false;
  const isUndo = edit.status === "UNDOING";
  const rows = await pendingRows(tx, editId, isUndo);
  const outcome = isUndo ? "SKIPPED" : "FAILED";
  await record(
    tx,
    editId,
    rows.map((row) => ({ row, outcome, message })),
    new Map(),
  );
  return true;
}

const finish = (tx: Tx, editId: string, isUndo: boolean): Promise<unknown> =>
  tx.execute(
    isUndo
      ? "update product_bulk_edits set status = 'UNDONE', undone_at = now() where id = ?"
      : "update product_bulk_edits set status = 'DONE', finished_at = now() where id = ?",
    [editId],
  );

import { claimUpload } from "@till/content";
import { audit } from "@till/kit/audit";
import type { Services } from "@till/kit/context";
import { refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import { enqueue } from "@till/kit/job";
import { transact, type Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import type { ImportStatusWord } from "./import.row.js";
import { runImport } from "./run-import.job.js";

/**
 * Opens an import of an upload with a dry run, which a job does.
 * @throws Refused(NOT_FOUND | IN_USE | INVALID)
 */
export async function checkImport(
  { em, storage }: Pick<Services, "em" | "storage">,
  viewer: Viewer,
  { uploadKey, filename }: { uploadKey: string; filename: string },
): Promise<{ id: Id<"imp"> }> {
  if (!/^uploads\/[0-9a-z]{52}$/.test(uploadKey) || !(await storage.has(uploadKey)))
    throw refuse("NOT_FOUND", "There is no such file, or it has not arrived.", ["uploadKey"]);
  return transact(em, async (tx) => {
    const { key } = await claimUpload(tx, uploadKey, "PRODUCT_IMPORT");
    const opened = await openImport(tx, viewer, { fileKey: key, filename });
    await enqueue(tx, runImport, { importId: opened.id, slice: 0 });
    return opened;
  });
}

/** Records an import of a file, to begin with a dry run. */
export async function openImport(
  tx: Tx,
  viewer: Viewer,
  { fileKey, filename }: { fileKey: string; filename: string },
): Promise<{ id: Id<"imp"> }> {
  const name = filename.replace(/[\p{Cc}]/gu, "").trim();
  if (name === "" || name.length > 255)
    throw refuse("INVALID", "A file's name has 1 to 255 letters.", ["filename"]);
  await refuseSecond(tx);
  const id = newId<"imp">();
  await tx.execute(
    `insert into product_imports (id, filename, file_key, status, takes_costs, started_by, started_by_name)
     values (?, ?, ?, 'CHECKING', ?, ?, ?)`,
    [id, name, fileKey, viewer.permissions.has("catalog.cost.write"), viewer.id ?? null, viewer.name ?? null],
  );
  return { id };
}

/**
 * Starts a checked import. It begins with a clean slate; what the dry run found is found again.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function startImport(tx: Tx, viewer: Viewer, wireId: string): Promise<{ id: Id<"imp"> }> {
  const started = await beginImport(tx, viewer, wireId);
  await enqueue(tx, runImport, { importId: started.id, slice: 0 });
  return started;
}

/** Lets a checked import run, without asking a job to do so. */
export async function beginImport(tx: Tx, viewer: Viewer, wireId: string): Promise<{ id: Id<"imp"> }> {
  await refuseSecond(tx, wireId);
  const id = await move(tx, wireId, ["CHECKED"], "QUEUED");
  await tx.execute(
    `update product_imports
        set is_dry_run = false, finished_at = null, rows_read = 0, products_done = 0, products_created = 0,
            products_updated = 0, products_unchanged = 0, products_failed = 0, variants_seen = 0,
            units_on_hand = 0, stock_value = 0, problem_count = 0
      where id = ?`,
    [id],
  );
  await tx.execute("delete from product_import_problems where import_id = ?", [id]);
  await audit(tx, viewer, { action: "catalog.import", entity: "ProductImport", entityId: id });
  return { id };
}

/**
 * Stops an import after the product that is being written. What it has written stays.
 * @throws Refused(NOT_FOUND | ILLEGAL_TRANSITION)
 */
export async function cancelImport(tx: Tx, wireId: string): Promise<{ id: Id<"imp"> }> {
  const id = await move(tx, wireId, ["CHECKING", "CHECKED", "QUEUED", "RUNNING"], "CANCELLED");
  await tx.execute("update product_imports set finished_at = now() where id = ?", [id]);
  await tx.execute("delete from product_import_rows where import_id = ?", [id]);
  return { id };
}

/** Two files at once would wait for each other's products, and nobody could say which one came last. */
async function refuseSecond(tx: Tx, wireId = ""): Promise<void> {
  await tx.execute("select pg_advisory_xact_lock(hashtext('catalog.imports'))");
  const [other] = await tx.execute<{ filename: string; isDryRun: boolean }[]>(
    `select filename, is_dry_run as "isDryRun" from product_imports
      where status in ('CHECKING', 'QUEUED', 'RUNNING') and id is distinct from ?::uuid limit 1`,
    [decodeId("imp", wireId) ?? null],
  );
  if (other)
    throw refuse(
      "IN_USE",
      `“${other.filename}” is being ${other.isDryRun ? "checked" : "imported"}, and one file is taken at a time. ` +
        "Wait until it is done, or cancel it.",
    );
}

async function move(
  tx: Tx,
  wireId: string,
  from: ImportStatusWord[],
  to: ImportStatusWord,
): Promise<Id<"imp">> {
  const id = decodeId("imp", wireId);
  const [row] = id
    ? await tx.execute<{ status: ImportStatusWord }[]>(
        "select status from product_imports where id = ? for update",
        [id],
      )
    : [];
  if (!id || !row) throw refuse("NOT_FOUND", "There is no such import.", ["id"]);
  if (!from.includes(row.status))
    throw refuse("ILLEGAL_TRANSITION", `An import that is ${row.status} cannot become ${to}.`, ["id"]);
  await tx.execute("update product_imports set status = ? where id = ?", [to, id]);
  return id;
}

import type { EntityManager } from "@mikro-orm/postgresql";
import { defineJob, enqueue } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { BrokenCsv, shapeOf } from "./csv-file.js";
import { OnceInFile, TooManyRows } from "./groups.js";
import { importColumns, type ImportRow } from "./import.row.js";
import { productsIn, type Source } from "./import-source.js";
import { writeProblemFile } from "./problem-file.js";
import { recordProduct } from "./record-product.js";

const input = z.object({ importId: z.uuid(), slice: z.int().min(0) });
type Input = z.infer<typeof input>;

/** A job is given out again when it takes two minutes; a large file is done in slices well below that. */
const sliceMs = 40_000;

/**
 * Checks or imports a file, a product at a time. How far it got stands in the row and moves in the
 * transaction of each product, so that a crash loses nothing and repeats nothing.
 */
export const runImport = defineJob<Input>({
  name: "catalog.run-import",
  input,
  async perform({ em, storage, env, now }, { importId, slice }) {
    const open = async () => storage.stream((await importRow(em, importId)).fileKey);
    const source = { em, storage, publicUrl: env.PUBLIC_URL, now, open };
    const isDone = await runSlice(source, importId);
    if (!isDone) await transact(em, (tx) => enqueue(tx, runImport, { importId, slice: slice + 1 }));
  },
});

/** Does as much as fits into a slice, or finishes the import with a word about what is wrong with the file. */
export async function runSlice(source: Source, importId: string): Promise<boolean> {
  try {
    return await work(source, importId);
  } catch (error) {
    if (!(error instanceof BrokenCsv) && !(error instanceof TooManyRows)) throw error;
    await finish(source.em, importId, error.message);
    return true;
  }
}

/** True when nothing is left to do. */
async function work(source: Source, importId: string): Promise<boolean> {
  const { em, open, publicUrl, now } = source;
  const started = await begin(em, importId);
  if (!started) return true;
  const shape = await shapeOf(open);
  await em.fork().execute("update product_imports set rows_total = ? where id = ?", [shape.rows, importId]);
  const { currency } = await settings(em);

  const until = Date.now() + sliceMs;
  const [once, row] = [new OnceInFile(), await importRow(em, importId)];
  let at = 0;
  for await (const { group, columns } of productsIn(source, row, shape)) {
    const isBehind = at < row.productsDone;
    at += 1;
    const options = { columns, currency, takesCosts: row.takesCosts, publicUrl, now: now() };
    const goesOn = await recordProduct(em, row, group, { ...options, once, at, isBehind, shape });
    if (!goesOn) return true;
    if (Date.now() > until) return false;
  }
  await writeProblemFile(source, await importRow(em, importId), shape);
  await finish(em, importId, at === 0 ? "The file has no products." : null);
  return true;
}

/** Takes the work up; false when it was cancelled or is done. */
async function begin(em: EntityManager, importId: string): Promise<boolean> {
  const rows = await em.fork().execute<object[]>(
    `update product_imports set status = case when is_dry_run then 'CHECKING' else 'RUNNING' end
      where id = ? and status in ('CHECKING', 'QUEUED', 'RUNNING') returning id`,
    [importId],
  );
  return rows.length > 0;
}

async function finish(em: EntityManager, importId: string, error: string | null): Promise<void> {
  const [row] = await em.fork().execute<{ status: string }[]>(
    `update product_imports set finished_at = now(), error = ?,
            status = case when ?::text is not null then 'FAILED' when is_dry_run then 'CHECKED' else 'DONE' end
      where id = ? and status in ('CHECKING', 'RUNNING', 'QUEUED') returning status`,
    [error, error, importId],
  );
  if (row?.status !== "CHECKED")
    await em.fork().execute("delete from product_import_rows where import_id = ?", [importId]);
}

export async function importRow(em: EntityManager, importId: string): Promise<ImportRow> {
  const [row] = await em
    .fork()
    .execute<ImportRow[]>(`select ${importColumns} from product_imports where id = ?`, [importId]);
  if (!row) throw new Error(`There is no import ${importId}.`);
  return row;
}

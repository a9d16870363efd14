import type { EntityManager } from "@mikro-orm/postgresql";
import type { Services } from "@till/kit/context";
import { defineJob, enqueue } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import { transact } from "@till/kit/tx";
import { z } from "zod";
import { Columns } from "./columns.js";
import { BrokenCsv, csvRows, type CsvRow, type CsvShape, shapeOf } from "./csv-file.js";
import { groupsOf, OnceInFile, TooManyRows } from "./groups.js";
import { importColumns, type ImportRow } from "./import.row.js";
import { recordProduct } from "./record-product.js";
import type { Group } from "./shopify-product.js";

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
  async perform({ em, storage }, { importId, slice }) {
    const open = async () => storage.stream((await importRow(em, importId)).fileKey);
    const isDone = await runSlice({ em, open }, importId);
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

export interface Source {
  em: EntityManager;
  open: () => ReturnType<Services["storage"]["stream"]>;
}

/** True when nothing is left to do. */
async function work({ em, open }: Source, importId: string): Promise<boolean> {
  const started = await begin(em, importId);
  if (!started) return true;
  const shape = await shapeOf(open);
  await em.fork().execute("update product_imports set rows_total = ? where id = ?", [shape.rows, importId]);
  const { currency } = await settings(em);

  const until = Date.now() + sliceMs;
  const [once, row] = [new OnceInFile(), await importRow(em, importId)];
  let at = 0;
  for await (const { group, columns } of products(open, shape)) {
    const isBehind = at < row.productsDone;
    at += 1;
    const options = { columns, currency, takesCosts: row.takesCosts };
    const goesOn = await recordProduct(em, row, group, { ...options, once, at, isBehind, shape });
    if (!goesOn) return true;
    if (Date.now() > until) return false;
  }
  await finish(em, importId, at === 0 ? "The file has no products." : null);
  return true;
}

async function* products(
  open: Source["open"],
  shape: CsvShape,
): AsyncGenerator<{ group: Group; columns: Columns }> {
  const rows = csvRows(open, shape);
  const first = await rows.next();
  if (first.done) return;
  const columns = new Columns(Object.keys(first.value.cells));
  const missing = columns.missing();
  if (missing.length > 0) {
    await rows.return(undefined);
    throw new BrokenCsv(`This is no Shopify product file: it has no column ${missing.join(", ")}.`);
  }
  for await (const group of groupsOf(startingWith(first.value, rows), columns)) yield { group, columns };
}

async function* startingWith(first: CsvRow, others: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  yield first;
  yield* others;
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

const finish = (em: EntityManager, importId: string, error: string | null): Promise<unknown> =>
  em.fork().execute(
    `update product_imports set finished_at = now(), error = ?,
            status = case when ?::text is not null then 'FAILED' when is_dry_run then 'CHECKED' else 'DONE' end
      where id = ? and status in ('CHECKING', 'RUNNING', 'QUEUED')`,
    [error, error, importId],
  );

export async function importRow(em: EntityManager, importId: string): Promise<ImportRow> {
  const [row] = await em
    .fork()
    .execute<ImportRow[]>(`select ${importColumns} from product_imports where id = ?`, [importId]);
  if (!row) throw new Error(`There is no import ${importId}.`);
  return row;
}

import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Services } from "@till/kit/context";
import { Refused } from "@till/kit/errors";
import { defineJob, enqueue } from "@till/kit/job";
import { settings } from "@till/kit/settings";
import { newToken } from "@till/kit/token";
import { transact } from "@till/kit/tx";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { all, conditionsOf } from "../products/conditions.js";
import { exportColumns, type ExportRow } from "./export.row.js";
import { exportedColumns, type ExportedProduct } from "./exported-product.js";
import { headerOf, type RowOptions, rowsOf } from "./product-rows.js";

const input = z.object({ exportId: z.uuid(), slice: z.int().min(0) });
type Input = z.infer<typeof input>;
type Tools = Pick<Services, "em" | "read" | "storage" | "env">;

/** A job is given out again when it takes two minutes; a large export is done in slices well below that. */
const sliceMs = 40_000;
const productsPerRead = 100;
const partBytesMax = 4_000_000;

/**
 * Writes products to a file, a few at a time. The file grows in parts of a few megabytes, and how far they
 * reach stands in the row, so that a worker that dies is followed by one that goes on behind the last part.
 */
export const runExport = defineJob<Input>({
  name: "catalog.run-export",
  input,
  async perform({ em, read, storage, env }, { exportId, slice }) {
    const isDone = await runExportSlice({ em, read, storage, env }, exportId);
    if (!isDone) await transact(em, (tx) => enqueue(tx, runExport, { exportId, slice: slice + 1 }));
  },
});

/** True when nothing is left to do. */
export async function runExportSlice(tools: Tools, exportId: string, limits = { sliceMs, partBytesMax }) {
  const row = await take(tools, exportId);
  if (!row) return true;
  try {
    return await new Slice(tools, row, limits).work();
  } catch (error) {
    // What the filter names may be gone since it was asked for; that is nothing to try again.
    if (!(error instanceof Refused)) throw error;
    await tools.em
      .fork()
      .execute(
        "update product_exports set status = 'FAILED', error = ?, finished_at = now() where id = ? and status = 'RUNNING'",
        [error.message, exportId],
      );
    return true;
  }
}

/** Takes the export up where its parts end; undefined when it is cancelled or done. */
async function take({ em }: Tools, exportId: string): Promise<ExportRow | undefined> {
  const rows = await em.fork().execute<ExportRow[]>(
    `update product_exports set status = 'RUNNING', products_done = products_kept
      where id = ? and status in ('QUEUED', 'RUNNING') returning ${exportColumns}`,
    [exportId],
  );
  return rows[0];
}

/** Another worker has the export, or somebody cancelled it. */
class NoLongerOurs extends Error {}

class Slice {
  readonly #tools: Tools;
  readonly #row: ExportRow;
  readonly #limits: { sliceMs: number; partBytesMax: number };
  #lines: string[] = [];
  #bytes = 0;
  #rows = 0;
  #done: number;
  #slug: string | null;

  constructor(tools: Tools, row: ExportRow, limits: { sliceMs: number; partBytesMax: number }) {
    this.#tools = tools;
    this.#row = row;
    this.#limits = limits;
    this.#done = row.productsDone;
    this.#slug = row.slugKept;
  }

  async work(): Promise<boolean> {
    try {
      return await this.#write();
    } catch (error) {
      if (error instanceof NoLongerOurs) return true;
      throw error;
    }
  }

  async #write(): Promise<boolean> {
    const { hasCosts, hasStock } = this.#row;
    const { currency } = await settings(this.#tools.em);
    const options = { currency, publicUrl: this.#tools.env.PUBLIC_URL, hasCosts, hasStock };
    const read = await this.#reader(currency);
    const header = headerOf(options);
    if (this.#row.partKeys.length === 0) this.#add(csv([header]));
    const until = Date.now() + this.#limits.sliceMs;
    for (;;) {
      const products = await read(this.#slug);
      for (const product of products) this.#addProduct(product, header, options);
      this.#slug = products.at(-1)?.slug ?? this.#slug;
      this.#done += products.length;
      const isLast = products.length < productsPerRead;
      const isLate = Date.now() > until;
      if (isLast || isLate || this.#bytes >= this.#limits.partBytesMax) await this.#keep();
      else await this.#tell();
      if (isLast) return this.#finish();
      if (isLate) return false;
    }
  }

  /** Reads the next products by their handle. */
  async #reader(currency: string): Promise<(after: string | null) => Promise<ExportedProduct[]>> {
    const { read, em } = this.#tools;
    const conditions = conditionsOf({ filter: this.#row.filter, query: "", seesAll: true, currency });
    const { values } = conditions;
    if (this.#row.productsTotal === null) {
      const [counted] = await read.query<{ count: number }>(
        `select count(*)::int as count from ${conditions.from} where ${all(conditions)}`,
        values,
      );
      const total = counted?.count ?? 0;
      await em
        .fork()
        .execute("update product_exports set products_total = ? where id = ?", [total, this.#row.id]);
    }
    const isAll = Object.keys(this.#row.filter).length === 0;
    const among = isAll ? "" : `and p.id in (select p.id from ${conditions.from} where ${all(conditions)})`;
    const text = `select ${exportedColumns} from products p
      where p.slug collate "C" > $${values.length + 1}::text ${among}
      order by p.slug collate "C" limit ${productsPerRead}`;
    return (after) => read.query<ExportedProduct>(text, [...values, after ?? ""]);
  }

  #addProduct(product: ExportedProduct, header: readonly string[], options: RowOptions): void {
    const rows = rowsOf(product, options);
    this.#rows += rows.length;
    this.#add(csv(rows.map((cells) => header.map((column) => cells[column] ?? ""))));
  }

  #add(lines: string): void {
    this.#lines.push(lines);
    this.#bytes += Buffer.byteLength(lines);
  }

  async #tell(): Promise<void> {
    const rows = await this.#tools.em.fork().execute<object[]>(
      `update product_exports set products_done = ?
        where id = ? and status = 'RUNNING' and cardinality(part_keys) = ? returning id`,
      [this.#done, this.#row.id, this.#row.partKeys.length],
    );
    if (rows.length === 0) throw new NoLongerOurs();
  }

  /** Puts away what has been gathered. Each part has a name of its own, so that two workers never mix theirs. */
  async #keep(): Promise<void> {
    const key = `exports/${newToken()}.csv`;
    const { em, storage } = this.#tools;
    const part = Buffer.from(this.#lines.join(""));
    await storage.put(key, part, "text/csv");
    const rows = await em.fork().execute<object[]>(
      `update product_exports
          set part_keys = part_keys || ?::text, products_done = ?, products_kept = ?, slug_kept = ?,
              rows_kept = rows_kept + ?, bytes = bytes + ?
        where id = ? and status = 'RUNNING' and cardinality(part_keys) = ? returning id`,
      [
        key,
        this.#done,
        this.#done,
        this.#slug,
        this.#rows,
        part.byteLength,
        this.#row.id,
        this.#row.partKeys.length,
      ],
    );
    if (rows.length === 0) {
      await storage.delete(key);
      throw new NoLongerOurs();
    }
    this.#row.partKeys.push(key);
    [this.#lines, this.#bytes, this.#rows] = [[], 0, 0];
  }

  /** Joins the parts, a piece at a time. */
  async #finish(): Promise<boolean> {
    const { em, storage } = this.#tools;
    const { id, partKeys } = this.#row;
    const fileKey = `exports/${newToken()}.csv`;
    const folder = await mkdtemp(join(tmpdir(), "till-export-"));
    try {
      const path = join(folder, "products.csv");
      await pipeline(Readable.from(piecesOf(storage, partKeys)), createWriteStream(path));
      await storage.putFile(fileKey, path, "text/csv");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    const rows = await em.fork().execute<object[]>(
      `update product_exports set status = 'DONE', file_key = ?, part_keys = '{}', finished_at = now()
        where id = ? and status = 'RUNNING' returning id`,
      [fileKey, id],
    );
    for (const key of rows.length > 0 ? partKeys : [fileKey]) await storage.delete(key);
    return true;
  }
}

async function* piecesOf(storage: Services["storage"], keys: readonly string[]): AsyncGenerator<Buffer> {
  for (const key of keys) yield* (await storage.stream(key)) as AsyncIterable<Buffer>;
}

/** Lines as RFC 4180 quotes them; a lone carriage return is a line's end to some readers, so it is quoted too. */
const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { quoted_match: /\r/ });

import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newToken } from "@till/kit/token";
import { stringify } from "csv-stringify/sync";
import { guarded } from "../export/cell-text.js";
import type { CsvShape } from "./csv-file.js";
import type { ImportRow } from "./import.row.js";
import type { Group } from "./imported-product.js";
import { type FoundGroup, productsIn, type Source } from "./import-source.js";

/** The last column of a file with what was left out. No format has it, so that an import passes it over. */
export const reasonsColumn = "What to mend (Till)";
const productsPerRead = 200;

/**
 * Writes the products that an import left out to a file of their own, in the file's own format and with the
 * reason beside each row: mended, it can be sent again.
 */
export async function writeProblemFile(source: Source, row: ImportRow, shape: CsvShape): Promise<void> {
  const before = row.problemFileKey;
  const fileKey = row.productsFailed > 0 ? await written(source, row, shape) : null;
  await source.em
    .fork()
    .execute("update product_imports set problem_file_key = ? where id = ?", [fileKey, row.id]);
  if (before) await source.storage.delete(before);
}

async function written(source: Source, row: ImportRow, shape: CsvShape): Promise<string> {
  const fileKey = `imports/${newToken()}.csv`;
  const folder = await mkdtemp(join(tmpdir(), "till-import-"));
  try {
    const path = join(folder, "to-mend.csv");
    await pipeline(Readable.from(linesOf(source, row, shape)), createWriteStream(path));
    await source.storage.putFile(fileKey, path, "text/csv");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return fileKey;
}

async function* linesOf(source: Source, row: ImportRow, shape: CsvShape): AsyncGenerator<string> {
  let header: string[] | undefined;
  for await (const groups of inBatches(productsIn(source, row, shape))) {
    const reasons = await reasonsOf(source, row.id, groups);
    const failed = groups.filter(({ rows }) => rows.some((one) => reasons.has(one.row)));
    for (const { row: number, header: names, cells } of failed.flatMap(({ rows }) => rows)) {
      if (!header) {
        header = names.filter((name) => name !== reasonsColumn);
        // Spreadsheets take a file for UTF-8 only when it says so.
        yield `\ufeff${csv([...header, reasonsColumn], shape)}`;
      }
      yield csv([...header.map((name) => safe(cells[name] ?? "")), reasons.get(number) ?? ""], shape);
    }
  }
}

async function* inBatches(found: AsyncIterable<FoundGroup>): AsyncGenerator<Group[]> {
  let batch: Group[] = [];
  for await (const { group } of found) {
    batch.push(group);
    if (batch.length < productsPerRead) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What was wrong with each row of these products. */
async function reasonsOf(
  { em }: Source,
  importId: string,
  groups: readonly Group[],
): Promise<Map<number, string>> {
  const numbers = groups.flatMap(({ rows }) => rows.map(({ row }) => row));
  const found = await em.fork().execute<{ row: number; words: string }[]>(
    `select row_number as row, string_agg(coalesce(column_name || ': ', '') || message, ' ' order by id) as words
       from product_import_problems
      where import_id = ? and severity = 'ERROR' and row_number = any (?::int[]) group by row_number`,
    [importId, `{${numbers.join(",")}}`],
  );
  return new Map(found.map(({ row, words }) => [row, words]));
}

const csv = (cells: string[], { delimiter }: CsvShape): string =>
  stringify([cells], { delimiter, quoted_match: /\r/ });

/** Numbers below zero are no formulas. */
const safe = (cell: string): string => (/^[+-]?\d+([.,]\d+)*$/.test(cell) ? cell : guarded(cell));

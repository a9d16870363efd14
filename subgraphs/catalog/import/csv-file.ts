import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";

/** How a CSV file is written. Spreadsheets in different countries and programs disagree about all of it. */
export interface CsvShape {
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  delimiter: "," | ";" | "\t";
  rows: number;
}

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: Record<string, string>;
}

type Open = () => Promise<NodeJS.ReadableStream>;

/** The file is no CSV, or broken where it says. */
export class BrokenCsv extends Error {}

const headBytes = 65_536;
const recordBytesMax = 2_000_000;
const columnsMax = 500;

/**
 * Finds out how a file is written, in two passes that hold no more than a piece of it. A file without a mark
 * is UTF-8 if every byte of it fits, else Windows-1252: so are files from Excel on most machines.
 */
export async function shapeOf(open: Open): Promise<CsvShape> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let head = Buffer.alloc(0);
  let isUtf8 = true;
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    if (head.byteLength < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes);
    if (marked(head)) break;
    isUtf8 &&= decodes(decoder, chunk);
    if (!isUtf8 && head.byteLength >= headBytes) break;
  }
  isUtf8 &&= decodes(decoder, undefined);
  const encoding = marked(head) ?? (isUtf8 ? "utf-8" : "windows-1252");
  const [header = ""] = iconv.decode(head, encoding).split(/\r\n|\n|\r/, 1);
  const delimiter = mostFrequent(header);
  let rows = 0;
  for await (const _row of csvRows(open, { encoding, delimiter, rows })) rows += 1;
  return { encoding, delimiter, rows };
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** What a byte order mark says, or the zeros that UTF-16 has in every other place. */
function marked(head: Buffer): CsvShape["encoding"] | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  const sample = head.subarray(0, 200);
  const zeros = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (sample.length >= 8 && zeros(1) > sample.length / 4) return "utf-16le";
  if (sample.length >= 8 && zeros(0) > sample.length / 4) return "utf-16be";
  return undefined;
}

function mostFrequent(header: string): CsvShape["delimiter"] {
  const count = (mark: string) => header.split(mark).length;
  const [best] = ([",", ";", "\t"] as const).toSorted((a, b) => count(b) - count(a));
  return best ?? ",";
}

/**
 * The rows of a file, one at a time; whoever stops early closes the file.
 * @throws BrokenCsv
 */
export async function* csvRows(open: Open, { encoding, delimiter }: CsvShape): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    bom: true,
    columns: (header: string[]) => {
      if (header.length > columnsMax) throw new BrokenCsv(`The file has more than ${columnsMax} columns.`);
      return header.map((name) => name.trim());
    },
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: recordBytesMax,
  });
  pipeline(await open(), iconv.decodeStream(encoding), parser, () => undefined);
  let row = 1;
  try {
    for await (const cells of parser as AsyncIterable<Record<string, string>>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if (error instanceof BrokenCsv) throw error;
    if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_"))
      throw new BrokenCsv(`After row ${row} the file is no CSV: a quotation mark may be missing.`);
    throw error;
  } finally {
    parser.destroy();
  }
}

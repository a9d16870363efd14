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
  /** The names of all columns of the file. */
  header: readonly string[];
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
  const encoding = await encodingOf(open);
  const head = await headOf(open);
  const [header = ""] = iconv.decode(head, encoding).split(/\r\n|\n|\r/, 1);
  const delimiter = mostFrequent(header);
  let rows = 0;
  for await (const { row, cells } of csvRows(open, { encoding, delimiter, rows })) {
    rows += 1;
    if (Object.values(cells).some((cell) => cell.includes("\u0000"))) throw new BrokenCsv(zeros(row));
  }
  return { encoding, delimiter, rows };
}

const zeros = (row: number) =>
  `Row ${row} has zero bytes, which no text has: the file is damaged. Save it again as CSV.`;

async function headOf(open: Open): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    head = Buffer.concat([head, chunk]).subarray(0, headBytes);
    if (head.byteLength >= headBytes) break;
  }
  return head;
}

async function encodingOf(open: Open): Promise<CsvShape["encoding"]> {
  const head = await headOf(open);
  const other = foreignKind(head);
  if (other) throw new BrokenCsv(`This is ${other}, whatever its name says. Save it as CSV and send that.`);
  const mark = marked(head);
  if (mark && mark !== "utf-8") return mark;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  for await (const chunk of (await open()) as AsyncIterable<Buffer>) {
    isUtf8 &&= decodes(decoder, chunk);
    if (!isUtf8) break;
  }
  isUtf8 &&= decodes(decoder, undefined);
  if (mark && !isUtf8)
    throw new BrokenCsv("The file says that it is UTF-8, but is not. Save it again as CSV in UTF-8.");
  return isUtf8 ? "utf-8" : "windows-1252";
}

/** Files of other kinds that people rename, by the bytes that they begin with. */
function foreignKind(head: Buffer): string | undefined {
  const start = head.subarray(0, 8).toString("latin1");
  if (start.startsWith("PK\u0003\u0004")) return "a ZIP file or an Excel workbook";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "an Excel workbook";
  if (start.startsWith("\u001f\u008b")) return "a compressed file";
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("\u00ff\u00fe\u0000\u0000") || start.startsWith("\u0000\u0000\u00fe\u00ff"))
    return "a text in UTF-32";
  return /^(\u00ef\u00bb\u00bf)?\s*</.test(start) ? "a web page" : undefined;
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
  let names: string[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    columns: (header: string[]) => {
      if (header.length > columnsMax) throw new BrokenCsv(`The file has more than ${columnsMax} columns.`);
      // Programs that join files leave the mark of the second one in the middle.
      return (names = header.map((name) => name.replaceAll("\ufeff", "").trim()));
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
      yield { row, header: names, cells };
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

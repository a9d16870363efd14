import { Money } from "@till/kit/money";
import { unguarded } from "../export/cell-text.js";
import type { Column, Columns } from "./columns.js";
import type { CsvRow } from "./csv-file.js";
import type { Place, Problems } from "./problem.js";

/** The cells of one row, and a word about each that is not as it should be. */
export class Cells {
  readonly row: number;
  readonly problems: Problems;
  readonly #cells: Record<string, string>;
  readonly #columns: Columns;

  constructor({ row, cells }: CsvRow, columns: Columns, problems: Problems) {
    this.row = row;
    this.problems = problems;
    this.#cells = cells;
    this.#columns = columns;
  }

  raw(column: Column): string {
    return this.#columns.read(this.#cells, column);
  }

  /** What the cell says, without the apostrophe that keeps a spreadsheet from running it. */
  value(column: Column): string {
    return unguarded(this.raw(column));
  }

  has(column: Column): boolean {
    return this.#columns.has(column);
  }

  /** The cell of a header that is not one of our columns. */
  of(header: string | undefined): string {
    return header === undefined ? "" : unguarded(this.#cells[header] ?? "").trim();
  }

  place(column: Column): Place {
    return { row: this.row, column: this.#columns.nameOf(column), value: this.raw(column) };
  }

  /** One line of text; blank is null. What is too long is cut, and said. */
  text(column: Column, lettersMax: number): string | null {
    const text = this.value(column)
      .replace(/[\p{Cc}\u2028\u2029\uFFFD]+/gu, " ")
      .trim();
    if (text === "") return null;
    this.noteFormula(column);
    if (text.length <= lettersMax) return text;
    this.problems.warn("TEXT_CUT", `At most ${lettersMax} letters are kept.`, this.place(column));
    return text.slice(0, lettersMax).trim();
  }

  /** A spreadsheet would run such a cell. Here it is a text like any other, but somebody should know. */
  noteFormula(column: Column): void {
    if (/^[=+\-@]/.test(this.raw(column).trim()))
      this.problems.warn("FORMULA", "This looks like a formula; it is kept as a text.", this.place(column));
  }

  /** An amount in whole minor units; blank is null. What is no amount is an error. */
  money(column: Column, currency: string): bigint | null {
    const text = this.value(column).trim();
    if (text === "") return null;
    const minor = Money.parse(decimalPoint(text), currency)?.minor;
    if (minor !== undefined && minor >= 0n && minor <= 1_000_000_000_000n) return minor;
    this.problems.error("AMOUNT_INVALID", `This is no amount of ${currency}.`, this.place(column));
    // The error says enough; a second one about a missing amount would mislead.
    return 0n;
  }

  /** An address of a picture; one of this shop itself may be plain http, since nobody fetches it. */
  url(column: Column, publicUrl: string, text = this.raw(column).trim()): string | null {
    if (text === "") return null;
    const isAddress = text.length <= 2_000 && URL.canParse(text);
    if (isAddress && (new URL(text).protocol === "https:" || ownKey(text, publicUrl))) return text;
    this.problems.warn(
      "IMAGE_IGNORED",
      "Pictures are fetched from https addresses only.",
      this.place(column),
    );
    return null;
  }
}

/** The key of a picture whose address is one of this shop's. */
export function ownKey(address: string, publicUrl: string): string | undefined {
  const start = new URL("/media/", publicUrl).href;
  return address.startsWith(start)
    ? /^([a-z0-9]{20,60})\//.exec(address.slice(start.length))?.[1]
    : undefined;
}

/** Writes an amount with a decimal point: "1.234,50 €" and "$1,234.50" alike. Anything unclear stays as it is. */
export function decimalPoint(text: string): string {
  const plain = text.replace(/^[A-Z]{3}\s|\s[A-Z]{3}$|[\s\u00a0$€£¥]/g, "");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return plain.replaceAll(",", "");
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll(".", "").replace(",", ".");
  // One comma with one or two digits behind it is a decimal comma; with three it could be either.
  return /^\d+,\d{1,2}$/.test(plain) ? plain.replace(",", ".") : plain;
}

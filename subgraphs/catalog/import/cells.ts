import { Money } from "@till/kit/money";
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

  place(column: Column): Place {
    return { row: this.row, column: this.#columns.nameOf(column), value: this.raw(column) };
  }

  /** One line of text; blank is null. What is too long is cut, and said. */
  text(column: Column, lettersMax: number): string | null {
    const text = this.raw(column)
      .replace(/[\p{Cc}\u2028\u2029\uFFFD]+/gu, " ")
      .trim();
    if (text === "") return null;
    this.noteFormula(column, text);
    if (text.length <= lettersMax) return text;
    this.problems.warn("TEXT_CUT", `At most ${lettersMax} letters are kept.`, this.place(column));
    return text.slice(0, lettersMax).trim();
  }

  /** A spreadsheet would run such a cell. Here it is a text like any other, but somebody should know. */
  noteFormula(column: Column, text: string): void {
    if (/^[=+\-@]/.test(text))
      this.problems.warn("FORMULA", "This looks like a formula; it is kept as a text.", this.place(column));
  }

  /** An amount in whole minor units; blank is null. What is no amount is an error. */
  money(column: Column, currency: string): bigint | null {
    const text = this.raw(column).trim();
    if (text === "") return null;
    const minor = Money.parse(decimalPoint(text), currency)?.minor;
    if (minor !== undefined && minor >= 0n && minor <= 1_000_000_000_000n) return minor;
    this.problems.error("AMOUNT_INVALID", `This is no amount of ${currency}.`, this.place(column));
    // The error says enough; a second one about a missing amount would mislead.
    return 0n;
  }

  url(column: Column): string | null {
    const text = this.raw(column).trim();
    if (text === "") return null;
    if (text.length <= 2_000 && URL.canParse(text) && new URL(text).protocol === "https:") return text;
    this.problems.warn(
      "IMAGE_IGNORED",
      "Pictures are fetched from https addresses only.",
      this.place(column),
    );
    return null;
  }
}

/** Writes an amount with a decimal point: "1.234,50 €" and "$1,234.50" alike. Anything unclear stays as it is. */
export function decimalPoint(text: string): string {
  const plain = text.replace(/^[A-Z]{3}\s|\s[A-Z]{3}$|[\s\u00a0$€£¥]/g, "");
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return plain.replaceAll(",", "");
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll(".", "").replace(",", ".");
  // One comma with one or two digits behind it is a decimal comma; with three it could be either.
  return /^\d+,\d{1,2}$/.test(plain) ? plain.replace(",", ".") : plain;
}

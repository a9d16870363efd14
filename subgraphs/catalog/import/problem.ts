/** Something in a file that a person should know. A product with an error is left out, whole. */
export interface Problem {
  /** As a spreadsheet counts: the header is row 1. 0 is the file itself. */
  row: number;
  handle: string | null;
  column: string | null;
  severity: "ERROR" | "WARNING";
  code: string;
  message: string;
  value: string | null;
}

const valueLettersMax = 200;

/** Gathers the problems of one product. */
export class Problems {
  readonly list: Problem[] = [];
  readonly #handle: string | null;

  constructor(handle: string | null) {
    this.#handle = handle;
  }

  get hasError(): boolean {
    return this.list.some(({ severity }) => severity === "ERROR");
  }

  error(code: string, message: string, at: Place): void {
    this.#add("ERROR", code, message, at);
  }

  warn(code: string, message: string, at: Place): void {
    this.#add("WARNING", code, message, at);
  }

  #add(
    severity: Problem["severity"],
    code: string,
    message: string,
    { row, column = null, value = null }: Place,
  ) {
    const short = value === null || value === "" ? null : value.slice(0, valueLettersMax);
    this.list.push({ row, handle: this.#handle, column, severity, code, message, value: short });
  }
}

export interface Place {
  row: number;
  column?: string | null;
  value?: string | null;
}

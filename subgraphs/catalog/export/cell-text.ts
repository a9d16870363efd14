/**
 * A spreadsheet runs a cell that begins like one of these. An apostrophe before it makes it a text, as people
 * write it by hand; a text that has such apostrophes itself gets one more, so that one can always be taken off.
 */
const runs = /^'*[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet runs. */
export const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** The text of such a cell. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell;

/** SKUs and barcodes of other programs carry an apostrophe to stay texts, so every first one is no part of them. */
export const guardedCode = (text: string): string =>
  text.startsWith("'") || runs.test(text) ? `'${text}` : text;

const escaped = (text: string): string => text.replace(/[\\,>]/g, "\\$&");

/** Several texts in one cell: "a, b\, c". */
export const listCell = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\,]/g, "\\$&")).join(", ");

/** Places in a tree in one cell: "Home > Kitchen, Gifts". */
export const pathsCell = (paths: readonly (readonly string[])[]): string =>
  paths.map((path) => path.map(escaped).join(" > ")).join(", ");

/** The texts of such a cell; a mark behind a backslash separates nothing. */
export const listOf = (cell: string): string[] => split(cell, ",").map(plain).filter(Boolean);

/** The places of such a cell. */
export const pathsOf = (cell: string): string[][] =>
  split(cell, ",")
    .map((path) => split(path, ">").map(plain).filter(Boolean))
    .filter((path) => path.length > 0);

const plain = (text: string): string => text.replace(/\\([\\,>])/g, "$1").trim();

function split(text: string, mark: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === mark) parts.push("");
    else parts[parts.length - 1] += letter === "\\" ? letter + (text[(at += 1)] ?? "") : letter;
  }
  return parts;
}

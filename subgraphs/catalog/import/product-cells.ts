import { Faults } from "../faults.js";
import { limits, tagsOf } from "../products/changes.js";
import type { Cells } from "./cells.js";
import type { ImportedVariant } from "./imported-product.js";
import type { Problems } from "./problem.js";

const depthMax = 8;
const categoryLettersMax = 120;

/** What every format says alike: SKUs, tags, places and thresholds. */
export function skuOf(cells: Cells): string | null {
  const raw = cells.raw("sku");
  const sku = raw
    .replace(/^'/, "")
    .replace(/\s*[\r\n]+\s*/g, "")
    .replace(/[\p{Cc}]/gu, "")
    .trim();
  if (sku === "") {
    cells.problems.warn(
      "SKU_BLANK",
      "Without a SKU a later import finds this variant by its options only.",
      cells.place("sku"),
    );
    return null;
  }
  if (/[\r\n]/.test(raw.trim()))
    cells.problems.warn("SKU_CLEANED", `The line break is left out: “${sku}”.`, cells.place("sku"));
  cells.noteFormula("sku");
  if (sku.length > limits.skuLettersMax)
    cells.problems.error(
      "TEXT_TOO_LONG",
      `A SKU has at most ${limits.skuLettersMax} letters.`,
      cells.place("sku"),
    );
  return sku;
}

export const productTags = (tags: readonly string[]): string[] =>
  tagsOf(
    tags.map((tag) => tag.slice(0, limits.tagLettersMax)),
    new Faults(),
  ).slice(0, limits.tagsMax);

/** Places in the tree of categories, without those that the tree could not hold. */
export function placesOf(cells: Cells, paths: readonly string[][]): string[][] {
  const isPossible = (path: readonly string[]) =>
    path.length <= depthMax && path.every((name) => name.length <= categoryLettersMax);
  const known = new Map(paths.filter(isPossible).map((path) => [path.join("\u0000").toLowerCase(), path]));
  if (paths.length > known.size && paths.some((path) => !isPossible(path)))
    cells.problems.warn(
      "CATEGORY_IGNORED",
      `A category's name has at most ${categoryLettersMax} letters, and the tree ${depthMax} levels.`,
      cells.place("categories"),
    );
  return [...known.values()].slice(0, limits.categoriesMax);
}

const mmPer: Readonly<Record<string, number>> = { mm: 1, cm: 10, m: 1_000, in: 25.4, yd: 914.4 };

/** The sizes that a file has columns for, in millimetres; a variation without one has its parent's. */
export function sizesOf(
  cells: Cells,
  parent = cells,
): Pick<ImportedVariant, "lengthMm" | "widthMm" | "heightMm"> {
  const columns = (["lengthMm", "widthMm", "heightMm"] as const).filter((column) => cells.has(column));
  return Object.fromEntries(columns.map((column) => [column, sizeOf(cells, parent, column)]));
}

function sizeOf(cells: Cells, parent: Cells, column: "lengthMm" | "widthMm" | "heightMm"): number | null {
  const unit = /\((\w+)\)$/.exec(cells.place(column).column ?? "")?.[1]?.toLowerCase() ?? "mm";
  const text = (cells.value(column).trim() || parent.value(column).trim()).replace(",", ".");
  if (text === "") return null;
  const size = Math.round(Number(text) * (mmPer[unit] ?? 1));
  if (Number.isFinite(size) && size >= 0 && size <= limits.lengthMmMax) return size;
  cells.problems.warn("SIZE_IGNORED", "A size is 0 to 100 m.", cells.place(column));
  return null;
}

export function thresholdOf(cells: Cells): number | null {
  const text = cells.value("lowStockThreshold").trim();
  if (text === "") return null;
  const threshold = Number(text);
  if (Number.isInteger(threshold) && threshold >= 0 && threshold <= 1_000_000_000) return threshold;
  cells.problems.warn(
    "THRESHOLD_IGNORED",
    "A threshold is a whole number from 0.",
    cells.place("lowStockThreshold"),
  );
  return null;
}

/** What is wrong between the variants of one product. */
export function refuseRepeats(
  variants: readonly ImportedVariant[],
  optionNames: readonly string[],
  column: string,
  problems: Problems,
): void {
  const seen = new Map<string, number>();
  for (const { row, optionValues } of variants) {
    const choice = optionValues.join("\u0000").toLowerCase();
    const before = seen.get(choice);
    const what = optionNames.length > 0 ? "the same choices" : "no options either";
    if (before !== undefined)
      problems.error("OPTIONS_REPEATED", `Row ${before} has ${what}.`, {
        row,
        column,
        value: optionValues.join(" / "),
      });
    else seen.set(choice, row);
  }
}

export interface OptionValue {
  name: string;
  value: string;
}

export interface ProductOption {
  name: string;
  values: string[];
}

/** A row of the matrix: one combination of option values and what is sold under it. Money is a decimal string. */
export interface VariantRow {
  id: string | null;
  options: OptionValue[];
  sku: string | null;
  price: string;
  compareAtPrice: string | null;
  cost: string | null;
  barcode: string | null;
  weightGrams: number | null;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  /** The pictures that show it, by their key in the form. */
  imageKeys: string[];
  /** Pieces to begin with; only rows that are new have it. */
  initialStock: number | null;
  /** Pieces on hand, for the eye alone; null where unknown. */
  onHand: number | null;
}

export const variantsMax = 250;

export const blankRow: VariantRow = {
  id: null,
  options: [],
  sku: null,
  price: "",
  compareAtPrice: null,
  cost: null,
  barcode: null,
  weightGrams: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  imageKeys: [],
  initialStock: null,
  onHand: null,
};

/** Every combination of one value per option, in reading order. A product without options has exactly one. */
export function combinations(options: readonly ProductOption[]): OptionValue[][] {
  return options
    .filter((option) => option.name.trim() !== "" && option.values.length > 0)
    .reduce<OptionValue[][]>(
      (rows, { name, values }) => rows.flatMap((row) => values.map((value) => [...row, { name, value }])),
      [[]],
    );
}

function combinationKey(options: readonly OptionValue[]): string {
  return options
    .map(({ name, value }) => JSON.stringify([name, value]))
    .sort()
    .join();
}

/**
 * The rows after the options changed. Rows whose values all still exist stay as they are; an option that comes or goes
 * is added to or taken from them; combinations that were not possible before become new rows. A combination that was
 * possible and had no row stays without: the merchant does not sell it.
 */
export function reconcile(
  before: readonly ProductOption[],
  after: readonly ProductOption[],
  rows: readonly VariantRow[],
): VariantRow[] {
  const wasPossible = new Set(combinations(before).map(combinationKey));
  const unused = new Set(rows);
  const take = (fits: (row: VariantRow) => boolean) => {
    const row = [...unused].find(fits);
    if (row) unused.delete(row);
    return row;
  };
  const wanted = combinations(after).map((options) => ({ options, key: combinationKey(options) }));
  const exact = new Map(
    wanted.map(({ key }) => [key, take((row) => combinationKey(row.options) === key)] as const),
  );
  return wanted.flatMap(({ options, key }) => {
    const same = exact.get(key);
    if (same) return [same];
    const grown = take((row) => row.options.length !== options.length && agrees(row.options, options));
    if (grown) return [{ ...grown, options }];
    return wasPossible.has(key) ? [] : [newRow(options, rows)];
  });
}

/** Combinations that have no row. */
export function missingRows(options: readonly ProductOption[], rows: readonly VariantRow[]): VariantRow[] {
  const have = new Set(rows.map((row) => combinationKey(row.options)));
  return combinations(options)
    .filter((combination) => !have.has(combinationKey(combination)))
    .map((combination) => newRow(combination, rows));
}

/** Whether the options that both name have the same values. */
function agrees(left: readonly OptionValue[], right: readonly OptionValue[]): boolean {
  const values = new Map(right.map(({ name, value }) => [name, value]));
  return left.every(({ name, value }) => !values.has(name) || values.get(name) === value);
}

/** A new row costs what its nearest relative costs: sizes and colours mostly share a price. */
function newRow(options: OptionValue[], rows: readonly VariantRow[]): VariantRow {
  const shared = (row: VariantRow) =>
    row.options.filter(({ name, value }) => options.some((own) => own.name === name && own.value === value))
      .length;
  const [relative] = [...rows].sort((left, right) => shared(right) - shared(left));
  if (!relative) return { ...blankRow, options };
  const { price, compareAtPrice, cost, weightGrams, lengthMm, widthMm, heightMm } = relative;
  const measures = { weightGrams, lengthMm, widthMm, heightMm };
  return { ...blankRow, options, price, compareAtPrice, cost, ...measures };
}

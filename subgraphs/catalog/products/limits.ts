import type { Faults } from "../faults.js";

export const limits = {
  titleLettersMax: 255,
  lineLettersMax: 255,
  descriptionLettersMax: 200_000,
  skuLettersMax: 100,
  optionsMax: 5,
  optionLettersMax: 100,
  variantsMax: 250,
  tagsMax: 100,
  tagLettersMax: 100,
  imagesMax: 100,
  categoriesMax: 50,
  lengthMmMax: 100_000,
  /** A trillion minor units: sums over many still fit into a bigint by far. */
  priceMax: 1_000_000_000_000n,
} as const;

/** One line of text without control letters; blank counts as nothing. */
export function line(
  text: string | null | undefined,
  lettersMax: number,
  faults: Faults,
  ...path: (string | number)[]
) {
  if (text === undefined || text === null) return text;
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  if (plain.length > lettersMax) faults.add("INVALID", `At most ${lettersMax} letters.`, ...path);
  return plain === "" ? null : plain;
}

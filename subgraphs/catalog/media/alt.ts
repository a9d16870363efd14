import { refuse } from "@till/kit/errors";

const altLettersMax = 500;

/**
 * What a picture shows, as one line of text.
 * @throws Refused(INVALID)
 */
export function altOf(text: string, field: string[]): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
  if (plain.length > altLettersMax) throw refuse("INVALID", `At most ${altLettersMax} letters.`, field);
  return plain;
}

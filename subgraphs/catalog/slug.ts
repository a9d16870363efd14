const lettersOf: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  "&": " and ",
};

export const slugLettersMax = 120;

/** A text as a part of an address: "Crème & Co." is "creme-and-co". Empty when it has no Latin letter or digit. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæœøđðþłı&]/g, (letter) => lettersOf[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, slugLettersMax)
    .replace(/^-+|-+$/g, "");

export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 200;

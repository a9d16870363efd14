/** Money as the API sends it: a decimal string in major units, and its currency. */
export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

const locale = "en-GB";
const formats = new Map<string, Intl.NumberFormat>();

/** `{ amount: "1234.5", currencyCode: "EUR" }` reads "€1,234.50". The decimal string is formatted without a float. */
export function formatMoney({ amount, currencyCode }: Money): string {
  return formatOf(currencyCode, {}).format(amount as Intl.StringNumericLiteral);
}

/** For axes and large figures: "€12.3K". */
export function formatMoneyShort(amount: number, currencyCode: string): string {
  return formatOf(currencyCode, { notation: "compact", maximumFractionDigits: 1 }).format(amount);
}

function formatOf(currency: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currency}${options.notation ?? ""}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { style: "currency", currency, ...options });
  formats.set(key, format);
  return format;
}

const decimalShape = /^-?\d+(\.\d+)?$/;

/** Whole millionths of a decimal string, or null where it is none. Enough for every currency's exponent. */
export function millionths(decimal: string | null | undefined): bigint | null {
  const text = decimal?.trim().replace(",", ".") ?? "";
  if (!decimalShape.test(text)) return null;
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * 1_000_000n + BigInt(part.slice(0, 6).padEnd(6, "0"));
  return text.startsWith("-") ? -value : value;
}

/**
 * What is left of a price after the cost of the goods, in tenths of a percent of the price.
 * Null where a figure is missing or the price is nought.
 */
export function marginPerMille(
  price: string | null | undefined,
  cost: string | null | undefined,
): number | null {
  const [earned, spent] = [millionths(price), millionths(cost)];
  if (earned === null || spent === null || earned <= 0n) return null;
  return Number(((earned - spent) * 1000n) / earned);
}

/** 333 reads "33.3 %". */
export function formatPerMille(perMille: number): string {
  return `${(perMille / 10).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
}

/** How much more or less than before, in percent; null where there was nothing before. */
export function changePercent(now: string, before: string): number | null {
  const [current, previous] = [millionths(now), millionths(before)];
  if (current === null || previous === null || previous === 0n) return null;
  return Number(((current - previous) * 100n) / previous);
}

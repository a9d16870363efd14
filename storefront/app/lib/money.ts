/** Money as the API sends it: a decimal string and its currency. */
export interface MoneyValue {
  readonly amount: string;
  readonly currencyCode: string;
}

export const locale = "en-GB";
const formats = new Map<string, Intl.NumberFormat>();

/** "€24.90". Whole prices keep their cents, so that a column of figures lines up. */
export function formatMoney({ amount, currencyCode }: MoneyValue): string {
  let format = formats.get(currencyCode);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode });
    formats.set(currencyCode, format);
  }
  return format.format(amount as Intl.StringNumericLiteral);
}

/** Whether there is anything to show: "0", "0.00" and "-0.00" are nothing. */
export const isZero = ({ amount }: MoneyValue): boolean => /^-?0*(?:\.0*)?$/.test(amount);

export const isSameMoney = (one: MoneyValue, other: MoneyValue): boolean =>
  one.amount === other.amount && one.currencyCode === other.currencyCode;

/** A price a whole number of times, exactly: it is counted in whole minor units. */
export function times({ amount, currencyCode }: MoneyValue, quantity: number): MoneyValue {
  const decimals = amount.split(".")[1]?.length ?? 0;
  const minor = (BigInt(amount.replace(".", "")) * BigInt(quantity)).toString().padStart(decimals + 1, "0");
  const whole = minor.slice(0, minor.length - decimals);
  return { amount: decimals === 0 ? whole : `${whole}.${minor.slice(-decimals)}`, currencyCode };
}

/** "−€5.00" for what is taken off. */
export const formatReduction = (money: MoneyValue): string => `−${formatMoney(money)}`;

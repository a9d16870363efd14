import { decimal, exponentOf } from "@till/kit/money";

/**
 * "1,234.50" in whichever decimals the currency has. Written here and not by Intl, whose words change with the
 * version of the runtime: a document must come out the same in ten years.
 */
export function figure(minor: string | bigint, currency: string): string {
  const value = BigInt(minor);
  const [whole = "0", fraction] = decimal(value < 0n ? -value : value, exponentOf(currency)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0n ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** "19 %" of 190,000 parts of a million; "8.875 %" of 88,750. */
export const percentOf = (ppm: number): string => `${decimal(BigInt(ppm), 4).replace(/\.?0+$/, "")} %`;

import { exponentOf } from "@till/kit/money";

// docs.stripe.com/currencies: Stripe's decimals differ from ISO 4217 for a few. ISK and UGX have none in ISO
// but are sent with two.
const withoutDecimals = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const withThree = new Set("BHD JOD KWD OMR TND".split(" "));

const stripeExponent = (currency: string): number =>
  withoutDecimals.has(currency) ? 0 : withThree.has(currency) ? 3 : 2;

/** @param minor whole minor units as the shop counts them */
export function toStripeAmount(minor: bigint, currency: string): number {
  const shift = stripeExponent(currency.toUpperCase()) - exponentOf(currency.toUpperCase());
  const amount = shift >= 0 ? minor * 10n ** BigInt(shift) : minor / 10n ** BigInt(-shift);
  // Stripe takes three-decimal amounts in steps of ten; rounding would charge another sum than agreed.
  if (shift < 0 && amount * 10n ** BigInt(-shift) !== minor)
    throw new RangeError(`Stripe cannot charge ${minor} ${currency}.`);
  return Number(amount);
}

/** The same backwards. */
export function fromStripeAmount(amount: number, currency: string): bigint {
  const shift = stripeExponent(currency.toUpperCase()) - exponentOf(currency.toUpperCase());
  return shift >= 0 ? BigInt(amount) / 10n ** BigInt(shift) : BigInt(amount) * 10n ** BigInt(-shift);
}

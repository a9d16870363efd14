import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Kind, GraphQLError, GraphQLScalarType } from "graphql";

/** A decimal number as a string, so that no float ever touches money. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: 'An exact decimal number, written as a string: "19.99".',
  serialize: (value) => String(value),
  parseValue: (value) => decimalText(value),
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT)
      return decimalText(node.value);
    throw new GraphQLError("A decimal is written as a string.", { nodes: [node] });
  },
});

function decimalText(value: unknown): string {
  if (typeof value === "string" && /^-?\d{1,15}(\.\d{1,9})?$/.test(value)) return value;
  throw new GraphQLError('A decimal is written as a string such as "19.99".', {
    extensions: { code: "BAD_USER_INPUT" },
  });
}

// The active codes of ISO 4217, without funds, metals and testing codes.
const codes =
  "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF " +
  "CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD " +
  "HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
  "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN " +
  "PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY " +
  "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

export type CurrencyCode = string;
export const CurrencyCode: Record<string, string> = Object.fromEntries(codes.split(" ").map((c) => [c, c]));
registerEnumType(CurrencyCode, {
  name: "CurrencyCode",
  description: "A currency's three letters in ISO 4217.",
});

const exponents = new Map<string, number>();

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217). */
export function exponentOf(currency: CurrencyCode): number {
  let exponent = exponents.get(currency);
  if (exponent === undefined) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    exponents.set(currency, (exponent = format.resolvedOptions().maximumFractionDigits ?? 2));
  }
  return exponent;
}

/** An amount in whole minor units of its currency. Never a float. */
@ObjectType({ description: "An amount of money in one currency." })
export class Money {
  readonly minor: bigint;

  @Field(() => CurrencyCode, { description: "The currency of the amount." })
  readonly currencyCode: CurrencyCode;

  private constructor(minor: bigint, currencyCode: CurrencyCode) {
    this.minor = minor;
    this.currencyCode = currencyCode;
  }

  /** @param minor whole minor units: `Money.of(1999n, "EUR")` is 19.99 euros */
  static of(minor: bigint | number, currency: CurrencyCode): Money {
    return new Money(BigInt(minor), currency);
  }

  /** Reads "19.99"; undefined when it is no number or has more decimals than the currency. */
  static parse(text: string, currency: CurrencyCode): Money | undefined {
    const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
    if (!match) return undefined;
    const exponent = exponentOf(currency);
    const fraction = (match[3] ?? "").replace(/0+$/, "");
    if (fraction.length > exponent) return undefined;
    const minor = BigInt(match[2]! + fraction.padEnd(exponent, "0"));
    return new Money(match[1] ? -minor : minor, currency);
  }

  @Field(() => Decimal, {
    description: 'The amount in major units, with all of the currency\'s decimals: "19.90".',
  })
  get amount(): string {
    return decimal(this.minor, exponentOf(this.currencyCode));
  }
}

/** Writes whole units of 10^-exponent as a decimal: `decimal(1990n, 2)` is "19.90". */
export function decimal(units: bigint, exponent: number): string {
  if (exponent === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(exponent + 1, "0");
  const text = `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return units < 0n ? `-${text}` : text;
}

/** `dividend / divisor`, rounded half away from zero, as tax offices and shop keepers do. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [n, d] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/**
 * Splits `total` over `weights` in whole minor units by the largest remainder, so that the parts always add
 * up to the total. Equal remainders go to the earlier part; weights of all zero split evenly.
 * @param weights not negative
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) return [];
  if (weights.some((weight) => weight < 0n)) throw new RangeError("A weight is never negative.");
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n)
    return allocate(
      total,
      weights.map(() => 1n),
    );

  const size = total < 0n ? -total : total;
  const parts = weights.map((weight) => (size * weight) / sum);
  const remainders = weights.map((weight, at) => ({ at, rest: (size * weight) % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  let left = size - parts.reduce((a, b) => a + b, 0n);
  for (const { at } of remainders) {
    if (left === 0n) break;
    parts[at]! += 1n;
    left -= 1n;
  }
  return total < 0n ? parts.map((part) => -part) : parts;
}

/** What an order or a cart comes to. */
@ObjectType({ description: "What it comes to. Shipping and subtotal contain tax when `taxesIncluded`." })
export class Totals {
  @Field(() => Money, { description: "All lines before discounts." })
  readonly subtotal!: Money;

  @Field(() => Money, { description: "All discounts, as a positive amount." })
  readonly discount!: Money;

  @Field(() => Money, { description: "Shipping after discounts." })
  readonly shipping!: Money;

  @Field(() => Money, { description: "All tax, contained or added." })
  readonly tax!: Money;

  @Field(() => Money, { description: "What is to be paid." })
  readonly total!: Money;

  @Field(() => Boolean, { description: "Whether prices already contain the tax." })
  readonly taxesIncluded!: boolean;
}

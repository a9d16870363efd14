/** What an address needs in a country. Countries that are not listed take any postal code, or none. */
interface AddressRules {
  postalCode?: RegExp;
  /** How it looks, for the message. */
  example?: string;
  needsRegion?: boolean;
}

const digits = (count: number, example: string): AddressRules => ({
  postalCode: new RegExp(`^\\d{${count}}$`),
  example,
});

const rules: Readonly<Record<string, AddressRules>> = {
  AT: digits(4, "1010"),
  AU: { ...digits(4, "3000"), needsRegion: true },
  BE: digits(4, "1000"),
  BG: digits(4, "1000"),
  CA: { postalCode: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/, example: "K1A 0B1", needsRegion: true },
  CH: digits(4, "8001"),
  CY: digits(4, "1010"),
  CZ: { postalCode: /^\d{3} ?\d{2}$/, example: "110 00" },
  DE: digits(5, "10115"),
  DK: digits(4, "1050"),
  EE: digits(5, "10111"),
  ES: digits(5, "28001"),
  FI: digits(5, "00100"),
  FR: digits(5, "75001"),
  GB: { postalCode: /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/, example: "SW1A 1AA" },
  GR: { postalCode: /^\d{3} ?\d{2}$/, example: "104 31" },
  HR: digits(5, "10000"),
  HU: digits(4, "1011"),
  IE: { postalCode: /^([A-Z]\d[\dW] ?[A-Z\d]{4})?$/, example: "D02 AF30" },
  IT: digits(5, "00118"),
  JP: { postalCode: /^\d{3}-?\d{4}$/, example: "100-0001" },
  LT: { postalCode: /^(LT-)?\d{5}$/, example: "LT-01001" },
  LU: { postalCode: /^(L-)?\d{4}$/, example: "1009" },
  LV: { postalCode: /^(LV-)?\d{4}$/, example: "LV-1001" },
  MT: { postalCode: /^[A-Z]{3} ?\d{4}$/, example: "VLT 1117" },
  NL: { postalCode: /^\d{4} ?[A-Z]{2}$/, example: "1011 AB" },
  NO: digits(4, "0150"),
  NZ: digits(4, "6011"),
  PL: { postalCode: /^\d{2}-\d{3}$/, example: "00-001" },
  PT: { postalCode: /^\d{4}-\d{3}$/, example: "1000-001" },
  RO: digits(6, "010011"),
  SE: { postalCode: /^\d{3} ?\d{2}$/, example: "111 22" },
  SI: digits(4, "1000"),
  SK: { postalCode: /^\d{3} ?\d{2}$/, example: "811 01" },
  US: { postalCode: /^\d{5}(-\d{4})?$/, example: "94103", needsRegion: true },
};

export const rulesOf = (country: string): AddressRules => rules[country] ?? {};

/** Whether an address in this country is incomplete without a postal code. */
export const needsPostalCode = (country: string): boolean => {
  const { postalCode } = rulesOf(country);
  return postalCode !== undefined && !postalCode.test("");
};

const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** A country's name; undefined when there is no such country. */
export const countryName = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;

import type { AddressInput, AddressViewFragment, CountryFragment } from "../gql/graphql.js";

/** A problem with one field of a form, under the field's name. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

const addressFields = [
  "countryCode",
  "firstName",
  "lastName",
  "company",
  "line1",
  "line2",
  "postalCode",
  "city",
  "region",
  "phone",
] as const;
type AddressField = (typeof addressFields)[number];
export type AddressValues = Readonly<Record<AddressField, string>>;
export type Prefix = "" | "billing.";

const lengthMax = 200;

/** What people of a country call the parts of an address, and in which order they write them. */
interface Habits {
  readonly postalCode: string;
  readonly region: string;
  readonly isCityFirst: boolean;
}

const usual: Habits = { postalCode: "Postcode", region: "Region", isCityFirst: false };
const habits: Record<string, Partial<Habits>> = {
  US: { postalCode: "ZIP code", region: "State", isCityFirst: true },
  CA: { postalCode: "Postal code", region: "Province", isCityFirst: true },
  AU: { region: "State or territory", isCityFirst: true },
  GB: { region: "County", isCityFirst: true },
  IE: { postalCode: "Eircode", region: "County", isCityFirst: true },
  JP: { postalCode: "Postal code", region: "Prefecture" },
  IT: { region: "Province" },
  ES: { region: "Province" },
  CH: { region: "Canton" },
};

export const habitsOf = (countryCode: string): Habits => ({ ...usual, ...habits[countryCode] });

/** Reads an address out of a form; `billing.` is the prefix of the second one. */
export function readAddress(form: FormData, prefix: Prefix): AddressValues {
  const text = (field: AddressField): string =>
    String(form.get(prefix + field) ?? "")
      .trim()
      .slice(0, lengthMax);
  return Object.fromEntries(addressFields.map((field) => [field, text(field)])) as Record<
    AddressField,
    string
  >;
}

/** An empty form, or what the cart already knows. */
export function addressValues(
  address: AddressViewFragment | null | undefined,
  countryCode: string,
): AddressValues {
  return Object.fromEntries(
    addressFields.map((field) => [field, address?.[field] ?? (field === "countryCode" ? countryCode : "")]),
  ) as Record<AddressField, string>;
}

/** What is missing, in the order of the form, said as one would say it. */
export function addressErrors(
  values: AddressValues,
  countries: readonly CountryFragment[],
  prefix: Prefix,
): FieldError[] {
  const country = countries.find(({ code }) => code === values.countryCode);
  const names = habitsOf(values.countryCode);
  const required: [AddressField, string][] = [
    ["firstName", "Enter a first name."],
    ["lastName", "Enter a last name."],
    ["line1", "Enter the street and house number."],
    ...(country?.requiresPostalCode === false
      ? []
      : [
          ["postalCode", `Enter the ${names.postalCode.toLowerCase().replace("zip", "ZIP")}.`] as [
            AddressField,
            string,
          ],
        ]),
    ["city", "Enter the town or city."],
    ...(country?.requiresRegion
      ? [["region", `Enter the ${names.region.toLowerCase()}.`] as [AddressField, string]]
      : []),
  ];
  const missing = required
    .filter(([field]) => values[field] === "")
    .map(([field, message]) => ({ field: prefix + field, message }));
  return country
    ? missing
    : [{ field: `${prefix}countryCode`, message: "Choose a country we deliver to." }, ...missing];
}

/** The API's shape: an optional part that was left empty is null. */
export function addressInput(values: AddressValues): AddressInput {
  const optional = (text: string): string | null => (text === "" ? null : text);
  return {
    ...values,
    company: optional(values.company),
    line2: optional(values.line2),
    region: optional(values.region),
    phone: optional(values.phone),
  };
}

export const isEmail = (text: string): boolean =>
  /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) && text.length <= 254;

/** The form's name of the field that a refusal of the API points at. */
export function fieldOfRefusal(path: readonly string[] | null | undefined): string {
  const last = path?.at(-1) ?? "";
  if ((addressFields as readonly string[]).includes(last))
    return path?.includes("billingAddress") ? `billing.${last}` : last;
  if (last === "shippingMethodId") return "shippingMethod";
  return last === "email" ? "email" : "";
}

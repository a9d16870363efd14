import type { Address } from "@till/kit/address";
import { ErrorCode, InvalidInput } from "@till/kit/errors";
import { countryName, needsPostalCode, rulesOf } from "./countries.js";

const lengthMax = 200;
const required = {
  firstName: "a first name",
  lastName: "a last name",
  line1: "a street",
  city: "a town",
} as const;
const optional = ["company", "line2", "phone"] as const;

/**
 * An address as it is kept: trimmed, postal code and country in capitals. Every fault is named at once, so
 * that nobody corrects a form field by field.
 * @param path the input field that holds the address
 */
export function checkAddress(given: Address, path: string): { address: Address; faults: InvalidInput[] } {
  const faults: InvalidInput[] = [];
  const fault = (field: string, message: string) =>
    faults.push(new InvalidInput(ErrorCode.INVALID, message, [path, field]));
  const address: Address = {
    firstName: plain(given.firstName),
    lastName: plain(given.lastName),
    line1: plain(given.line1),
    city: plain(given.city),
    countryCode: plain(given.countryCode).toUpperCase(),
    region: plain(given.region) || null,
    postalCode: plain(given.postalCode).toUpperCase() || null,
  };
  for (const field of optional) address[field] = plain(given[field]) || null;

  for (const [field, what] of Object.entries(required) as [keyof typeof required, string][])
    if (address[field] === "") fault(field, `An address needs ${what}.`);
  for (const [field, value] of Object.entries(address))
    if (typeof value === "string" && value.length > lengthMax)
      fault(field, `This has at most ${lengthMax} letters.`);
  checkPlace(address, fault);
  return { address, faults };
}

function checkPlace(address: Address, fault: (field: string, message: string) => void): void {
  const { countryCode, region, postalCode } = address;
  const name = countryName(countryCode);
  if (name === undefined) return fault("countryCode", "There is no such country.");
  const { postalCode: pattern, example, needsRegion } = rulesOf(countryCode);
  if (needsRegion && !region) fault("region", `An address in ${name} needs a state or province.`);
  if (!postalCode && needsPostalCode(countryCode))
    fault("postalCode", `An address in ${name} needs a postal code.`);
  else if (postalCode && pattern && !pattern.test(postalCode))
    fault("postalCode", `A postal code in ${name} looks like ${example}.`);
}

// Control characters have no place in a label that is printed.
const plain = (text: string | null | undefined): string => (text ?? "").replace(/\p{Cc}/gu, " ").trim();

/** An address for mail, as it is kept; undefined when it cannot be one. */
export function checkEmail(given: string): string | undefined {
  const email = given.trim();
  return email.length <= 254 && /^[^\s@<>"(),:;\\]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) ? email : undefined;
}

import { describe, expect, it } from "vitest";
import {
  addressErrors,
  addressInput,
  fieldOfRefusal,
  habitsOf,
  isEmail,
  readAddress,
} from "./address-form.js";

const countries = [
  { code: "DE", name: "Germany", requiresRegion: false, requiresPostalCode: true },
  { code: "US", name: "United States", requiresRegion: true, requiresPostalCode: true },
  { code: "AE", name: "United Arab Emirates", requiresRegion: false, requiresPostalCode: false },
];
const filled = (changes: Record<string, string>, prefix: "" | "billing." = ""): FormData => {
  const form = new FormData();
  const all = {
    countryCode: "DE",
    firstName: "Ada",
    lastName: "Meyer",
    line1: "Lindenweg 4",
    postalCode: "10115",
    city: "Berlin",
    ...changes,
  };
  for (const [name, value] of Object.entries(all)) form.set(prefix + name, value);
  return form;
};

describe("an address", () => {
  it("is complete without the parts its country does not use", () => {
    expect(addressErrors(readAddress(filled({}), ""), countries, "")).toEqual([]);
    expect(
      addressErrors(readAddress(filled({ countryCode: "AE", postalCode: "" }), ""), countries, ""),
    ).toEqual([]);
  });

  it("asks for the state where the country needs one, by its name there", () => {
    expect(
      addressErrors(
        readAddress(filled({ countryCode: "US", postalCode: "" }, "billing."), "billing."),
        countries,
        "billing.",
      ),
    ).toEqual([
      { field: "billing.postalCode", message: "Enter the ZIP code." },
      { field: "billing.region", message: "Enter the state." },
    ]);
  });

  it("is refused for a country that is not served", () => {
    expect(addressErrors(readAddress(filled({ countryCode: "XX" }), ""), countries, "")[0]?.field).toBe(
      "countryCode",
    );
  });

  it("sends null for what was left empty", () => {
    expect(addressInput(readAddress(filled({ line2: " " }), ""))).toMatchObject({
      line2: null,
      company: null,
      phone: null,
      city: "Berlin",
    });
  });

  it("writes the city first where people do", () => {
    expect(habitsOf("US").isCityFirst).toBe(true);
    expect(habitsOf("DE").isCityFirst).toBe(false);
  });
});

it.each([
  [["shippingAddress", "postalCode"], "postalCode"],
  [["input", "billingAddress", "city"], "billing.city"],
  [["input", "email"], "email"],
  [["shippingMethodId"], "shippingMethod"],
  [["expectedTotal"], ""],
  [null, ""],
])("finds the field that a refusal at %j means", (path, field) => {
  expect(fieldOfRefusal(path)).toBe(field);
});

it.each([
  ["ada@example.com", true],
  ["ada@example", false],
  ["ada example.com", false],
  ["", false],
])("knows that %s is an email: %s", (text, valid) => {
  expect(isEmail(text)).toBe(valid);
});

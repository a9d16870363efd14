import { describe, expect, it } from "vitest";
import { accepted, fieldErrors, Refusal } from "./refusal.js";

describe("a refusal of the API", () => {
  it("finds its field in the form, also inside a row of variants", () => {
    const problems = [
      { code: "TAKEN", message: "This SKU is taken.", field: ["variants", "2", "sku"] },
      { code: "INVALID", message: "A price is needed.", field: ["variants", "2", "price"] },
      { code: "INVALID", message: "A title is needed.", field: ["input", "title"] },
    ];
    expect(fieldErrors(problems)).toEqual({
      title: "A title is needed.",
      variants: { 2: { sku: "This SKU is taken.", price: "A price is needed." } },
    });
  });

  it("that names no field is said as a whole", () => {
    const stale = { code: "STALE", message: "Somebody else changed it.", field: null };
    const refusal = new Refusal([stale]);
    expect(refusal.message).toBe("Somebody else changed it.");
    expect(refusal.body).toEqual({ errors: {} });
    expect(refusal.status).toBe(422);
  });

  it("is thrown for a payload with problems only", () => {
    const fine = { order: { id: "ord_1" }, userErrors: [] };
    expect(accepted(fine)).toBe(fine);
    expect(() => accepted({ userErrors: [{ code: "STALE", message: "Too late." }] })).toThrow(Refusal);
  });
});

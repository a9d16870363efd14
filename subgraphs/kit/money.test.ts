import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, divideHalfUp, exponentOf, Money } from "./money.js";

const sum = (parts: bigint[]) => parts.reduce((a, b) => a + b, 0n);

describe("Money", () => {
  it("writes and reads the decimals of its currency", () => {
    expect(Money.of(1990n, "EUR").amount).toBe("19.90");
    expect(Money.of(-5n, "EUR").amount).toBe("-0.05");
    expect(Money.of(1990n, "JPY").amount).toBe("1990");
    expect(Money.of(1990n, "KWD").amount).toBe("1.990");
    expect(["EUR", "JPY", "KWD"].map(exponentOf)).toEqual([2, 0, 3]);
    expect(Money.parse("19.9", "EUR")?.minor).toBe(1990n);
    expect(Money.parse("19.900", "EUR")?.minor).toBe(1990n);
    expect(Money.parse("-0.05", "EUR")?.minor).toBe(-5n);
  });

  it("refuses what is no amount of its currency", () => {
    for (const text of ["", "1,99", "1.999", "1e3", "abc", "1.", ".5", "∞"])
      expect(Money.parse(text, "EUR"), text).toBeUndefined();
    expect(Money.parse("1.5", "JPY")).toBeUndefined();
  });

  it("reads back every amount that it writes", () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 14n), 10n ** 14n),
        fc.constantFrom("EUR", "JPY", "KWD"),
        (minor, currency) => {
          expect(Money.parse(Money.of(minor, currency).amount, currency)?.minor).toBe(minor);
        },
      ),
    );
  });
});

describe("divideHalfUp", () => {
  it("rounds half away from zero", () => {
    expect([5n, -5n, 4n, -4n, 15n].map((n) => divideHalfUp(n, 10n))).toEqual([1n, -1n, 0n, 0n, 2n]);
  });
});

describe("allocate", () => {
  it("gives the spare units to the largest remainders", () => {
    expect(allocate(10_000n, [1n, 1n, 1n])).toEqual([3334n, 3333n, 3333n]);
    expect(allocate(300n, [4000n, 2000n, 2000n])).toEqual([150n, 75n, 75n]);
    expect(allocate(-300n, [4000n, 2000n, 2000n])).toEqual([-150n, -75n, -75n]);
    expect(allocate(5n, [1n, 3n])).toEqual([1n, 4n]);
    expect(allocate(2n, [0n, 0n])).toEqual([1n, 1n]);
    expect(allocate(1n, [])).toEqual([]);
  });

  it("adds up exactly, and is never a whole unit away from the true share", () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 9n), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), weights, (total, shares) => {
        const parts = allocate(total, shares);
        expect(sum(parts)).toBe(total);
        const whole = sum(shares);
        if (whole === 0n) return;
        parts.forEach((part, at) => {
          const error = part * whole - total * shares[at]!;
          expect(error < 0n ? -error : error).toBeLessThan(whole);
        });
      }),
    );
  });
});

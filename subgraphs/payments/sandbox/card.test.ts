import { expect, it } from "vitest";
import { type Card, judge, passesLuhn } from "./card.js";

const now = new Date("2026-11-22T12:00:00Z");
const card = (changes: Partial<Card> = {}): Card => ({
  number: "4242 4242 4242 4242",
  expMonth: 12,
  expYear: 2030,
  cvc: "123",
  ...changes,
});
const says = (changes: Partial<Card>) => {
  const verdict = judge(card(changes), now);
  return verdict.kind === "declines" ? verdict.message : verdict.kind;
};

it("knows the test cards that pay, decline and ask for a second step", () => {
  expect(says({})).toBe("pays");
  expect(says({ number: "4000 0000 0000 0002" })).toBe("The card was declined.");
  expect(says({ number: "4000 0000 0000 9995" })).toBe("The card has insufficient funds.");
  expect(says({ number: "4000-0025-0000-3155" })).toBe("asks");
  expect(says({ number: "3782 822463 10005", cvc: "1234" })).toBe("pays");
});

it("declines what no bank would take", () => {
  expect(says({ number: "4242 4242 4242 4241" })).toBe("The card number is not valid.");
  expect(says({ number: "4242" })).toBe("The card number is not valid.");
  expect(says({ cvc: "12" })).toBe("The security code is not complete.");
  expect(says({ number: "4111 1111 1111 1111" })).toMatch(/test cards only/);
});

it("takes a card until the end of its last month", () => {
  expect(says({ expMonth: 11, expYear: 2026 })).toBe("pays");
  expect(says({ expMonth: 11, expYear: 26 })).toBe("pays");
  expect(says({ expMonth: 10, expYear: 2026 })).toBe("The card has expired.");
  expect(says({ expMonth: 13, expYear: 2030 })).toBe("The card has expired.");
  expect(says({ expMonth: 1, expYear: 2099 })).toBe("The card has expired.");
});

it("finds every single wrong digit by the check digit", () => {
  const number = "4242424242424242";
  for (let at = 0; at < number.length; at += 1)
    for (let digit = 0; digit < 10; digit += 1) {
      const changed = number.slice(0, at) + digit + number.slice(at + 1);
      expect(passesLuhn(changed)).toBe(changed === number);
    }
});

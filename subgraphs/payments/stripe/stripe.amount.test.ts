import { expect, it } from "vitest";
import { fromStripeAmount, toStripeAmount } from "./stripe.amount.js";

it.each([
  ["EUR", 1999n, 1999],
  ["JPY", 1999n, 1999],
  ["KWD", 19990n, 19990],
  ["ISK", 1999n, 199900],
  ["UGX", 1999n, 199900],
])("sends %s in the units that Stripe counts in", (currency, minor, stripe) => {
  expect(toStripeAmount(minor, currency)).toBe(stripe);
  expect(fromStripeAmount(stripe, currency)).toBe(minor);
});

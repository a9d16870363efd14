/** A card as a browser sends it to the sandbox. Nothing of it is ever stored. */
export interface Card {
  number: string;
  expMonth: number;
  expYear: number;
  cvc: string;
}

export type CardVerdict = { kind: "pays" } | { kind: "asks" } | { kind: "declines"; message: string };

const declines = (message: string): CardVerdict => ({ kind: "declines", message });

// The numbers that Stripe documents for its test mode (docs.stripe.com/testing).
const testCards = new Map<string, CardVerdict>([
  ["4242424242424242", { kind: "pays" }],
  ["5555555555554444", { kind: "pays" }],
  ["378282246310005", { kind: "pays" }],
  ["4000002500003155", { kind: "asks" }],
  ["4000000000000002", declines("The card was declined.")],
  ["4000000000009995", declines("The card has insufficient funds.")],
  ["4000000000000069", declines("The card has expired.")],
  ["4000000000000127", declines("The card's security code is incorrect.")],
]);

/** What the sandbox's bank says to a card. */
export function judge(card: Card, now: Date): CardVerdict {
  const number = card.number.replaceAll(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) return declines("The card number is not valid.");
  if (!isCurrent(card, now)) return declines("The card has expired.");
  const isAmex = /^3[47]/.test(number);
  if (!(isAmex ? /^\d{4}$/ : /^\d{3}$/).test(card.cvc)) return declines("The security code is not complete.");
  return (
    testCards.get(number) ??
    declines("This is a test shop: it takes test cards only, such as 4242 4242 4242 4242.")
  );
}

/** The check digit of every card number (ISO/IEC 7812-1, annex B). */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A card is good until its last month has ended. Two-digit years belong to this century. */
function isCurrent({ expMonth, expYear }: Card, now: Date): boolean {
  if (!Number.isInteger(expMonth) || expMonth < 1 || expMonth > 12) return false;
  const year = expYear < 100 ? 2000 + expYear : expYear;
  if (!Number.isInteger(year) || year > now.getUTCFullYear() + 50) return false;
  return Date.UTC(year, expMonth, 1) > now.getTime();
}

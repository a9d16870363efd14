import { describe, expect, it } from "vitest";
import { readCard } from "./card.js";

const form = (number: string, expiry: string, cvc: string): FormData => {
  const data = new FormData();
  data.set("number", number);
  data.set("expiry", expiry);
  data.set("cvc", cvc);
  return data;
};

describe("the card form", () => {
  it.each(["04/29", "4/29", "04 / 2029", "0429", "04-29"])("reads the expiry %s", (expiry) => {
    expect(readCard(form("4242 4242 4242 4242", expiry, "123"))).toEqual({
      card: { number: "4242424242424242", expMonth: 4, expYear: 2029, cvc: "123" },
    });
  });

  it("names every field that is wrong, in the order of the form", () => {
    const read = readCard(form("4242", "13/29", "1"));
    expect("errors" in read && read.errors.map(({ field }) => field)).toEqual(["number", "expiry", "cvc"]);
  });
});

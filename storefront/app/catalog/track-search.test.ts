import { expect, it } from "vitest";
import { parseListing } from "./listing-query.js";
import { isSearch } from "./track-search.server.js";

const browser =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142 Safari/537.36";
const searched = (text: string, headers: Record<string, string> = {}) =>
  isSearch(
    new Headers({ "user-agent": browser, ...headers }),
    parseListing(new URLSearchParams(text), "search"),
  );

it("counts a search once, when a person makes it", () => {
  expect(searched("q=teapot")).toBe(true);
  expect(searched("q=")).toBe(false);
  expect(searched("q=teapot&after=abc")).toBe(false);
  expect(searched("q=teapot&o.Colour=Moss")).toBe(false);
});

it("counts neither robots nor pages fetched in advance", () => {
  expect(searched("q=teapot", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" })).toBe(
    false,
  );
  expect(searched("q=teapot", { "sec-purpose": "prefetch;prerender" })).toBe(false);
});

import { expect, it } from "vitest";
import { moved, nothingSuggested, optionCount } from "./suggested.js";

it("leads the arrow keys round, through the field and back", () => {
  const walk = (keys: string[], start = -1) => keys.reduce((active, key) => moved(active, key, 3), start);
  expect(walk(["ArrowDown"])).toBe(0);
  expect(walk(["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"])).toBe(-1);
  expect(walk(["ArrowUp"])).toBe(2);
  expect(walk(["ArrowDown", "ArrowUp"])).toBe(-1);
  expect(walk(["a"], 1)).toBe(1);
});

it("offers the search itself after what was found, and nothing where nothing was", () => {
  expect(optionCount(nothingSuggested)).toBe(0);
  expect(
    optionCount({ ...nothingSuggested, terms: ["linen"], categories: [{ name: "Home", path: "home" }] }),
  ).toBe(3);
});

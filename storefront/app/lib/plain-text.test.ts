import { expect, it } from "vitest";
import { plainText } from "./plain-text.js";

it("leaves the words of rich text", () => {
  expect(plainText("<p>Thrown &amp; turned,<br>in <b>Kolding</b>.</p><p>Five &lt; six</p>")).toBe(
    "Thrown & turned, in Kolding. Five < six",
  );
});

it("cuts at a word and says so", () => {
  expect(plainText("A bowl for soup, and for keys", 20)).toBe("A bowl for soup…");
  expect(plainText("A bowl", 6)).toBe("A bowl");
  expect(plainText("Uninterrupted", 5)).toMatch(/^U.*…$/);
});

import { expect, it } from "vitest";
import { safePath } from "./redirects.js";

it.each(["/cart", "/p/oak-tray?Colour=Moss", "/account#orders"])("goes on to %s", (path) => {
  expect(safePath(path, "/")).toBe(path);
});

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "",
  null,
])("does not leave the shop for %s", (path) => {
  expect(safePath(path, "/account")).toBe("/account");
});

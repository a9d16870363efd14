import { expect, it } from "vitest";
import { backdrop, rendition, srcset } from "./renditions.js";

const url = "/media/ab/cd12/960.webp";

it("asks for another width and format of the same picture", () => {
  expect(rendition(url, 320, "avif")).toBe("/media/ab/cd12/320.avif");
});

it("offers no width beyond what the place can show", () => {
  expect(srcset(url, "webp", 480)).toBe(
    "/media/ab/cd12/160.webp 160w, /media/ab/cd12/320.webp 320w, /media/ab/cd12/480.webp 480w",
  );
});

it("lets no style but a hex colour through", () => {
  expect(backdrop("#c9d3c0")).toEqual({ backgroundColor: "#c9d3c0" });
  expect(backdrop("red;background:url(https://evil.example)")).toBeUndefined();
  expect(backdrop(null)).toBeUndefined();
});

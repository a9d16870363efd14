import { expect, it } from "vitest";
import { backdrop, inView, rendition, srcset } from "./renditions.js";

const url = "/media/ab/cd12/960.webp";

it("asks for another width and format of the same picture", () => {
  expect(rendition(url, 320, "avif")).toBe("/media/ab/cd12/320.avif");
});

it("offers no width beyond what the place can show", () => {
  expect(srcset(url, "webp", 480)).toBe(
    "/media/ab/cd12/160.webp 160w, /media/ab/cd12/320.webp 320w, /media/ab/cd12/480.webp 480w",
  );
});

it("keeps to the host that the API names, also a CDN", () => {
  expect(rendition("https://cdn.example/media/ab/960.webp", 160)).toBe(
    "https://cdn.example/media/ab/160.webp",
  );
});

it("keeps the focal point in view, and leaves the rest to the middle", () => {
  expect(inView({ x: 0.25, y: 1 })).toEqual({ objectPosition: "25% 100%" });
  expect(inView(null)).toBeUndefined();
});

it("lets no style but a hex colour through", () => {
  expect(backdrop("#c9d3c0")).toEqual({ backgroundColor: "#c9d3c0" });
  expect(backdrop("red;background:url(https://evil.example)")).toBeUndefined();
  expect(backdrop(null)).toBeUndefined();
});

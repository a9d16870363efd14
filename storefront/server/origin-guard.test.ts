import { describe, expect, it } from "vitest";
import { isFromOurPages } from "./origin-guard.js";

const shop = "https://shop.example";
const post = (headers: { site?: string; origin?: string }): boolean =>
  isFromOurPages({ method: "POST", site: headers.site, origin: headers.origin }, shop);

describe("the origin guard", () => {
  it("lets everybody read", () => {
    expect(isFromOurPages({ method: "GET", site: "cross-site", origin: "https://evil.example" }, shop)).toBe(
      true,
    );
  });

  it.each([
    ["our own form", { site: "same-origin", origin: shop }, true],
    ["an address typed by the shopper", { site: "none" }, true],
    ["an older browser that only names our origin", { origin: shop }, true],
    ["another site", { site: "cross-site", origin: "https://evil.example" }, false],
    ["a neighbour on our domain", { site: "same-site", origin: "https://blog.shop.example" }, false],
    ["another site in an older browser", { origin: "https://evil.example" }, false],
    ["our host on another scheme", { origin: "http://shop.example" }, false],
    ["a sandboxed frame", { origin: "null" }, false],
    ["a request that names nobody", {}, false],
  ])("answers %s", (_who, headers, accepted) => {
    expect(post(headers)).toBe(accepted);
  });

  it("believes Sec-Fetch-Site before Origin, because pages cannot forge it", () => {
    expect(post({ site: "cross-site", origin: shop })).toBe(false);
  });
});

import { expect, it } from "vitest";
import type { Ask } from "./gateway.server.js";
import { sitemapFile, sitemapIndex } from "./sitemap.server.js";
import { productsFrom, walk } from "./sitemap-products.server.js";

/** A shop of so many products, which counts how often it is asked. */
function shopOf(count: number): { ask: Ask; asked: () => number } {
  let times = 0;
  const answer = (_document: unknown, { after }: { after: string | null }) => {
    times += 1;
    const start = after === null ? 0 : Number(after);
    const end = Math.min(start + 100, count);
    const nodes = Array.from({ length: end - start }, (_, index) => ({
      id: `prod_${start + index}`,
      slug: `bowl-${start + index}`,
      updatedAt: "2026-11-22T10:00:00Z",
    }));
    return Promise.resolve({
      products: { nodes, pageInfo: { hasNextPage: end < count, endCursor: String(end) } },
    });
  };
  return { ask: answer as unknown as Ask, asked: () => times };
}

it("begins a file for every so many products", async () => {
  const { ask } = shopOf(501);
  expect(await walk(ask, [null], 200)).toEqual([null, "200", "400"]);
});

it("begins none for products that there are not", async () => {
  expect(await walk(shopOf(400).ask, [null], 200)).toEqual([null, "200"]);
  expect(await walk(shopOf(0).ask, [null], 200)).toEqual([null]);
});

it("walks only from the last known mark to the end", async () => {
  const { ask, asked } = shopOf(501);
  expect(await walk(ask, [null, "200", "400"], 200)).toEqual([null, "200", "400"]);
  expect(asked()).toBe(2);
});

it("names every product exactly once over all files", async () => {
  const { ask } = shopOf(501);
  const paths: string[] = [];
  for (const mark of await walk(ask, [null], 200))
    for await (const { path } of productsFrom(ask, mark, 200)) paths.push(path);
  expect(paths).toHaveLength(501);
  expect(new Set(paths).size).toBe(501);
});

it("writes a file that can be read, with addresses as they must be written", async () => {
  async function* two() {
    yield { path: "/" };
    yield await Promise.resolve({ path: "/p/crème-&-co", changed: "2026-11-22T10:00:00Z" });
  }
  expect(await sitemapFile("https://shop.example", two()).text()).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://shop.example/</loc></url>
  <url><loc>https://shop.example/p/cr%C3%A8me-&amp;-co</loc><lastmod>2026-11-22</lastmod></url>
</urlset>
`,
  );
});

it("lists its files", async () => {
  expect(await sitemapIndex(["https://shop.example/sitemap/pages.xml"]).text()).toContain(
    "<sitemap><loc>https://shop.example/sitemap/pages.xml</loc></sitemap>",
  );
});

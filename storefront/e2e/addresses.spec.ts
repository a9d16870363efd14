import { expect, test, type Page } from "@playwright/test";
import { ask, catalogueToken } from "./api.js";

/** The structured data of a page, by type. */
async function structured(page: Page): Promise<Map<string, Record<string, unknown>>> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const things = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
  return new Map(things.map((thing) => [String(thing["@type"]), thing]));
}

const canonical = (page: Page) => page.locator('link[rel="canonical"]').getAttribute("href");

test("every page that may be found says what it is, once", async ({ page }) => {
  const pages: [path: string, types: string[]][] = [
    ["/", ["Organization", "WebSite"]],
    ["/c/home", ["BreadcrumbList", "CollectionPage"]],
    ["/c/home/ceramics", ["BreadcrumbList", "CollectionPage"]],
    ["/help", []],
  ];
  const titles = new Set<string>();
  for (const [path, types] of pages) {
    await page.goto(path);
    titles.add(await page.title());
    expect(new URL((await canonical(page)) ?? "").pathname).toBe(path);
    expect((await page.locator('meta[name="description"]').getAttribute("content"))?.length).toBeGreaterThan(
      20,
    );
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    expect([...(await structured(page)).keys()]).toEqual(types);
  }
  expect(titles.size).toBe(pages.length);
});

test("a chosen variant has an address of its own, which names the product as the page to find", async ({
  page,
}) => {
  await page.goto("/c/home/ceramics");
  await page.locator(".card-title a").first().click();
  await page.waitForURL(/\/p\//);
  const product = new URL(page.url()).pathname;
  await page.locator('a.pick:not([aria-current="true"])').first().click();
  await expect(page).toHaveURL(/\?/);
  const shared = page.url();
  const chosen = await page.locator('a.pick[aria-current="true"]').allInnerTexts();

  await page.goto(shared);
  expect(await page.locator('a.pick[aria-current="true"]').allInnerTexts()).toEqual(chosen);
  expect(new URL((await canonical(page)) ?? "").search).toBe("");
  const things = await structured(page);
  expect([...things.keys()]).toEqual(["ProductGroup", "BreadcrumbList"]);
  const variants = things.get("ProductGroup")?.["hasVariant"] as { offers: { url: string } }[];
  const offered = variants.map(({ offers }) => new URL(offers.url));
  expect(offered.map(({ pathname }) => pathname)).toEqual(variants.map(() => product));
  expect(offered.map(({ search }) => search)).toContain(new URL(shared).search);
});

test("the sitemap is an index of files that name what is there", async ({ request, baseURL }) => {
  const locations = async (path: string): Promise<string[]> => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toContain("application/xml");
    return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? "");
  };
  const files = await locations("/sitemap.xml");
  expect(files.map((url) => new URL(url).pathname)).toEqual([
    "/sitemap/pages.xml",
    "/sitemap/products-1.xml",
  ]);
  const pages = (await locations("/sitemap/pages.xml")).map((url) => new URL(url).pathname);
  expect(pages).toContain("/c/home/ceramics");
  const products = await locations("/sitemap/products-1.xml");
  expect(products.length).toBeGreaterThan(100);
  expect(new Set(products).size).toBe(products.length);
  expect((await request.get(new URL(products[0] ?? "").pathname)).status()).toBe(200);
  expect((await request.get("/sitemap/products-999.xml")).status()).toBe(404);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${new URL(files[0] ?? "", baseURL).origin}/sitemap.xml`);
  expect(robots).toContain("Disallow: /search");
});

test("a former address leads on to the present one for good", async ({ request, page }) => {
  const token = await catalogueToken();
  const found = await ask<{ products: { nodes: { id: string; slug: string }[] } }>(
    `query Some { products(first: 1, sort: [{ field: TITLE, direction: DESC }]) { nodes { id slug } } }`,
    {},
    token,
  );
  const [product] = found.products.nodes;
  if (!product) throw new Error("The shop has no product.");
  const rename = (slug: string) =>
    ask(
      `mutation Rename($id: ID!, $input: ProductUpdateInput!) {
         productUpdate(id: $id, input: $input) { userErrors { message } }
       }`,
      { id: product.id, input: { slug } },
      token,
    );
  const present = `${product.slug}-${crypto.randomUUID().slice(0, 8)}`;
  await rename(present);
  try {
    const moved = await request.get(`/p/${product.slug}?Colour=Moss`, { maxRedirects: 0 });
    expect(moved.status()).toBe(301);
    expect(moved.headers()["location"]).toBe(`/p/${present}?Colour=Moss`);
    await page.goto(`/p/${product.slug}`);
    expect(new URL((await canonical(page)) ?? "").pathname).toBe(`/p/${present}`);
  } finally {
    await rename(product.slug);
  }
});

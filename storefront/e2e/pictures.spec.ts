import { expect, test, type Page } from "@playwright/test";

/** What a listing's pictures weigh and whether they move anything, on a desk and on a phone. */

const pictureBytesMax = 300_000;
const listing = process.env.SHOP_LISTING ?? "/c/home";

interface Weighed {
  bytes: number;
  count: number;
}

/** Adds up the pictures that come over the wire, as they are sent. */
function weigh(page: Page): Weighed {
  const sum: Weighed = { bytes: 0, count: 0 };
  page.on("requestfinished", async (request) => {
    if (request.resourceType() !== "image" || request.url().startsWith("data:")) return;
    const { responseBodySize } = await request.sizes();
    sum.bytes += responseBodySize;
    sum.count += 1;
  });
  return sum;
}

/** Scrolls like a reader, so that every picture that waits for its turn is asked for. */
async function readThrough(page: Page): Promise<void> {
  const height = page.viewportSize()?.height ?? 900;
  for (let at = 0; at < 40; at += 1) {
    await page.mouse.wheel(0, height * 0.8);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const isAtEnd = await page.evaluate(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    );
    if (isAtEnd) break;
  }
  await page.waitForLoadState("networkidle");
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLImageElement>(".card-picture > .picture img")].filter(
            (image) => !image.complete || image.naturalWidth === 0,
          ).length,
      ),
    )
    .toBe(0);
}

/** Every shift of the layout since the page began that moved goods or their pictures. */
const watchShifts = () => {
  const shifts: { value: number; moved: string[] }[] = [];
  Object.assign(window, { shifts });
  const goods = ".grid, .picture";
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: { node?: Node | null }[];
    })[]) {
      const nodes = (entry.sources ?? []).map(({ node }) => node).filter((node) => node instanceof Element);
      const moved = nodes.filter((node) => node.closest(goods) ?? node.querySelector(goods));
      if (moved.length > 0)
        shifts.push({ value: entry.value, moved: moved.map((node) => node.outerHTML.slice(0, 120)) });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

for (const width of [1440, 390]) {
  test(`a listing read to its end at ${width} px takes under 300 kB of pictures and moves nothing`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    if (javaScriptEnabled !== false) await page.addInitScript(watchShifts);
    const pictures = weigh(page);
    await page.goto(listing);
    await expect(page.locator(".card").first()).toBeVisible();
    if (javaScriptEnabled !== false) await readThrough(page);
    else await page.waitForLoadState("networkidle");

    test
      .info()
      .annotations.push({ type: "pictures", description: `${pictures.count}, ${pictures.bytes} bytes` });
    expect(pictures.count).toBeGreaterThan(4);
    expect(pictures.bytes, `${pictures.count} pictures`).toBeLessThan(pictureBytesMax);
    if (javaScriptEnabled !== false)
      expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
  });
}

test("every picture says its size before it is there, and the first ones do not wait", async ({ page }) => {
  await page.goto(listing);
  const images = page.locator(".card-picture > .picture img");
  const told = await images.evaluateAll((all) =>
    all.map((image) => ({
      isSized: Number(image.getAttribute("width")) > 0 && Number(image.getAttribute("height")) > 0,
      loading: image.getAttribute("loading"),
    })),
  );
  expect(told.length).toBeGreaterThan(4);
  expect(told.every(({ isSized }) => isSized)).toBe(true);
  expect(told.slice(0, 2).map(({ loading }) => loading)).toEqual(["eager", "eager"]);
  expect(told.slice(4).every(({ loading }) => loading === "lazy")).toBe(true);
});

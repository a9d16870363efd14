import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.js";

test("a collection is found from any page, narrowed like a category, and shared", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/help");
  const way = page.getByRole("contentinfo").getByRole("link", { name: "Collections" });
  await way.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Collections");
  const tile = page.locator(".collection").first();
  const title = await tile.getByRole("heading", { level: 2 }).innerText();
  if (javaScriptEnabled !== false) await expectAccessible(page, "the collections");
  await tile.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.locator(".grid .card").first()).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page, title);
  await expect(page.getByLabel("Sort")).toHaveValue("own");
  const own = new URL(page.url()).pathname;
  expect(new URL((await page.locator('link[rel="canonical"]').getAttribute("href")) ?? "").pathname).toBe(
    own,
  );
  const types = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) =>
      scripts.map((script) => (JSON.parse(script.textContent ?? "") as { "@type": string })["@type"]),
    );
  expect(types).toEqual(["BreadcrumbList", "CollectionPage"]);

  const count = async (): Promise<number> =>
    Number.parseInt(await page.locator(".toolbar-count").innerText(), 10);
  const whole = await count();
  await page.goto(`${own}?available=1&max=60&sort=price-up`);
  expect(await count()).toBeLessThanOrEqual(whole);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex,follow");
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page.locator(".chips")).toHaveCount(0);
  expect(await count()).toBe(whole);
});

test("a collection that is not there is said to be so", async ({ page }) => {
  const answer = await page.goto("/collections/never-was");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We cannot find that page");
});

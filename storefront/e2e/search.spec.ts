import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.js";
import { journeySettings } from "./journey-settings.js";

const { search } = journeySettings();

test("a typo finds the product and names the word that was meant", async ({ page }) => {
  await page.goto(`/search?q=${search}`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex,follow");
  await expect(page.locator(".card").first()).toBeVisible();
  await page.locator(".suggestion").getByRole("link").click();
  await expect(page).toHaveURL(/\/search\?q=teapot$/);
  await expect(page.locator(".suggestion")).toHaveCount(0);
});

test("the search is a plain form", async ({ page, javaScriptEnabled }) => {
  await page.goto("/search");
  const form = page.getByRole("search", { name: "On this page" });
  await form.getByLabel("Search the shop").fill("linen");
  await form.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=linen$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Results for “linen”");
  if (javaScriptEnabled !== false) await expect(page.locator(".suggestions")).toHaveCount(0);
});

test("where nothing is found, the way goes on", async ({ page }) => {
  await page.goto("/search?q=qqzzxxyy");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Nothing found");
  await expect(page.getByRole("region", { name: "What others like" }).locator(".card")).toHaveCount(8);
  await page.locator(".empty .chip").first().click();
  await expect(page.locator(".grid .card").first()).toBeVisible();
});

test("suggestions can be walked with the keyboard, and closed", async ({
  page,
  javaScriptEnabled,
  isMobile,
}) => {
  test.info().skip(javaScriptEnabled === false, "suggestions need scripts; the form does not");
  await page.goto(isMobile ? "/search" : "/help");
  const form = page.getByRole("search", { name: isMobile ? "On this page" : "From any page" });
  const field = form.getByRole("combobox");
  await field.pressSequentially("lin");
  const list = form.getByRole("listbox");
  await expect(list).toBeVisible();
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page, "suggestions");

  await field.press("ArrowDown");
  const first = list.getByRole("option").first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await first.getAttribute("id")) ?? "none");
  await expect(field).toBeFocused();
  await field.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(field).toHaveValue("lin");

  await field.press("ArrowUp");
  await expect(list.getByRole("option").last()).toHaveAttribute("aria-selected", "true");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=lin$/);
});

test("a suggested product is one keypress away", async ({ page, javaScriptEnabled, isMobile }) => {
  test.info().skip(javaScriptEnabled === false, "suggestions need scripts; the form does not");
  await page.goto(isMobile ? "/search" : "/help");
  const field = page
    .getByRole("search", { name: isMobile ? "On this page" : "From any page" })
    .getByRole("combobox");
  await field.pressSequentially("teapot");
  const product = page.getByRole("group", { name: "Products" }).getByRole("option").first();
  const title = await product.locator("span").first().innerText();
  for (let step = 0; step < 12 && (await product.getAttribute("aria-selected")) !== "true"; step++)
    await field.press("ArrowDown");
  await field.press("Enter");
  await page.waitForURL(/\/p\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

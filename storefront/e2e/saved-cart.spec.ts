import { expect, test } from "@playwright/test";
import { journeySettings } from "./journey-settings.js";
import { newShopper, Shop } from "./shop-pages.js";

const { search, product } = journeySettings();
const password = "nine slow rooms";

test("what a customer puts in the cart waits for them on another device, and stays with nobody else", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  test.setTimeout(60_000);
  const { email } = newShopper();
  const shop = new Shop(page, javaScriptEnabled !== false);
  await shop.search(search);
  await shop.openProduct(product);
  await shop.chooseVariant();
  await shop.addToCart();

  await page.goto("/account/register");
  await page.getByLabel("Name").fill("Anna Lindqvist");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.waitForURL(/\/account$/);
  await shop.openCart();
  await expect(page.locator(".cart-line")).toHaveCount(1);
  const total = await shop.total();

  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/$/);
  await page.goto("/cart");
  await expect(page.locator(".cart-line")).toHaveCount(0);

  const context = await browser.newContext({
    baseURL: new URL("/", page.url()).href,
    javaScriptEnabled: javaScriptEnabled !== false,
  });
  const elsewhere = await context.newPage();
  await elsewhere.goto("/account/login");
  await elsewhere.getByLabel("Email").fill(email);
  await elsewhere.getByLabel("Password").fill(password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await elsewhere.waitForURL(/\/account$/);
  const cart = new Shop(elsewhere, javaScriptEnabled !== false);
  await cart.openCart();
  await expect(elsewhere.locator(".cart-line")).toHaveCount(1);
  expect(await cart.total()).toBe(total);
  await context.close();
});

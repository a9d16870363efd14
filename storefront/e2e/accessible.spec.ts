import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.js";
import { journeySettings } from "./journey-settings.js";
import { newShopper, Shop, testCards } from "./shop-pages.js";

const { search } = journeySettings();

const pages = [
  ["the start", "/"],
  ["a department", "/c/home"],
  ["a category below it", "/c/home/ceramics"],
  ["a filtered list", "/c/home?o.Colour=Chalk&available=1&min=20&max=150"],
  ["a list that nothing fits", "/c/home?min=90000"],
  ["the collections", "/collections"],
  ["a collection", "/collections/slow-rooms"],
  ["search, before a word", "/search"],
  ["search", "/search?q=bowl"],
  ["search, with a typo", `/search?q=${search}`],
  ["search, with nothing found", "/search?q=qqzzxxyy"],
  ["an empty cart", "/cart"],
  ["sign in", "/account/login"],
  ["help", "/help"],
  ["a page that is not there", "/nothing-here"],
  ["an order that is not there", "/orders/nothing"],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.beforeEach(({ javaScriptEnabled }) =>
      test.info().skip(javaScriptEnabled === false, "the check itself is a script"),
    );

    test("every page to look at has no serious fault", async ({ page }) => {
      for (const [name, path] of pages) {
        await page.goto(path);
        await expectAccessible(page, name);
      }
    });

    test("what opens over a page has no serious fault", async ({ page, isMobile }) => {
      if (isMobile) {
        await page.goto("/");
        await page.locator(".menu summary").click();
        await expectAccessible(page, "the menu");
        await page.goto("/c/home");
        await page.getByRole("button", { name: /^Filter/ }).click();
        await expect(page.getByRole("heading", { name: "Filters" })).toBeVisible();
        await expectAccessible(page, "the filters");
      } else {
        await page.goto("/help");
        await page.locator(".searchbox input").pressSequentially("lin");
        await expect(page.locator(".suggestions")).toBeVisible();
        await expectAccessible(page, "suggestions");
      }
    });

    test("the way from a product to its order has no serious fault", async ({ page }) => {
      const shop = new Shop(page, true);
      await shop.search(search);
      await page.locator(".card-title a").first().click();
      await page.waitForURL(/\/p\//);
      await expectAccessible(page, "a product");
      await shop.chooseVariant();
      await shop.addToCart();
      await expectAccessible(page, "a product, just added");
      await shop.openCart();
      await expectAccessible(page, "the cart");
      await shop.applyCode("NO-SUCH-CODE");
      await shop.expectCodeRefused();
      await expectAccessible(page, "a refused code");
      await shop.openCheckout();
      await expectAccessible(page, "the checkout");
      await page.getByRole("button", { name: "Continue to delivery" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expectAccessible(page, "a checkout with errors");
      await shop.fillAddress(newShopper());
      await shop.chooseDelivery();
      await expectAccessible(page, "a checkout that is ready");
      await shop.placeOrder();
      await expectAccessible(page, "the payment");
      await shop.payByCard(testCards.declines);
      await shop.expectDeclined();
      await expectAccessible(page, "a declined card");
      await shop.payByCard(testCards.pays);
      const trackingUrl = await shop.expectPaid();
      await expectAccessible(page, "the confirmation");
      await shop.openOrder(trackingUrl);
      await expectAccessible(page, "the order");
    });

    test("an account has no serious fault, from its first error on", async ({ page }) => {
      const { email, firstName } = newShopper();
      await page.goto("/account/register");
      await page.getByLabel("Name").fill(firstName);
      await page.getByLabel("Email", { exact: true }).fill(email);
      await page.getByLabel("Password").fill("short");
      await page.getByRole("button", { name: "Create the account" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
      await expectAccessible(page, "register, with errors");
      await page.getByLabel("Password").fill("a long enough sentence");
      await page.getByRole("button", { name: "Create the account" }).click();
      await page.waitForURL(/\/account$/);
      await expectAccessible(page, "the account");
    });
  });
}

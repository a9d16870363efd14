import { expect, test } from "@playwright/test";
import { journeySettings } from "./journey-settings.js";
import { newShopper, Shop, testCards } from "./shop-pages.js";

const { search, product, code } = journeySettings();

const shopOf = (page: ConstructorParameters<typeof Shop>[0], javaScriptEnabled: boolean | undefined): Shop =>
  new Shop(page, javaScriptEnabled !== false);

test("a guest finds a product with a typo, buys it with a code, and follows the order", async ({
  page,
  javaScriptEnabled,
}) => {
  const shop = shopOf(page, javaScriptEnabled);
  await shop.search(search);
  await shop.openProduct(product);
  await shop.chooseVariant();
  await shop.addToCart();

  await shop.openCart();
  const before = await shop.total();
  await shop.applyCode("NO-SUCH-CODE");
  expect(await shop.expectCodeRefused()).not.toBe("");
  await shop.applyCode(code);
  await shop.expectCodeApplied(code);
  expect(await shop.total()).not.toBe(before);

  await shop.openCheckout();
  await shop.fillAddress(newShopper());
  await shop.chooseDelivery();
  await shop.expectCodeApplied(code);
  const amount = await shop.placeOrder();
  await expect(page.getByRole("button", { name: `Pay ${amount}` })).toBeVisible();
  await shop.payByCard(testCards.pays);
  const trackingUrl = await shop.expectPaid();

  await shop.openOrder(trackingUrl);
  expect(await shop.orderWord()).toBe("Being packed");
  await expect(page.locator(".totals-total")).toContainText(amount);
});

test("a declined card changes nothing, and another card pays the same order", async ({
  page,
  javaScriptEnabled,
}) => {
  const shop = shopOf(page, javaScriptEnabled);
  await shop.search(search);
  await shop.openProduct(product);
  await shop.chooseVariant();
  await shop.addToCart();
  await shop.openCheckout();
  await shop.fillAddress(newShopper());
  const amount = await shop.placeOrder();
  const number = await page.getByRole("heading", { level: 2, name: /^Order/ }).innerText();

  await shop.payByCard(testCards.declines);
  await shop.expectDeclined();
  await expect(page.getByRole("heading", { level: 2, name: number })).toBeAttached();
  await expect(page.getByRole("button", { name: `Pay ${amount}` })).toBeVisible();

  await shop.payByCard(testCards.asks);
  await page.waitForURL((url) => !url.pathname.startsWith("/checkout/payment"));
  await page
    .getByRole("button", { name: /authenticate/i })
    .or(page.getByRole("link", { name: /authenticate/i }))
    .first()
    .click();
  await shop.expectPaid();
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
});

test("an incomplete address is refused beside its fields, and nothing is ordered", async ({
  page,
  javaScriptEnabled,
}) => {
  const shop = shopOf(page, javaScriptEnabled);
  await shop.search(search);
  await shop.openProduct(product);
  await shop.chooseVariant();
  await shop.addToCart();
  await shop.openCheckout();
  await page.getByRole("button", { name: "Continue to delivery" }).click();

  const summary = page.getByRole("alert");
  await expect(summary.getByRole("link")).toHaveCount(6);
  await expect(page.locator("#field-city-error")).toHaveText("Enter the town or city.");
  await shop.openCart();
  await expect(page.locator(".cart-line")).toHaveCount(1);
});

import { existsSync, readFileSync } from "node:fs";
import { expect, test, type Browser, type Page } from "@playwright/test";
import { api, ask, catalogueToken } from "./api.js";
import { journeySettings } from "./journey-settings.js";
import { newShopper, Shop, type ShippingDetails, testCards } from "./shop-pages.js";

/**
 * The whole way of one thing: a merchant's own file, a search with a typo, a purchase that the webhook alone
 * makes paid, a parcel that support sends, and what the customer is told of it.
 */

const catalogue = new URL("../../../shared/data/catalogs/export-apparel-147v.csv", import.meta.url);
const { adminUrl, passwordOf, code } = journeySettings();

test("a product of an imported file is found, bought, shipped and followed", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  test.info().skip(!existsSync(catalogue), "the sample catalogues are not beside this checkout");
  await importFile();
  const shop = new Shop(page, javaScriptEnabled !== false);
  const shopper = newShopper();

  await shop.search("chuk taylr");
  await shop.openProduct("chuck taylor");
  await shop.chooseVariant();
  await shop.addToCart();
  await shop.openCart();
  await shop.applyCode(code);
  await shop.expectCodeApplied(code);
  await shop.openCheckout();
  await shop.fillAddress(shopper);
  await shop.chooseDelivery();
  await shop.placeOrder();
  await shop.payByCard(testCards.pays);
  const trackingUrl = await shop.expectPaid();

  const tracking = `JJD${Date.now()}`;
  await ship(browser, shopper, tracking);
  await shop.openOrder(trackingUrl);
  expect(await shop.orderWord()).toBe("On its way");
  await expect(page.locator(".parcels")).toContainText(tracking);
  await expectMail(shopper.email, tracking);
});

/** As the catalogue manager does it, but without the screen: checked first, then started. */
async function importFile(): Promise<void> {
  const token = await catalogueToken();
  const bytes = readFileSync(catalogue);
  const created = await ask<{
    uploadCreate: { upload: { url: string; key: string; headers: { name: string; value: string }[] } };
  }>(
    `mutation Upload($input: UploadCreateInput!) {
       uploadCreate(input: $input) { upload { url key headers { name value } } }
     }`,
    {
      input: {
        filename: "apparel.csv",
        contentType: "text/csv",
        bytes: bytes.length,
        purpose: "PRODUCT_IMPORT",
      },
    },
    token,
  );
  const { url, key, headers } = created.uploadCreate.upload;
  const put = await fetch(new URL(url, api), {
    method: "PUT",
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    body: bytes,
  });
  expect(put.ok).toBe(true);
  const checked = await ask<{ productImportCheck: { import: { id: string } } }>(
    `mutation Check($key: String!) {
       productImportCheck(uploadKey: $key, filename: "apparel.csv") { import { id } }
     }`,
    { key },
    token,
  );
  const { id } = checked.productImportCheck.import;
  await expect.poll(() => statusOf(id, token), { timeout: 60_000 }).toBe("CHECKED");
  await ask(`mutation Start($id: ID!) { productImportStart(id: $id) { import { id } } }`, { id }, token);
  await expect.poll(() => statusOf(id, token), { timeout: 120_000 }).toBe("DONE");
}

const statusOf = async (id: string, token: string): Promise<string> => {
  const query = `query Import($id: ID!) { productImport(id: $id) { status } }`;
  return (await ask<{ productImport: { status: string } }>(query, { id }, token)).productImport.status;
};

/** Support finds the order by its customer's address and sends everything in one parcel. */
async function ship(browser: Browser, { email, lastName }: ShippingDetails, tracking: string): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled: true,
    isMobile: false,
    viewport: { width: 1440, height: 900 },
  });
  const desk = await context.newPage();
  await signIn(desk);
  await desk.goto(`${adminUrl}orders`);
  await desk.getByPlaceholder("Number or email").fill(email);
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await desk.locator("tbody tr", { hasText: lastName }).click();
  await desk.getByRole("button", { name: "Ship", exact: true }).click();
  await desk.getByLabel("Tracking number").fill(tracking);
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: /^Ship \d+ pieces?$/ })
    .click();
  await expect(desk.getByRole("region", { name: "Shipments" })).toContainText(tracking);
  await context.close();
}

async function signIn(desk: Page): Promise<void> {
  await desk.goto(adminUrl);
  await desk.getByLabel("Email").fill("support@fernwick.example");
  await desk.getByLabel("Password").fill(passwordOf("support"));
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
}

/** The mailbox of a shop without a mail server shows what the customer got. */
async function expectMail(email: string, tracking: string): Promise<void> {
  const mailbox = async (): Promise<string> => (await fetch(`${api}/mailbox`)).text();
  await expect
    .poll(
      async () => {
        const links = [...(await mailbox()).matchAll(/href="(\/mailbox\/[^"]+)"/g)].map(
          ([, link]) => link ?? "",
        );
        const mails = await Promise.all(
          links.slice(0, 8).map(async (link) => (await fetch(`${api}${link}`)).text()),
        );
        return mails.some((mail) => mail.includes(tracking));
      },
      { timeout: 30_000, message: `a mail to ${email} that names the parcel` },
    )
    .toBe(true);
}

import { expect, test, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

test.describe.configure({ mode: "serial" });

async function signIn(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByLabel("Email").fill("owner@fernwick.example");
  await page.getByLabel("Password").fill(passwordOf("owner"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
}

test("a delivery and a count go in by keyboard alone, and the item tells of both", async ({ page }) => {
  await signIn(page);
  const sku = "ALBOVA-INK-L";
  await page.goto("./stock");
  await page.getByPlaceholder("Product or SKU").fill(sku);
  await page.getByRole("row").filter({ hasText: sku }).click();
  const onHand = Number(await levelOf(page));
  const url = page.url();

  await page.goto("./stock-receive");
  await page.getByLabel("Delivery note or supplier").fill("LS-2041");
  await page.getByLabel("SKU or barcode").fill(sku);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Pieces")).toBeFocused();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("SKU or barcode")).toBeFocused();
  await page.getByRole("button", { name: "Take in 3 pieces" }).click();
  await expect(page).toHaveURL(/\/stock$/);
  await page.goto(url);
  await expect.poll(() => levelOf(page)).toBe(String(onHand + 3));

  await page.goto("./stock-count");
  await page.getByLabel("What is counted, and why").fill("Shelf 4, monthly");
  await page.getByLabel("SKU or barcode").fill(sku);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Counted", { exact: true })).toBeFocused();
  await page.keyboard.type(String(onHand + 2));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByText("Scan an item and type how many there are.")).toBeVisible();
  await page.goto(url);
  await expect.poll(() => levelOf(page)).toBe(String(onHand + 2));
  await expect(page.getByText("Shelf 4, monthly")).toBeVisible();
  await expect(page.getByText("LS-2041")).toBeVisible();
});

test("a code that nothing carries is said to be unknown, and the hand stays where it is", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("./stock-receive");
  await page.getByLabel("SKU or barcode").fill("NO-SUCH-CODE");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing carries the code NO-SUCH-CODE.")).toBeVisible();
  await expect(page.getByLabel("SKU or barcode")).toBeFocused();
});

const levelOf = (page: Page): Promise<string> =>
  page
    .getByRole("region", { name: "Level" })
    .getByText("On hand")
    .locator("xpath=following-sibling::*")
    .innerText();

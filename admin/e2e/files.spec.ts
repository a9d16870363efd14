import { readFile } from "node:fs/promises";
import { expect, test, type Cookie, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

let session: Cookie[] | undefined;

/** Signs in once; the shop makes somebody who does so all the time wait. */
async function signIn(page: Page): Promise<void> {
  if (session) await page.context().addCookies(session);
  await page.goto("./");
  if (!session) {
    await page.getByLabel("Email").fill("owner@fernwick.example");
    await page.getByLabel("Password").fill(passwordOf("owner"));
    await page.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  session = await page.context().cookies();
}

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto("./imports");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("region", { name: "What would happen" })).toBeVisible({ timeout: 30_000 });
}

test("what an import leaves out is downloaded, mended and imported", async ({ page }) => {
  const handle = `birch-tray-${Date.now()}`;
  await signIn(page);
  const rows = [
    "Handle,Title,Variant SKU,Variant Price",
    `${handle},Birch tray,${handle},`,
    `${handle}-2,Birch tray small,${handle}-2,9.00`,
  ];
  await upload(page, `${handle}.csv`, rows.join("\n"));
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the product to mend" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${handle}-to-mend.csv`);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain(`${handle},Birch tray,${handle},,Variant Price: A variant needs a price.`);

  await upload(page, `${handle}-mended.csv`, text.replace(`,${handle},,`, `,${handle},12.00,`));
  await expect(page.getByRole("button", { name: "Download the product to mend" })).toHaveCount(0);
  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible({ timeout: 30_000 });
});

test("the products of a filter are written to a file and downloaded", async ({ page }) => {
  await signIn(page);
  await page.goto("./products");
  await page.getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitem", { name: "Active" }).click();
  await expect(page.getByRole("button", { name: /Status: Active/ })).toBeVisible();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Those of the list’s filters" })).toBeChecked();
  await page.getByRole("dialog").getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Exports" })).toBeVisible();
  const row = page.locator("tbody tr").first();
  await expect(row).toContainText("A selection");
  await expect(row).toContainText("Done", { timeout: 60_000 });
  const downloading = page.waitForEvent("download");
  await row.getByRole("button", { name: /^Download/ }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text.split("\n")[0]).toMatch(/^Handle,Title,Body \(HTML\),Vendor,/);
  expect(text).not.toContain(",draft,");
});

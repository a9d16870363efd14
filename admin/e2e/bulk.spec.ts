import { expect, test, type Cookie, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

let session: Cookie[] | undefined;

/** Signs in once; the shop makes somebody who does so all the time wait. */
async function signIn(page: Page): Promise<void> {
  if (session) await page.context().addCookies(session);
  await page.goto("./");
  if (!session) {
    await page.getByLabel("Email").fill("catalogue@fernwick.example");
    await page.getByLabel("Password").fill(passwordOf("catalogue"));
    await page.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  session = await page.context().cookies();
}

async function openFirst(page: Page, query: string): Promise<string> {
  await page.goto("./products");
  await page.getByRole("searchbox", { name: "Search products" }).fill(query);
  await expect(page.locator("tbody tr").first()).toContainText(new RegExp(query, "i"));
  await page.locator("tbody tr").first().click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toBeVisible();
  return (await heading.textContent()) ?? "";
}

test("ticked products get a tag after a preview, and lose it when the edit is undone", async ({ page }) => {
  const tag = `e2e-${Date.now()}`;
  await signIn(page);
  await page.goto("./products");
  await expect(page.locator("tbody tr").nth(1)).toBeVisible();
  for (const row of [0, 1]) await page.locator("tbody tr").nth(row).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Change these 2" }).click();
  const dialog = page.getByRole("dialog");
  const submit = dialog.getByRole("button", { name: /^Change/ });
  await expect(submit).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Add tags" }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("2 products chosen, and all of them would change");
  await submit.click();

  await expect(page.getByRole("heading", { level: 1, name: `Tags + ${tag}` })).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click({ timeout: 20_000 });
  await page.getByRole("dialog").getByRole("button", { name: "Put back 2 products" }).click();
  await expect(page.locator("header").getByText("Undone", { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.goto("./tags");
  await page.getByRole("searchbox", { name: "Search tags" }).fill(tag);
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

test("a draft waits beside the product until it is published, and the history leads back", async ({
  page,
}) => {
  await signIn(page);
  await openFirst(page, "mug");
  const subtitle = page.getByLabel("Subtitle");
  const before = await subtitle.inputValue();
  const words = `Thrown by hand ${Date.now()}`;
  await subtitle.fill(words);
  await page.getByRole("button", { name: "Save as draft" }).click();
  const draft = page.getByRole("region", { name: "Draft" });
  await expect(draft).toContainText(words);
  await expect(subtitle).toHaveValue(before);

  await draft.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
  await expect(draft).toHaveCount(0);
  await expect(subtitle).toHaveValue(words);

  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText("published a draft");
  await history.getByRole("button", { name: "As it was before" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Go back" }).click();
  await expect(subtitle).toHaveValue(before);
});

test("a save that comes too late loses nothing of what was typed", async ({ page, context }) => {
  await signIn(page);
  await openFirst(page, "bowl");
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = `Theirs ${Date.now()}`;
  await other.getByRole("textbox", { name: "Maker" }).fill(theirs);
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);

  const mine = `Mine ${Date.now()}`;
  await page.getByLabel("Subtitle").fill(mine);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Somebody has changed this product meanwhile" });
  await expect(dialog).toContainText(theirs);
  await dialog.getByRole("button", { name: "Save my fields on top" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel("Subtitle")).toHaveValue(mine);
  await expect(page.getByRole("textbox", { name: "Maker" })).toHaveValue(theirs);
});

import { expect, test, type Cookie, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

let session: Cookie[] | undefined;

/** Signs in once for all of these tests: the shop makes somebody who does so all the time wait. */
async function open(page: Page, path: string): Promise<void> {
  if (session) await page.context().addCookies(session);
  await page.goto("./");
  if (!session) {
    await page.getByLabel("Email").fill("owner@fernwick.example");
    await page.getByLabel("Password").fill(passwordOf("owner"));
    await page.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  session = await page.context().cookies();
  await page.goto(`./${path}`);
}

const rows = (page: Page) => page.getByRole("list", { name: "Categories" }).getByRole("listitem");

test("a category is made, moved by keys and by mouse, renamed and deleted", async ({ page }) => {
  const name = `Attic ${Date.now()}`;
  // High enough that the whole tree is within reach of the mouse.
  await page.setViewportSize({ width: 1440, height: 1400 });
  await open(page, "categories");
  await page.getByRole("button", { name: "New category" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  const row = page.getByRole("button", { name: new RegExp(`^${name}, level`) });
  await expect(row).toHaveAccessibleName(`${name}, level 1, 0 products`);

  await row.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(row).toHaveAccessibleName(`${name}, level 2, 0 products`);
  await page.reload();
  await expect(row).toHaveAccessibleName(`${name}, level 2, 0 products`);

  const handle = page.getByRole("button", { name: `Drag ${name}` });
  const [from, to] = [(await handle.boundingBox())!, (await rows(page).first().boundingBox())!];
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y - 60, { steps: 8 });
  await page.mouse.move(from.x - 60, to.y + 4, { steps: 16 });
  await page.mouse.up();
  await expect(rows(page).first()).toContainText(name);
  await expect(row).toHaveAccessibleName(`${name}, level 1, 0 products`);

  await row.click();
  await page.getByLabel("Name").fill(`${name} room`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: new RegExp(`^${name} room, level 1`) })).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: new RegExp(`^${name}`) })).toHaveCount(0);
});

test("a collection by rules shows what it would choose before it is saved", async ({ page }) => {
  const title = `Cheap paper ${Date.now()}`;
  await open(page, "collections/create");
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
  await page.getByLabel("Products come").click();
  await page.getByRole("option", { name: "By rules" }).click();
  await expect(page.getByText("Finish the rules to see what they choose.")).toBeVisible();
  await page.getByLabel("Values for tag").fill("paper");
  await page.keyboard.press("Enter");
  const preview = page.getByRole("region", { name: "These products" });
  await expect(preview).toContainText(/15\s*products on sale/);
  await page.getByRole("button", { name: "Condition", exact: true }).click();
  await page.getByRole("combobox", { name: "What the condition looks at" }).nth(1).click();
  await page.getByRole("option", { name: "Price" }).click();
  await page.getByLabel("Price at most").fill("20");
  await expect(preview).not.toContainText(/15\s*products on sale/);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Collections" })).toBeVisible();
});

test("a collection by hand is put together and sorted", async ({ page }) => {
  const title = `By hand ${Date.now()}`;
  await open(page, "collections/create");
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const members = page.getByRole("list", { name: "Products of the collection" }).getByRole("listitem");
  for (const [at, product] of ["Morning Mug", "Moon Jar", "Heath Throw"].entries()) {
    await page.getByLabel("Add a product").fill(product);
    await page.getByRole("option").filter({ hasText: product }).first().click();
    await expect(members).toHaveCount(at + 1);
  }
  // What is read out to those who cannot see it tells when a key has been taken.
  const told = page.locator('[id^="DndLiveRegion"]').last();
  await page.getByRole("button", { name: "Drag Heath Throw" }).focus();
  await page.keyboard.press("Space");
  await expect(told).toContainText("moved over");
  for (let step = 0; step < 2; step += 1) {
    const before = await told.innerText();
    await page.keyboard.press("ArrowUp");
    await expect(told).not.toHaveText(before);
  }
  await page.keyboard.press("Space");
  await expect(members.first()).toContainText("Heath Throw");
  await page.reload();
  await expect(members.first()).toContainText("Heath Throw");
  await page.getByRole("button", { name: "Take Moon Jar out" }).click();
  await expect(members).toHaveCount(2);
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
});

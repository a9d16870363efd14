import { expect, test, type Cookie, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

let session: Cookie[] | undefined;

/** Once for the whole file: the shop makes somebody who signs in all the time wait. */
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

const tiles = (page: Page) => page.getByRole("list", { name: "Pictures", exact: true }).getByRole("link");

test("a picture is found by its product, gets a text and a focal point, and keeps them", async ({ page }) => {
  const text = `A mug beside a window, ${Date.now()}`;
  await signIn(page);
  await page.goto("./media");
  await page.getByRole("searchbox", { name: "Text or product" }).fill("mug");
  await expect(tiles(page).first()).toContainText(/mug/i);
  await tiles(page).first().click();

  await expect(page.getByRole("region", { name: "Where it is used" })).toContainText(/mug/i);
  await page.getByLabel("Text for people who cannot see it").fill(text);
  const picture = page.getByTestId("focal-picture");
  await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(100);
  const box = (await picture.boundingBox())!;
  await picture.click({ position: { x: box.width * 0.25, y: box.height * 0.75 } });
  const across = page.getByRole("slider", { name: "Focal point, across" });
  await expect(across).toHaveValue("25");
  await across.focus();
  await page.keyboard.press("ArrowRight");
  await expect(across).toHaveValue("26");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved")).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Text for people who cannot see it")).toHaveValue(text);
  await expect(page.getByRole("slider", { name: "Focal point, across" })).toHaveValue("26");
  await expect(page.getByRole("slider", { name: "Focal point, down" })).toHaveValue("75");
});

test("the library shows what wants work, and says when nothing does", async ({ page }) => {
  await signIn(page);
  await page.goto("./media");
  await expect(tiles(page).first()).toBeVisible();
  await page.getByRole("button", { name: "Could not be read" }).click();
  await expect(page.getByRole("heading", { name: "Nothing matches" }).or(tiles(page).first())).toBeVisible();
  await page.getByRole("button", { name: "Could not be read" }).click();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByRole("navigation", { name: "Pages" })).toContainText("51–100");
});

test("the pictures of a product are put in order by keyboard, told apart by variant, and described", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("./products");
  await page.getByRole("searchbox", { name: "Search products" }).fill("tall mug");
  await page
    .locator("tbody tr", { hasText: /tall mug/i })
    .first()
    .click();
  const list = page.getByRole("list", { name: "Pictures of the product" });
  const texts = () =>
    list.getByLabel("What it shows").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await expect(list.getByRole("listitem").nth(1)).toBeVisible();
  const before = await texts();

  await page.getByRole("button", { name: "Move picture 1", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("It would go to place 1 of")).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("It would go to place 2 of")).toBeAttached();
  await page.keyboard.press("Space");
  await expect.poll(texts).toEqual([before[1], before[0], ...before.slice(2)]);

  const words = `The mug from above, ${Date.now()}`;
  await list.getByLabel("What it shows").first().fill(words);
  await page.getByRole("button", { name: "Variants and focus of picture 1" }).click();
  const dialog = page.getByRole("dialog", { name: "Variants and focus" });
  const choice = dialog.getByRole("group").first().getByRole("button").first();
  const wasOn = (await choice.getAttribute("aria-pressed")) === "true";
  await choice.click();
  await expect(choice).toHaveAttribute("aria-pressed", String(!wasOn));
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);

  await page.reload();
  await expect.poll(texts).toEqual([words, before[0], ...before.slice(2)]);
  await page.getByRole("button", { name: "Variants and focus of picture 1" }).click();
  await expect(dialog.getByRole("group").first().getByRole("button").first()).toHaveAttribute(
    "aria-pressed",
    String(!wasOn),
  );
});

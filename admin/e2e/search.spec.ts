import { expect, test } from "@playwright/test";
import { passwordOf } from "./env.js";

test("what is searched for in vain becomes a synonym, and can be taken back", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Email").fill("catalogue@fernwick.example");
  await page.getByLabel("Password").fill(passwordOf("catalogue"));
  await page.getByRole("button", { name: "Sign in" }).click();
  const tasks = page.getByRole("navigation", { name: "Tasks" });
  await tasks.getByRole("link", { name: "Products", exact: true }).click();
  await tasks.getByRole("link", { name: "Searches" }).click();
  await page.getByRole("button", { name: "Found nothing" }).click();
  const inVain = page.getByRole("row").filter({ hasText: "doormat" });
  await expect(inVain).toContainText("None");
  await inVain.getByRole("link", { name: "Add a synonym" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New synonym" })).toBeVisible();
  await page.getByLabel("They also find").fill("Sill Trio Vase");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Create" }).click();
  const row = page.getByRole("row").filter({ hasText: "doormat → sill trio vase" });
  await expect(row).toBeVisible();
  await row.click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("The synonym is removed")).toBeVisible();
  await expect(row).toHaveCount(0);
});

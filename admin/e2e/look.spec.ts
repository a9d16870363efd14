import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

// Run as text: the admin's content policy lets no foreign script element in.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const lists = [
  "",
  "orders",
  "products",
  "tags",
  "bulk-edits",
  "stock",
  "customers",
  "promotions",
  "imports",
  "exports",
  "media",
  "staff",
  "audit",
  "jobs",
];
const records = ["orders", "products", "stock", "customers", "promotions"];
const forms = ["products/create", "promotions/create"];

async function signIn(page: Page): Promise<void> {
  await page.goto("./");
  await page.getByLabel("Email").fill("owner@fernwick.example");
  await page.getByLabel("Password").fill(passwordOf("owner"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
}

async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await tool.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

async function expectSound(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  expect(await seriousProblems(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, "nothing sticks out at the side").toBeLessThanOrEqual(0);
}

for (const { width, look } of [
  { width: 1440, look: "light" },
  { width: 390, look: "dark" },
] as const) {
  test(`every page has one heading and no serious fault at ${width} px, ${look}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript((theme) => localStorage.setItem("RaStore.theme", JSON.stringify(theme)), look);
    await signIn(page);
    for (const path of [...lists, ...forms]) {
      await page.goto(`./${path}`);
      await expectSound(page);
    }
    for (const path of records) {
      await page.goto(`./${path}`);
      await page.locator("tbody tr").first().click();
      await expect(page).not.toHaveURL(new RegExp(`/${path}$`));
      await expectSound(page);
    }
  });
}

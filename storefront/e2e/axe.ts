import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}
interface WithAxe {
  readonly axe: { run(where: Document, options: object): Promise<{ violations: Finding[] }> };
}

/** Nothing serious for those who hear or key through this page, and nothing that sticks out at its side. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("load");
  // A colour on its way to another is neither of the two.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(source);
  const found = await page.evaluate(
    (runOnly) => (window as unknown as WithAxe).axe.run(document, { runOnly }),
    rules,
  );
  const serious = found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect.soft(serious, name).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overhang, `${name}: sticks out`).toBeLessThanOrEqual(0);
}

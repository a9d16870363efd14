import { expect, test, type Locator, type Page } from "@playwright/test";

/** The list as a shopper narrows it, with and without scripts, beside the grid or in the phone's sheet. */
class List {
  constructor(
    private readonly page: Page,
    private readonly hasScripts: boolean,
    private readonly isPhone: boolean,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    if (this.hasScripts) await this.page.waitForFunction("window.__remixContext?.isSpaMode === false");
  }

  async openFilters(): Promise<void> {
    if (!this.isPhone) return;
    await this.page.getByRole("button", { name: /^Filter/ }).click();
    await expect(this.filters).toBeVisible();
  }

  async tick(box: Locator): Promise<void> {
    await box.check();
    if (this.hasScripts) return;
    await this.apply();
    await this.openFilters();
  }

  async apply(): Promise<void> {
    await this.filters.getByRole("button", { name: /^Show / }).click();
    await this.page.waitForLoadState("load");
  }

  get filters(): Locator {
    return this.page.locator("#filters");
  }

  boxes(group: string): Locator {
    return this.filters.getByRole("group", { name: group }).getByRole("checkbox");
  }

  async count(): Promise<number> {
    return Number.parseInt(await this.page.locator(".toolbar-count").innerText(), 10);
  }
}

const listOf = (page: Page, scripts: boolean | undefined, isPhone: boolean | undefined): List =>
  new List(page, scripts !== false, isPhone === true);

const countBeside = async (box: Locator): Promise<number> =>
  Number.parseInt(await box.locator("xpath=..").locator(".tick-count").innerText(), 10);

test("choices of one filter add up, of two narrow, and each count keeps its word", async ({
  page,
  javaScriptEnabled,
  isMobile,
}) => {
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home");
  const whole = await list.count();
  await list.openFilters();
  const [first, second] = [list.boxes("Colour").nth(0), list.boxes("Colour").nth(1)];
  const promised = await countBeside(first);
  await list.tick(first);
  await expect(page).toHaveURL(/o\.Colour=/);
  await expect.poll(() => list.count()).toBe(promised);
  await expect(second).toBeEnabled();
  await list.tick(second);
  await expect.poll(() => list.count()).toBeGreaterThan(promised);
  const either = await list.count();
  expect(either).toBeLessThanOrEqual(whole);

  const size = list.boxes("Size").and(page.locator(":enabled")).first();
  const left = await countBeside(size);
  await list.tick(size);
  await expect.poll(() => list.count()).toBe(left);
});

test("what would leave nothing stays in its place and cannot be chosen", async ({
  page,
  javaScriptEnabled,
  isMobile,
}) => {
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home");
  await list.openFilters();
  const all = await list.boxes("Colour").count();
  await list.open("/c/home?max=25");
  await list.openFilters();
  expect(await list.boxes("Colour").count()).toBe(all);
  const dead = list.boxes("Colour").and(page.locator(":disabled"));
  expect(await dead.count()).toBeGreaterThan(0);
  expect(await countBeside(dead.first())).toBe(0);
});

test("filters can be shared as an address and taken away one by one", async ({
  page,
  javaScriptEnabled,
  isMobile,
}) => {
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home?o.Colour=Chalk&o.Colour=Oat&min=150&max=20&available=1");
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips.getByRole("link")).toHaveText([
    /Colour: Chalk/,
    /Colour: Oat/,
    /From €20/,
    /Up to €150/,
    /In stock/,
    "Clear all",
  ]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex,follow");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/c\/home$/);
  await chips.getByRole("link", { name: "Remove Colour: Oat" }).click();
  await expect(page).toHaveURL(/o\.Colour=Chalk/);
  await expect(page).not.toHaveURL(/Oat/);
  await chips.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/c\/home$/);
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

test("a price range is typed, and its limits are named", async ({ page, javaScriptEnabled, isMobile }) => {
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home");
  const whole = await list.count();
  await list.openFilters();
  await expect(list.filters.getByText(/^€[\d.,]+ to €[\d.,]+$/)).toBeVisible();
  await list.filters.getByLabel("To", { exact: true }).fill("40");
  await list.filters.getByRole("button", { name: "Apply the price" }).click();
  await expect(page).toHaveURL(/max=40/);
  await expect.poll(() => list.count()).toBeLessThan(whole);
});

test("the focus stays where it is while the list changes", async ({ page, javaScriptEnabled, isMobile }) => {
  test.info().skip(javaScriptEnabled === false, "without scripts every change is a new page");
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home");
  await list.openFilters();
  const box = list.boxes("Colour").nth(2);
  await box.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/o\.Colour=/);
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
});

test("more products come after the first, and are there again on the way back", async ({
  page,
  javaScriptEnabled,
  isMobile,
}) => {
  const list = listOf(page, javaScriptEnabled, isMobile);
  await list.open("/c/home");
  const cards = page.locator(".grid > li");
  const before = await cards.count();
  await page.getByRole("link", { name: "Show more" }).click();
  if (javaScriptEnabled === false) {
    await expect(page).toHaveURL(/after=/);
    await page.getByRole("link", { name: "Back to the first products" }).click();
    await expect(cards).toHaveCount(before);
    return;
  }
  await expect.poll(() => cards.count()).toBeGreaterThan(before);
  const all = await cards.count();
  await expect(cards.nth(before).getByRole("link")).toBeFocused();
  await cards.nth(before).getByRole("link").click();
  await page.waitForURL(/\/p\//);
  await page.goBack();
  await expect(cards).toHaveCount(all);
});

test("sorting is part of the address and keeps the filters", async ({ page, javaScriptEnabled }) => {
  await page.goto("/c/home?available=1");
  await page.getByLabel("Sort").selectOption("price-up");
  if (javaScriptEnabled === false) await page.getByRole("button", { name: "Go" }).click();
  await expect(page).toHaveURL(/available=1&sort=price-up|sort=price-up&available=1/);
  const prices = async (): Promise<number[]> =>
    (await page.locator(".grid .price-now").allInnerTexts()).map((text) =>
      Number(text.replace(/[^\d.]/g, "")),
    );
  const isRising = (list: readonly number[]) => list.every((price, at) => at === 0 || list[at - 1]! <= price);
  await expect.poll(async () => isRising(await prices())).toBe(true);
  expect((await prices()).length).toBeGreaterThan(3);
});

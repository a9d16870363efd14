import { deflateSync } from "node:zlib";
import { expect, test, type Cookie, type Page } from "@playwright/test";
import { passwordOf } from "./env.js";

type Who = "owner" | "catalogue" | "support";
const sessions = new Map<Who, Cookie[]>();

/** Each member of staff signs in once; the shop makes somebody who does so all the time wait. */
async function signIn(page: Page, who: Who): Promise<void> {
  const known = sessions.get(who);
  if (known) await page.context().addCookies(known);
  await page.goto("./");
  if (!known) {
    await page.getByLabel("Email").fill(`${who}@fernwick.example`);
    await page.getByLabel("Password").fill(passwordOf(who));
    await page.getByRole("button", { name: "Sign in" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name: /^Good / })).toBeVisible();
  sessions.set(who, await page.context().cookies());
}

const tasks = (page: Page) => page.getByRole("navigation", { name: "Tasks" });

/** A plain PNG of one colour, written by hand so that the test needs no picture in the repository. */
function picture(): { name: string; mimeType: string; buffer: Buffer } {
  const size = 64;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, 0x5d)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const buffer = Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { name: "moss.png", mimeType: "image/png", buffer };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a wrong password is refused in words and nobody is signed in", async ({ page }) => {
  await page.goto("./");
  await page.getByLabel("Email").fill("owner@fernwick.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(tasks(page)).toHaveCount(0);
});

test("the owner sees every task and the shop's figures", async ({ page }) => {
  await signIn(page, "owner");
  for (const task of ["Home", "Orders", "Products", "Stock", "Customers", "Promotions", "Settings"]) {
    await expect(tasks(page).getByRole("link", { name: task, exact: true })).toBeVisible();
  }
  await expect(page.getByText("Sales today")).toBeVisible();
  await expect(page.getByText(/profit/)).toBeVisible();
});

test("the catalogue manager sees the goods and no orders", async ({ page }) => {
  await signIn(page, "catalogue");
  await expect(tasks(page).getByRole("link", { name: "Products", exact: true })).toBeVisible();
  await expect(tasks(page).getByRole("link", { name: "Orders", exact: true })).toHaveCount(0);
  await page.goto("./orders");
  await expect(page.getByRole("heading", { level: 1, name: "Not for your role" })).toBeVisible();
});

test("support sees orders without profit, and products without a way to create one", async ({ page }) => {
  await signIn(page, "support");
  await expect(tasks(page).getByRole("link", { name: "Settings", exact: true })).toHaveCount(0);
  await tasks(page).getByRole("link", { name: "Orders", exact: true }).click();
  await page.locator("tbody tr").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Order #/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Profit" })).toHaveCount(0);
  await page.goto("./products");
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  await expect(page.getByRole("link", { name: "New product" })).toHaveCount(0);
});

test("the catalogue manager creates a product in two colours with a picture", async ({ page }) => {
  const title = `Larch stool ${Date.now()}`;
  await signIn(page, "catalogue");
  await page.goto("./products/create");
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
  await page.locator("input[type=file]").setInputFiles(picture());
  await page.getByLabel("What it shows").fill("A stool of larch wood");
  await expect(page.getByRole("progressbar", { name: "Uploading picture 1" })).toHaveCount(0);
  await page.getByLabel("Price of the product", { exact: true }).fill("79,00");
  await page.getByRole("button", { name: "Add an option" }).click();
  await page.getByRole("combobox", { name: "Option 1" }).fill("Colour");
  const values = page.getByRole("combobox", { name: "Values" });
  for (const colour of ["Oak", "Walnut"]) {
    await values.fill(colour);
    await values.press("Enter");
  }
  await expect(page.getByLabel("Price of Oak", { exact: true })).toHaveValue("79.00");
  await page.getByLabel("Price of Walnut", { exact: true }).fill("89.00");
  await page.getByLabel("Pieces of Oak to begin with").fill("7");
  await page.getByRole("button", { name: "Create product" }).click();

  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByLabel("Price of Walnut", { exact: true })).toHaveValue("89.00");
  await expect(page.getByRole("row", { name: /Oak/ })).toContainText("7");
  await expect(page.getByLabel("What it shows")).toHaveValue("A stool of larch wood");

  await page.getByLabel("Subtitle").fill("Sits by the door");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("region", { name: "Unsaved changes" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Subtitle")).toHaveValue("Sits by the door");
});

test("a title that is missing is refused beside its field", async ({ page }) => {
  await signIn(page, "catalogue");
  await page.goto("./products/create");
  await page.getByLabel("Price of the product", { exact: true }).fill("5");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(page).toHaveURL(/products\/create$/);
});

test("a file is checked before anything is written, and every problem names its row", async ({ page }) => {
  const handle = `larch-bench-${Date.now()}`;
  const lines = [
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty",
    `${handle},Larch bench,Colour,Oak,${handle}-oak,149.00,4`,
    `${handle}-twin,Larch bench twin,Colour,Oak,${handle}-twin,,2`,
  ];
  await signIn(page, "catalogue");
  await page.goto("./imports");
  const file = { name: `${handle}.csv`, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("heading", { level: 1, name: `${handle}.csv` })).toBeVisible();
  const start = page.getByRole("button", { name: "Start the import" });
  await expect(start).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("row", { name: new RegExp(`Error .*${handle}-twin`) })).toContainText("3");
  await start.click();
  await expect(page.getByRole("dialog")).toContainText("1 product will be new.");
  await page.getByRole("dialog").getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("region", { name: "What happened" })).toBeVisible({ timeout: 30_000 });
  await page.goto("./products");
  await page.getByRole("searchbox", { name: "Search products" }).fill("Larch bench");
  await expect(page.locator("tbody tr", { hasText: "Larch bench" }).first()).toBeVisible();
});

test("a code is created once and paused", async ({ page }) => {
  const code = `LARCH${Date.now()}`;
  await signIn(page, "catalogue");
  const fill = async () => {
    await page.goto("./promotions/create");
    await page.getByRole("textbox", { name: "Code", exact: true }).fill(code);
    await page.getByRole("textbox", { name: "Title", exact: true }).fill("For the benches");
    await page.getByRole("textbox", { name: "Percent" }).fill("12,5");
    await page.getByRole("button", { name: "Create", exact: true }).click();
  };
  await fill();
  await expect(page.getByRole("row", { name: new RegExp(code) })).toContainText("12.5 % off");
  await fill();
  await expect(page.getByRole("textbox", { name: "Code", exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(page).toHaveURL(/promotions\/create$/);

  await page.getByRole("link", { name: "Promotions", exact: true }).first().click();
  await page.getByRole("row", { name: new RegExp(code) }).click();
  await page.getByRole("switch", { name: "Switched on" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator("header").getByText("Paused")).toBeVisible();
});

test("a count that differs is written down as a movement", async ({ page }) => {
  await signIn(page, "catalogue");
  await page.goto("./stock");
  await page.locator("tbody tr").first().click();
  await page.getByRole("button", { name: "Adjust stock" }).click();
  const note = `Shelf count ${Date.now()}`;
  const before = Number((await page.getByText(/on hand now/).textContent())?.match(/^\d+/)?.[0]);
  const counted = String(before + 3);
  await page.getByLabel("Pieces counted").fill(counted);
  await page.getByLabel("Note").fill(note);
  await page.getByRole("dialog").getByRole("button", { name: "Add 3", exact: true }).click();
  const movement = page.getByRole("row", { name: new RegExp(note) });
  await expect(movement).toBeVisible();
  await expect(movement.getByRole("cell").last()).toHaveText(counted);
});

test("support ships an order, and what was shipped cannot be shipped again", async ({ page }) => {
  await signIn(page, "support");
  await page.goto("./orders");
  await page.getByRole("button", { name: "To ship" }).click();
  await page.locator("tbody tr").first().click();
  await page.getByRole("button", { name: "Ship", exact: true }).click();
  await page.getByLabel("Tracking number").fill("00340434161094");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Ship \d+ pieces?$/ })
    .click();
  await expect(page.getByRole("region", { name: "Shipments" })).toContainText("00340434161094");
  await expect(page.getByRole("button", { name: "Ship", exact: true })).toHaveCount(0);
});

test("support refunds a paid order in full, once", async ({ page }) => {
  await signIn(page, "support");
  await page.goto("./orders");
  await page.getByRole("button", { name: "To ship" }).click();
  await page.locator("tbody tr").nth(1).click();
  await page.getByRole("button", { name: "Refund", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const submit = dialog.getByRole("button", { name: /^Refund \D*[\d,.]+$/ });
  await expect(submit).toBeDisabled();
  await dialog.getByLabel("Reason").fill("Arrived broken");
  await submit.click();
  await expect(page.getByRole("region", { name: "Payment" })).toContainText("Arrived broken");
  await expect(page.getByRole("button", { name: "Refund", exact: true })).toHaveCount(0);
});

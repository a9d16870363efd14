import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { testDatabase, testSecret } from "@till/host/testing";
import { afterAll, describe, expect, it } from "vitest";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "till-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = fileURLToPath(new URL("../../../", import.meta.url));

const products = 300;
const path = join(folder, "products.csv");

function fileText(): string {
  const header =
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price";
  const rows = Array.from({ length: products }, (_, at) => [
    `p-${at},Product ${at},Size,S,P${at}-S,shopify,2,10.00`,
    `p-${at},,,M,P${at}-M,shopify,3,11.00`,
  ]);
  return [header, ...rows.flat()].join("\n");
}

/** `npm run import`, as a process of its own. */
function importing() {
  // The script of package.json, so that its limits are the ones that are measured.
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: { import: string };
  };
  const [, ...args] = scripts.import.split(" ");
  const child = spawn(process.execPath, [...args, path], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: db.url(), TILL_SECRET: testSecret, TILL_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [words, peakMegabytes] = ["", 0];
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const look = () => {
    try {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
      peakMegabytes = Math.max(peakMegabytes, Number(kilobytes ?? 0) / 1_000);
    } catch {
      // It has ended, or this system has no /proc.
    }
  };
  const timer = setInterval(look, 50);
  const ended = new Promise<number | null>((resolve) =>
    child.once("close", (code) => {
      clearInterval(timer);
      resolve(code);
    }),
  );
  return { kill: () => child.kill("SIGKILL"), ended, words: () => words, peakMegabytes: () => peakMegabytes };
}

const state = async () =>
  (
    await db.sql<{ id: string; status: string; done: number }>(
      "select id, status, products_done as done from product_imports order by created_at",
    )
  )[0];

describe("an import whose process is killed", () => {
  it("goes on behind the last product it has written, has none twice, and stays below 300 MB", async () => {
    await writeFile(path, fileText());
    const first = importing();
    for (;;) {
      const now = await state();
      if (now?.status === "RUNNING" && now.done >= 40) break;
      const isOver = await Promise.race([first.ended.then(() => true), sleep(20).then(() => false)]);
      if (isOver) throw new Error(`It was over before it could be killed: ${first.words()}`);
    }
    first.kill();
    expect(await first.ended).toBeNull();
    const killed = await state();
    expect(killed!.done).toBeLessThan(products);
    const written = async () =>
      (await db.sql<{ count: number }>("select count(*)::int as count from products"))[0]!.count;
    expect(await written()).toBe(killed!.done);

    const second = importing();
    expect([await second.ended, second.words()]).toEqual([
      0,
      [
        "This file's import was stopped; it goes on where it was.",
        "600 rows: 300 products created, 0 updated, 0 unchanged, 0 left out; 0 problems.",
        "600 variants, 1500 units on hand, worth 15900.00 EUR.",
        "",
      ].join("\n"),
    ]);
    expect(await state()).toMatchObject({ id: killed!.id, status: "DONE", done: products });
    const [stored] = await db.sql<object>(
      `select (select count(*)::int from products) as products, count(*)::int as variants,
              count(distinct v.sku)::int as skus, sum(c.on_hand)::int as units,
              (select count(*)::int from inventory_movements) as movements
         from product_variants v join inventory_items i on i.variant_id = v.id
         join inventory_current c on c.item_id = i.id`,
    );
    expect(stored).toEqual({ products, variants: 600, skus: 600, units: 1_500, movements: 600 });
    expect(Math.max(first.peakMegabytes(), second.peakMegabytes())).toBeLessThan(300);
  }, 180_000);
});

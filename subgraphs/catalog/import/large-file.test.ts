import { writeFile } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { testDatabase } from "@till/host/testing";
import { afterAll, describe, expect, it } from "vitest";
import { Columns } from "./columns.js";
import { importFile } from "./command.js";
import { csvRows, shapeOf } from "./csv-file.js";
import { groupsOf, OnceInFile } from "./groups.js";
import { readProduct } from "./read-product.js";

const db = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "till-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heapMegabytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
};

const header =
  "Handle,Title,Body (HTML),Tags,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n";

/** Rows of products with so many variants each; every row differs, and each description is a kilobyte long. */
function* rows(count: number, variants = 10): Generator<string> {
  yield header;
  for (let at = 0; at < count; at += 1) {
    const [product, variant] = [Math.floor(at / variants), at % variants];
    const text = `Words about product ${product}. `.repeat(40);
    const own = variant === 0 ? `Product ${product},<p>${text}</p>,"a, b"` : ",,";
    yield `product-${product},${own},Size,${variant},SKU-${at},shopify,2,1${variant % 10}.50\n`;
  }
}

describe("a large file", () => {
  it("of 50,000 rows is read without being held", async () => {
    const open = async () => Readable.from(rows(50_000));
    const shape = await shapeOf(async () =>
      Readable.from(rows(50_000)).map((text: string) => Buffer.from(text)),
    );
    expect(shape).toEqual({ encoding: "utf-8", delimiter: ",", rows: 50_000 });

    const columns = new Columns(header.trim().split(","));
    const once = new OnceInFile();
    let [products, peak] = [0, 0];
    const before = heapMegabytes();
    const file = async () => (await open()).map((text: string) => Buffer.from(text));
    for await (const group of groupsOf(csvRows(file, shape), columns)) {
      const { product, problems } = readProduct(group, {
        columns,
        currency: "EUR",
        takesCosts: false,
        publicUrl: "http://localhost:4000",
        now: new Date(),
      });
      once.check(product!, columns, problems);
      expect(problems.list).toEqual([]);
      products += 1;
      if (products % 1_000 === 0) peak = Math.max(peak, heapMegabytes() - before);
    }
    expect(products).toBe(5_000);
    // The file itself has about ten megabytes; what is remembered of it are 48 bits for each SKU and handle.
    expect(peak).toBeLessThan(12);
  });

  it("of 5,000 rows is written product by product, again without being held, and once", async () => {
    const path = join(folder, "products.csv");
    await writeFile(path, Readable.from(rows(5_000, 50)));
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    await importFile(db.services(), { path, isDryRun: false, say });
    const before = heapMegabytes();
    await importFile(db.services(), { path, isDryRun: false, say });
    expect(heapMegabytes() - before).toBeLessThan(12);
    expect(lines).toEqual([
      "5000 rows: 100 products created, 0 updated, 0 unchanged, 0 left out; 0 problems.",
      "5000 variants, 10000 units on hand, worth 150000.00 EUR.",
      "5000 rows: 0 products created, 0 updated, 100 unchanged, 0 left out; 0 problems.",
      "5000 variants, 10000 units on hand, worth 150000.00 EUR.",
    ]);
  }, 180_000);
});

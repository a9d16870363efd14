import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encodeId, type Id, newId } from "@till/kit/id";
import { Refused } from "@till/kit/errors";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { importing } from "../import/testing.js";
import { createProduct } from "../products/create-product.js";
import { ProductStatus } from "../products/product.type.js";
import { guarded, listCell, listOf, pathsCell, pathsOf, unguarded } from "./cell-text.js";
import { exportColumns, type ExportRow } from "./export.row.js";
import { exportLoader } from "./export.resolver.js";
import { cancelExport, createExport } from "./manage-export.js";
import { runExportSlice } from "./run-export.job.js";
import { sweepExports } from "./sweep-exports.job.js";

const home = testDatabase();
const away = testDatabase();
const reader = staffWith("catalog.read", "catalog.cost.read", "inventory.read");
type Shop = typeof home;
const whole = { sliceMs: 60_000, partBytesMax: 4_000_000 };

const asked = (db: Shop, filter: object | null = null, viewer = reader) =>
  transact(db.em(), (tx) => createExport(tx, viewer, filter, new Date("2026-03-01T12:00:00Z")));
const work = async (db: Shop, id: string, limits = whole) => {
  while (!(await runExportSlice({ ...db.services(), em: db.em() }, id, limits)));
};
const row = async (db: Shop, id: string) =>
  (await db.sql<ExportRow>(`select ${exportColumns} from product_exports where id = ?`, [id]))[0]!;

async function exported(db: Shop, filter: object | null = null, viewer = reader): Promise<string> {
  const { id } = await asked(db, filter, viewer);
  await work(db, id);
  const { fileKey } = await row(db, id);
  return (await db.services().storage.get(fileKey!)).toString();
}

/** Two products by hand, with everything that could get lost on the way. */
async function furnished(db: Shop): Promise<void> {
  const viewer = staffWith("catalog.write", "catalog.cost.write");
  const [home1, kitchen] = [newId<"cat">(), newId<"cat">()];
  await db.sql("insert into categories (id, name, slug) values (?, 'Home, garden', 'home')", [home1]);
  await db.sql("insert into categories (id, parent_id, name, slug) values (?, ?, 'Pots > pans', 'pots')", [
    kitchen,
    home1,
  ]);
  await transact(db.em(), (tx) =>
    createProduct(tx, viewer, {
      title: "=SUM(A1) mug",
      slug: "a-mug",
      subtitle: "'=quoted, and “curly”",
      description: '<p>Two\r\nlines, a "quote"; and a ,comma</p>',
      vendor: "@home",
      productType: "+Mugs",
      status: ProductStatus.ARCHIVED,
      tags: ["a, b", "back\\slash", "-dash"],
      seo: { title: "SEO — title", description: null },
      categoryIds: [home1, kitchen].map((id) => encodeId("cat", id)),
      variants: [
        ["S", "Red", "A", "1", "x"],
        ["M", "Rosé", "B", "2", "y"],
      ].map((values, at) => ({
        sku: at === 0 ? "'-SKU" : "=SKU",
        options: ["Size", "Colour", "Glaze", "Handle", "Set"].map((name, option) => ({
          name,
          value: values[option]!,
        })),
        price: "18.50",
        compareAtPrice: at === 0 ? "20.00" : null,
        cost: at === 0 ? "7.25" : null,
        barcode: at === 0 ? "0012345" : null,
        weightGrams: at === 0 ? 412 : null,
        lengthMm: at === 0 ? 120 : null,
        heightMm: 95,
        initialStock: at * 3,
        lowStockThreshold: at === 0 ? 5 : null,
        tracked: at === 1,
      })),
    }),
  );
  await db.sql(
    "update inventory_items set backorders = 'ALLOW' where variant_id = (select id from product_variants where sku = '=SKU')",
  );
  await transact(db.em(), (tx) =>
    createProduct(tx, viewer, {
      title: "Plain",
      slug: "plain",
      status: ProductStatus.DRAFT,
      variants: [{ sku: null, options: [], price: "1.00", initialStock: 2 }],
    }),
  );
}

describe("an export", () => {
  beforeEach(async () => {
    // The ledgers refuse to be emptied, except in a session like this one.
    const empty =
      "set session_replication_role = replica; truncate products, categories, product_exports, product_imports cascade";
    for (const db of [home, away]) await db.asOwner(empty);
  });

  it("of what was written by hand comes back byte for byte, in this shop and in another one", async () => {
    await furnished(home);
    const first = await exported(home);
    const same = await importing(home).imported(first);
    expect(same.found).toMatchObject({ productsUnchanged: 2, problemCount: 1, productsFailed: 0 });
    expect(await exported(home)).toBe(first);

    const other = await importing(away).imported(first);
    expect(other.found).toMatchObject({ productsCreated: 2, productsFailed: 0, unitsOnHand: "5" });
    expect(await exported(away)).toBe(first);
    expect(first.split("\n")[1]).toContain("'=SUM(A1) mug");
    expect(first).not.toMatch(/(^|[,"])[=+@\t-][A-Za-z]/m);
  });

  const shared = fileURLToPath(new URL("../../../../shared/data/catalogs/", import.meta.url));
  it.runIf(existsSync(shared))(
    "of all real catalogues comes back byte for byte in another shop (skipped where ../shared is absent)",
    async () => {
      const names =
        "export-apparel-147v sample-apparel sample-home-and-garden sample-jewelery packt-product-data";
      for (const name of [...names.split(" "), "woocommerce-sample"])
        await importing(home).imported(readFileSync(`${shared}${name}.csv`));
      const first = await exported(home);
      const { found } = await importing(away).imported(first);
      expect(found).toMatchObject({ productsCreated: 123, productsFailed: 0, variantsSeen: 260 });
      expect(await exported(away)).toBe(first);
      expect((await importing(away).imported(first)).found).toMatchObject({ productsUnchanged: 123 });
    },
    180_000,
  );

  it("has the products of a filter only, and what its reader may know only", async () => {
    await furnished(home);
    const drafts = await exported(home, { status: { eq: "DRAFT" } }, staffWith("catalog.read"));
    expect(drafts.split("\n").map((line) => line.split(",")[0])).toEqual(["Handle", "plain", ""]);
    expect(drafts).not.toContain("Cost per item");
    expect(drafts).not.toContain("Variant Inventory Qty");
    await expect(asked(home, { price: { gte: "1.234" } })).rejects.toThrow(Refused);
    expect(await home.sql("select 1 from product_exports")).toHaveLength(1);
  });

  it("gives its link to those only who may read what it has", async () => {
    await furnished(home);
    const { id } = await asked(home);
    const linkFor = async (...permissions: string[]) => {
      const ctx = home.context(staffWith(...permissions));
      return (await exportLoader(ctx).load(id))?.downloadUrl(ctx);
    };
    expect(await linkFor("catalog.read", "catalog.cost.read", "inventory.read")).toBeNull();
    await work(home, id);
    const { fileKey } = await row(home, id);
    expect(await linkFor("catalog.read", "catalog.cost.read", "inventory.read")).toBe(`memory:${fileKey}`);
    expect(await linkFor("catalog.read", "inventory.read")).toBeNull();
  });

  it("goes on behind the last part when its worker died, and nothing is there twice", async () => {
    await importing(home).imported(
      ["Handle,Title,Variant SKU,Variant Price"]
        .concat(Array.from({ length: 250 }, (_, at) => `p-${at},Product ${at},S${at},${at}.00`))
        .join("\n"),
    );
    const plain = await exported(home);
    const { id } = await asked(home);
    const broken = { ...home.services(), em: home.em() };
    let parts = 0;
    const put = broken.storage.put.bind(broken.storage);
    broken.storage = {
      ...broken.storage,
      put: (...file) => ((parts += 1) === 2 ? Promise.reject(new Error("killed")) : put(...file)),
    };
    await expect(runExportSlice(broken, id, { sliceMs: 60_000, partBytesMax: 1 })).rejects.toThrow("killed");
    expect(await row(home, id)).toMatchObject({ status: "RUNNING", productsKept: 100, rowsKept: 100 });
    await work(home, id, { sliceMs: -1, partBytesMax: 1 });
    const done = await row(home, id);
    expect(done).toMatchObject({ status: "DONE", productsDone: 250, productsTotal: 250, rowsKept: 250 });
    expect((await home.services().storage.get(done.fileKey!)).toString()).toBe(plain);
  });

  it("is one at a time, can be cancelled, and is removed after a week", async () => {
    await furnished(home);
    const { id } = await asked(home);
    await expect(asked(home)).rejects.toThrow(
      "An export of Test staff is still being written. Wait until it is done, or cancel it.",
    );
    await transact(home.em(), (tx) => cancelExport(tx, home.services().storage, encodeId("exp", id)));
    await work(home, id);
    expect(await row(home, id)).toMatchObject({ status: "CANCELLED", fileKey: null, productsDone: 0 });

    const { id: old } = await asked(home);
    await work(home, old);
    const { fileKey } = await row(home, old);
    await home.sql("update product_exports set created_at = now() - interval '8 days' where id = ?", [old]);
    await (sweepExports as { perform: (tools: object, input: object) => Promise<void> }).perform(
      { ...home.services(), em: home.em(), id: newId<Id & string>() },
      {},
    );
    expect(await row(home, old)).toMatchObject({ status: "DONE", fileKey: null });
    expect(await home.services().storage.has(fileKey!)).toBe(false);
  });
});

describe("a cell", () => {
  it("that a spreadsheet would run gets an apostrophe, and gives it back", () => {
    for (const text of ["=1+1", "+1", "-1", "@x", "'=x", "''-x", "'plain", "plain", "", "\tx"]) {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it("of a list or of places keeps commas, arrows and backslashes", () => {
    const texts = ["a, b", "c\\", "d\\,e", "f > g"];
    expect(listOf(listCell(texts))).toEqual(texts);
    const paths = [["Home, garden", "Pots > pans"], ["a\\b"]];
    expect(pathsOf(pathsCell(paths))).toEqual(paths);
  });
});

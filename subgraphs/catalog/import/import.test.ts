import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import { setOnHand } from "@till/inventory";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { updateProduct } from "../products/update-product.js";
import { cancelImport } from "./manage-import.js";
import { importer, importing } from "./testing.js";

const db = testDatabase();
const { sent, work, start, row, problems, imported } = importing(db);
const header =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams," +
  "Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Cost per item,Status";

/** A row of a file; what is left out is what a plain product would have. */
const line = (over: Record<string, string>): string => {
  const plain: Record<string, string> = {
    Handle: "mug",
    Title: "Mug",
    Published: "true",
    "Variant SKU": "MUG",
    "Variant Inventory Tracker": "shopify",
    "Variant Inventory Qty": "3",
    "Variant Price": "18.00",
    ...over,
  };
  return header
    .split(",")
    .map((name) => `"${(plain[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
};
const file = (...rows: Record<string, string>[]) => [header, ...rows.map(line)].join("\r\n");

/** Everything that an import could have written, as one text. */
const footprint = async () =>
  (
    await db.sql<{ all: string }>(
      `select jsonb_build_object(
         'products', (select jsonb_agg(jsonb_build_array(id, version, updated_at, price_min) order by id) from products),
         'variants', (select jsonb_agg(jsonb_build_array(id, price, updated_at, deleted_at) order by id) from product_variants),
         'images', (select jsonb_agg(jsonb_build_array(id, position, state) order by id) from product_images),
         'movements', (select count(*) from inventory_movements), 'prices', (select count(*) from price_history),
         'jobs', (select count(*) from outbox where name <> 'catalog.run-import'),
         'categories', (select count(*) from categories))::text as all`,
    )
  )[0]!.all;

const shared = fileURLToPath(new URL("../../../../shared/data/catalogs/", import.meta.url));
const isShared = existsSync(shared);

describe.runIf(isShared)("a real export of a clothes shop (skipped where ../shared is absent)", () => {
  it("becomes 30 products with 147 variants and their stock, and a second import writes nothing", async () => {
    const export147 = readFileSync(`${shared}export-apparel-147v.csv`);
    const id = await sent(export147);
    await work();
    expect(await row(id)).toMatchObject({
      status: "CHECKED",
      isDryRun: true,
      productsCreated: 30,
      variantsSeen: 147,
    });
    expect(await db.sql("select 1 from products")).toEqual([]);

    await start(id);
    await work();
    expect(await row(id)).toMatchObject({
      status: "DONE",
      isDryRun: false,
      rowsRead: 173,
      rowsTotal: 173,
      productsCreated: 30,
      productsUpdated: 0,
      productsUnchanged: 0,
      productsFailed: 0,
      variantsSeen: 147,
      unitsOnHand: "1485",
      stockValue: "22110623",
    });
    const [stored] = await db.sql<object>(
      `select (select count(*)::int from products where status = 'ACTIVE') as products,
              count(*)::int as variants, sum(c.on_hand)::int as units, sum(c.on_hand * v.price)::text as value
         from product_variants v join inventory_items i on i.variant_id = v.id join inventory_current c on c.item_id = i.id`,
    );
    expect(stored).toEqual({ products: 30, variants: 147, units: 1485, value: "22110623" });

    const before = await footprint();
    const again = await imported(export147);
    expect(again.found).toMatchObject({
      productsCreated: 0,
      productsUpdated: 0,
      productsUnchanged: 30,
      unitsOnHand: "1485",
    });
    expect(await footprint()).toBe(before);
  });
});

describe("an import", () => {
  it("names every problem with its row, and leaves a product with an error out whole", async () => {
    const { id, found } = await imported(
      file(
        { Handle: "p1", "Variant SKU": "", Title: "=cmd()" },
        { Handle: "p2", "Variant SKU": "P2", "Variant Inventory Qty": "-4" },
        { Handle: "p3", "Variant SKU": "P3", "Option1 Name": "Size", "Option1 Value": "S" },
        { Handle: "p3", Title: "", "Variant SKU": "P3-M", "Option1 Value": "M", "Variant Price": "" },
        { Handle: "p4", "Variant SKU": "p2" },
        { Handle: "p5", "Variant SKU": "P5", "Variant Price": "free" },
        { Handle: "p6", "Variant SKU": "P6", Status: "retired" },
        { Handle: "", "Variant SKU": "P7" },
        {
          Handle: "p8",
          "Variant SKU": "P8",
          "Variant Compare At Price": "10.00",
          "Image Src": "http://a.example/1.jpg",
        },
        { Handle: "p2", "Variant SKU": "P9" },
        { Handle: "p10", "Variant SKU": "P10", "Variant Inventory Qty": "many", Title: "" },
      ),
    );
    expect(await problems(id)).toEqual([
      "2 WARNING FORMULA",
      "2 WARNING SKU_BLANK",
      "3 WARNING QUANTITY_NEGATIVE",
      "5 ERROR PRICE_MISSING",
      "6 ERROR SKU_REPEATED",
      "7 ERROR AMOUNT_INVALID",
      "8 WARNING STATUS_UNKNOWN",
      "9 ERROR HANDLE_MISSING",
      "10 WARNING IMAGE_IGNORED",
      "10 WARNING COMPARE_AT_IGNORED",
      "11 ERROR HANDLE_REPEATED",
      "12 ERROR TITLE_MISSING",
      "12 ERROR QUANTITY_INVALID",
    ]);
    expect(found).toMatchObject({ status: "DONE", productsCreated: 4, productsFailed: 6, problemCount: 13 });
    const rows = await db.sql<{ slug: string; title: string; status: string }>(
      "select slug, title, status from products where slug like 'p_' order by slug",
    );
    expect(rows).toEqual([
      { slug: "p1", title: "=cmd()", status: "ACTIVE" },
      { slug: "p2", title: "Mug", status: "ACTIVE" },
      { slug: "p6", title: "Mug", status: "DRAFT" },
      { slug: "p8", title: "Mug", status: "ACTIVE" },
    ]);
  });

  it("refuses a SKU of another product, and takes nothing else of that product either", async () => {
    await imported(file({ Handle: "owner", "Variant SKU": "OWNED" }));
    const before = await footprint();
    const { id, found } = await imported(
      file(
        {
          Handle: "thief",
          "Variant SKU": "T-1",
          Type: "Stolen",
          "Option1 Name": "Size",
          "Option1 Value": "S",
          "Image Src": "https://a.example/1.jpg",
        },
        { Handle: "thief", "Variant SKU": "owned", "Option1 Value": "M" },
      ),
    );
    expect(await problems(id)).toEqual(["3 ERROR SKU_TAKEN"]);
    expect(found).toMatchObject({ productsCreated: 0, productsFailed: 1, unitsOnHand: "0" });
    expect(await footprint()).toBe(before);
  });

  it("changes what changed: price by SKU, stock by the file's new figure, and keeps what it does not name", async () => {
    const size = { "Option1 Name": "Size", Handle: "shirt", Title: "Shirt", Type: "Shirts" };
    await imported(
      file(
        { ...size, "Variant SKU": "SH-S", "Option1 Value": "S" },
        { ...size, "Variant SKU": "SH-M", "Option1 Value": "M" },
      ),
    );
    const { found } = await imported(
      file({
        ...size,
        "Variant SKU": "sh-m",
        "Option1 Value": "M",
        "Variant Price": "20.00",
        "Variant Inventory Qty": "7",
      }),
    );
    expect(found).toMatchObject({ productsCreated: 0, productsUpdated: 1 });
    const rows = await db.sql(
      `select v.sku, v.price, c.on_hand from product_variants v join products p on p.id = v.product_id
         join inventory_items i on i.variant_id = v.id join inventory_current c on c.item_id = i.id
        where p.slug = 'shirt' and v.deleted_at is null order by v.position`,
    );
    expect(rows).toEqual([
      { sku: "sh-m", price: "2000", on_hand: 7 },
      { sku: "SH-S", price: "1800", on_hand: 3 },
    ]);
    expect(await db.sql("select path from categories where slug = 'shirts'")).toEqual([
      { path: "imported/shirts" },
    ]);
  });

  it("writes over what staff changed by hand, but does not undo sales", async () => {
    const content = file({
      Handle: "vase",
      Title: "Vase",
      "Variant SKU": "VASE",
      "Variant Inventory Qty": "9",
    });
    await imported(content);
    const [vase] = await db.sql<{ id: Id<"prod"> }>("select id from products where slug = 'vase'");
    await transact(db.em(), (tx) =>
      updateProduct(tx, importer, encodeId("prod", vase!.id), { title: "Vase, large" }),
    );
    const [variant] = await db.sql<{ id: Id<"var"> }>("select id from product_variants where sku = 'VASE'");
    await transact(db.em(), (tx) => setOnHand(tx, [{ variantId: variant!.id, onHand: 7 }], "Sold", importer));
    expect((await imported(content)).found).toMatchObject({ productsUpdated: 1 });
    expect(
      await db.sql(
        `select p.title, c.on_hand from products p join product_variants v on v.product_id = p.id
           join inventory_items i on i.variant_id = v.id join inventory_current c on c.item_id = i.id where p.slug = 'vase'`,
      ),
    ).toEqual([{ title: "Vase", on_hand: 7 }]);
  });

  it("reads files as spreadsheets of other countries write them", async () => {
    const content = file({
      Handle: "cafe",
      Title: "Café Crème",
      "Variant SKU": "CAFE",
      "Variant Price": "1.234,50 €",
    });
    const variants: [string, Buffer][] = [
      ["bom", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(content)])],
      ["utf16le", iconv.encode(content, "utf-16le", { addBOM: true })],
      ["utf16be", iconv.encode(content, "utf-16be", { addBOM: true })],
      ["utf16 without a mark", iconv.encode(content, "utf-16le")],
      ["windows-1252", iconv.encode(content, "windows-1252")],
      [
        "semicolons",
        Buffer.from(content.replaceAll('","', '";"').replaceAll(",", ";").replace("1.234;50", "1.234,50")),
      ],
    ];
    for (const [name, bytes] of variants) {
      const { id, found } = await imported(bytes);
      expect([name, found.productsFailed, await problems(id)]).toEqual([
        name,
        0,
        name === "windows-1252" ? ["0 WARNING ENCODING"] : [],
      ]);
      const [product] = await db.sql("select title, price_min from products where slug = 'cafe'");
      expect([name, product]).toEqual([name, { title: "Café Crème", price_min: "123450" }]);
    }
  });

  it("of a broken, empty or foreign file fails with a word about it, and never crashes", async () => {
    const outcomes: Record<string, string> = {
      "\r\n": "The file has no products.",
      [header]: "The file has no products.",
      "a,b\n1,2":
        "This is no product file of Shopify or WooCommerce: for one of Shopify's it has no column Handle, Title, Variant Price.",
      [`${header}\n"unclosed,x,y\n${"z".repeat(3_000_000)}`]:
        "After row 1 the file is no CSV: a quotation mark may be missing.",
    };
    for (const [content, error] of Object.entries(outcomes)) {
      const id = await sent(content);
      await work();
      expect(await row(id)).toMatchObject({ status: "FAILED", error });
    }
  });

  it("starts once, from a checked file, and stops when it is cancelled", async () => {
    const id = await sent(file({ Handle: "c1", "Variant SKU": "C1" }, { Handle: "c2", "Variant SKU": "C2" }));
    const refused = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;
    await expect(start(id)).rejects.toSatisfy(refused("ILLEGAL_TRANSITION"));
    await work();
    const starts = await Promise.allSettled(Array.from({ length: 5 }, () => start(id)));
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await transact(db.em(), (tx) => cancelImport(tx, encodeId("imp", id)));
    await work();
    expect(await row(id)).toMatchObject({ status: "CANCELLED", productsDone: 0 });
    expect(await db.sql("select 1 from products where slug in ('c1', 'c2')")).toEqual([]);
    await expect(transact(db.em(), (tx) => cancelImport(tx, encodeId("imp", id)))).rejects.toSatisfy(
      refused("ILLEGAL_TRANSITION"),
    );
  });

  it("that was killed goes on behind the last product it has written", async () => {
    const id = await sent(
      file(
        { Handle: "k1", "Variant SKU": "K1" },
        { Handle: "k2", "Variant SKU": "K2" },
        { Handle: "k3", "Variant SKU": "K1" },
      ),
    );
    await work();
    await start(id);
    // As if the worker had died after the first product.
    await db.sql(
      "update product_imports set status = 'RUNNING', products_done = 1, products_created = 1 where id = ?",
      [id],
    );
    await work();
    expect(await row(id)).toMatchObject({
      status: "DONE",
      productsDone: 3,
      productsCreated: 2,
      productsFailed: 1,
    });
    expect(await problems(id)).toEqual(["4 ERROR SKU_REPEATED"]);
    expect(await db.sql("select slug from products where slug like 'k_'")).toEqual([{ slug: "k2" }]);
  });
});

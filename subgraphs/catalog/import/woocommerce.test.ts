import { testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { importing } from "./testing.js";

const db = testDatabase();
const { imported, problems } = importing(db);

const names = [
  "ID,Type,SKU,Name,Published,Visibility in catalog,Short description,Description,Date sale price starts",
  "Date sale price ends,In stock?,Stock,Low stock amount,Backorders allowed?,Weight (kg),Length (cm),Sale price",
  "Regular price,Categories,Tags,Images,Parent,Position,Attribute 1 name,Attribute 1 value(s)",
  "Attribute 1 visible,Attribute 2 name,Attribute 2 value(s),Attribute 2 visible,Brands",
].flatMap((line) => line.split(","));
const file = (...rows: Record<string, string>[]) =>
  [
    names,
    ...rows.map((row) => {
      const plain: Record<string, string> = { Type: "simple", Published: "1", "In stock?": "1", ...row };
      return names.map((name) => `"${(plain[name] ?? "").replaceAll('"', '""')}"`);
    }),
  ]
    .map((cells) => cells.join(","))
    .join("\n");

const variants = (slug: string) =>
  db.sql<object>(
    `select v.sku, v.title, v.price, v.compare_at_price as before, v.weight_grams as grams, v.length_mm as length, i.is_tracked as tracked,
            c.on_hand as units, i.low_stock_threshold as low, i.backorders
       from product_variants v join products p on p.id = v.product_id join inventory_items i on i.variant_id = v.id
       join inventory_current c on c.item_id = i.id where p.slug = ? and v.deleted_at is null order by v.position`,
    [slug],
  );

describe("a WooCommerce file", () => {
  it("gives a simple product its texts, place, sale, stock, weight and pictures", async () => {
    const { id, found } = await imported(
      file({
        ID: "7",
        SKU: "BOWL",
        Name: "Bowl",
        "Short description": "<b>Deep</b> and blue",
        Description: "First line.\\nSecond line.\n\nAnother paragraph.",
        Stock: "4",
        "Low stock amount": "2",
        "Backorders allowed?": "notify",
        "Weight (kg)": "0.45",
        "Length (cm)": "21.5",
        "Sale price": "16",
        "Regular price": "20",
        Categories: "Home > Kitchen, Gifts\\, small",
        Tags: "blue, a\\, b",
        Images: "https://a.example/1.jpg, https://a.example/2,3.jpg, http://a.example/4.jpg",
        "Attribute 1 name": "Material",
        "Attribute 1 value(s)": "Stoneware, Glaze",
        "Attribute 1 visible": "1",
        Brands: "Fernwick",
      }),
    );
    expect(found).toMatchObject({ productsCreated: 1, productsFailed: 0, format: "woocommerce" });
    expect(await problems(id)).toEqual(["2 WARNING IMAGE_IGNORED"]);
    const [product] = await db.sql<object>(
      `select title, subtitle, description, vendor, status, tags,
              (select array_agg(c.path order by c.path) from product_categories pc join categories c on c.id = pc.category_id
                where pc.product_id = p.id) as places,
              (select array_agg(source_url order by position) from product_images where product_id = p.id) as pictures
         from products p where slug = 'bowl'`,
    );
    expect(product).toEqual({
      title: "Bowl",
      subtitle: "Deep and blue",
      description:
        "<p>First line.<br />Second line.</p>\n<p>Another paragraph.</p>\n" +
        "<table><tbody><tr><th>Material</th><td>Stoneware, Glaze</td></tr></tbody></table>",
      vendor: "Fernwick",
      status: "ACTIVE",
      tags: ["blue", "a, b"],
      places: ["gifts-small", "home/kitchen"],
      pictures: ["https://a.example/1.jpg", "https://a.example/2,3.jpg"],
    });
    expect(await variants("bowl")).toEqual([
      {
        sku: "BOWL",
        title: "",
        price: "1600",
        before: "2000",
        grams: 450,
        length: 215,
        tracked: true,
        units: 4,
        low: 2,
        backorders: "ALLOW",
      },
    ]);
  });

  it("puts variations with their product wherever they stand, by SKU or id, in their order", async () => {
    const size = { "Attribute 1 name": "Size", "Attribute 2 name": "Colour" };
    const { found } = await imported(
      file(
        {
          ...size,
          Type: "variation",
          SKU: "V-L",
          Parent: "id:20",
          Position: "2",
          "Regular price": "9",
          "Attribute 1 value(s)": "L",
          "Attribute 2 value(s)": "Red",
        },
        {
          ...size,
          ID: "20",
          Type: "variable",
          SKU: "VASE",
          Name: "Vase",
          "Weight (kg)": "1.2",
          "Attribute 1 value(s)": "S, L",
          "Attribute 2 value(s)": "Red, Blue",
        },
        { SKU: "OTHER", Name: "Other", "Regular price": "1" },
        {
          ...size,
          Type: "variation",
          SKU: "V-S",
          Parent: "vase",
          Position: "1",
          "Regular price": "8",
          "Weight (kg)": "0.8",
          "Attribute 1 value(s)": "S",
          "Attribute 2 value(s)": "",
        },
      ),
    );
    expect(found).toMatchObject({ productsCreated: 2, variantsSeen: 4, rowsRead: 4 });
    const plain = { before: null, length: null, tracked: false, units: 0, low: null, backorders: "REFUSE" };
    expect(await variants("vase")).toEqual([
      { ...plain, sku: "V-S-Red", title: "S / Red", price: "800", grams: 800 },
      { ...plain, sku: "V-S-Blue", title: "S / Blue", price: "800", grams: 800 },
      { ...plain, sku: "V-L", title: "L / Red", price: "900", grams: 1_200 },
    ]);
    expect(await db.sql("select option_names from products where slug = 'vase'")).toEqual([
      { option_names: ["Size", "Colour"] },
    ]);
  });

  it("knows products again by SKU, not by title, and keeps their address", async () => {
    const first = { SKU: "LAMP-1", Name: "Lamp", "Regular price": "30" };
    const second = { SKU: "LAMP-2", Name: "Lamp", "Regular price": "40" };
    expect((await imported(file(first, second))).found).toMatchObject({ productsCreated: 2 });
    const { found } = await imported(file({ ...second, Name: "Lamp, large" }, first));
    expect(found).toMatchObject({ productsUpdated: 1, productsUnchanged: 1, productsCreated: 0 });
    expect(await db.sql("select slug, title from products where title like 'Lamp%' order by slug")).toEqual([
      { slug: "lamp", title: "Lamp" },
      { slug: "lamp-2", title: "Lamp, large" },
    ]);
  });

  it("says what the shop has no counterpart for, and promises no stock twice", async () => {
    const { id, found } = await imported(
      file(
        { SKU: "SET", Type: "grouped", Name: "A set" },
        { SKU: "EXT", Type: "external", Name: "Elsewhere", "Regular price": "3" },
        { SKU: "DOWN", Type: "simple, downloadable, virtual", Name: "Song", "Regular price": "3" },
        { SKU: "HID", Name: "Hidden", "Visibility in catalog": "hidden", "Regular price": "3" },
        {
          SKU: "OLD",
          Name: "Old sale",
          "Sale price": "2",
          "Regular price": "3",
          "Date sale price ends": "2020-01-01",
        },
        {
          SKU: "RUG",
          Type: "variable",
          Name: "Rug",
          Stock: "5",
          "Attribute 1 name": "Size",
          "Attribute 1 value(s)": "S, L",
        },
        {
          SKU: "RUG-S",
          Type: "variation",
          Parent: "RUG",
          "Regular price": "3",
          "Attribute 1 name": "Size",
          "Attribute 1 value(s)": "S",
        },
        {
          SKU: "RUG-L",
          Type: "variation",
          Parent: "RUG",
          "Regular price": "3",
          Stock: "parent",
          "Attribute 1 name": "Size",
          "Attribute 1 value(s)": "L",
        },
        { SKU: "GONE", Name: "Gone", "In stock?": "0", "Regular price": "3" },
      ),
    );
    expect(await problems(id)).toEqual([
      "2 ERROR KIND_UNKNOWN",
      "3 ERROR KIND_UNKNOWN",
      "4 WARNING DOWNLOAD_IGNORED",
      "5 WARNING VISIBILITY_HIDDEN",
      "6 WARNING SALE_IGNORED",
      "7 WARNING STOCK_SHARED",
    ]);
    expect(found).toMatchObject({ productsCreated: 5, productsFailed: 2, unitsOnHand: "5" });
    expect(await db.sql("select slug from products where status = 'DRAFT' order by slug")).toEqual([
      { slug: "hidden" },
      { slug: "song" },
    ]);
    const [gone] = await variants("gone");
    expect(gone).toMatchObject({ tracked: true, units: 0 });
    expect((await variants("rug")).map((variant) => (variant as { units: number }).units)).toEqual([5, 0]);
  });
});

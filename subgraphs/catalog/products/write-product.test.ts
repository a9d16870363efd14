import { Refused } from "@till/kit/errors";
import { encodeId } from "@till/kit/id";
import { onChanged, transact } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { offered } from "../testing.js";
import { createProduct } from "./create-product.js";
import type { ProductCreateInput, ProductUpdateInput, VariantInput } from "./product.input.js";
import { ProductStatus } from "./product.type.js";
import { archiveProduct, updateProduct } from "./update-product.js";

const db = testDatabase();
const manager = staffWith("catalog.write", "catalog.cost.write", "catalog.cost.read");

const create = (input: Partial<ProductCreateInput>, viewer: Viewer = manager) =>
  transact(db.em(), (tx) =>
    createProduct(tx, viewer, {
      title: "Mug",
      status: ProductStatus.DRAFT,
      variants: [{ price: "18.00", options: [] }],
      ...input,
    }),
  );
const update = (id: string, input: ProductUpdateInput, viewer: Viewer = manager) =>
  transact(db.em(), (tx) => updateProduct(tx, viewer, encodeId("prod", id), input));

/** The refusals of a use case, as "CODE path". */
async function refusals(work: Promise<unknown>): Promise<string[]> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error("It was not refused.", { cause: outcome });
  return outcome.reasons.map(({ code, field }) => `${code} ${field?.join(".")}`);
}

const sized = (size: string, over: Partial<VariantInput> = {}): VariantInput => ({
  price: "20.00",
  options: [{ name: "Size", value: size }],
  ...over,
});
const counts = async () =>
  (
    await db.sql<{ products: number; variants: number; items: number; movements: number }>(
      `select (select count(*)::int from products) as products, (select count(*)::int from product_variants) as variants,
              (select count(*)::int from inventory_items) as items,
              (select count(*)::int from inventory_movements) as movements`,
    )
  )[0]!;

describe("creating a product", () => {
  it("writes product, variants and stock together", async () => {
    const before = await counts();
    const { id, warnings } = await create({
      title: "Linen shirt",
      tags: ["summer", "Summer", " linen "],
      description: '<h1>Cool</h1><script>alert(1)</script><p onclick="x()">Airy</p>',
      variants: [
        sized("M", { sku: "LS-M", initialStock: 5 }),
        sized("L", { cost: "19.00", compareAtPrice: "25.00" }),
      ],
    });
    const after = await counts();
    expect([after.products - before.products, after.variants - before.variants]).toEqual([1, 2]);
    expect([after.items - before.items, after.movements - before.movements]).toEqual([2, 1]);
    const [product] = await db.sql<object>(
      `select slug, tags::text, description, option_names::text, price_min, price_max, compare_at_max, is_on_sale,
              version, published_at from products where id = ?`,
      [id],
    );
    expect(product).toEqual({
      slug: "linen-shirt",
      tags: "{summer,linen}",
      description: "<h2>Cool</h2><p>Airy</p>",
      option_names: "{Size}",
      price_min: "2000",
      price_max: "2000",
      compare_at_max: "2500",
      is_on_sale: true,
      version: 1,
      published_at: null,
    });
    expect(warnings).toEqual(["L sells for 20.00 and costs 19.00 EUR: less than 10 % are left."]);
  });

  it("finds a free slug for a title that is in use, and refuses one that was asked for", async () => {
    const first = await create({ title: "Crème & Brûlée" });
    const second = await create({ title: "Creme and brulee" });
    const slugs = await db.sql<{ slug: string }>(
      "select slug from products where id in (?, ?) order by created_at",
      [first.id, second.id],
    );
    expect(slugs.map(({ slug }) => slug)).toEqual(["creme-and-brulee", "creme-and-brulee-2"]);
    expect(await refusals(create({ slug: "creme-and-brulee" }))).toEqual(["TAKEN slug"]);
    expect(await refusals(create({ slug: "No Slug" }))).toEqual(["INVALID slug"]);
  });

  it("lets ten writers with the same title all have one, each with a slug of its own", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => create({ title: "Same name" })));
    const slugs = await db.sql<{ slug: string }>("select slug from products where title = 'Same name'");
    expect(made).toHaveLength(10);
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(10);
  });

  it("names every field that is at fault, and writes nothing", async () => {
    await create({ title: "Taken", variants: [{ sku: "TAKEN-1", price: "1.00", options: [] }] });
    const before = await counts();
    expect(
      await refusals(
        create({
          title: " ",
          variants: [
            sized("M", { price: "-1.00" }),
            sized("L", { price: "1.999", weightGrams: -5 }),
            { price: "10.00", options: [{ name: "Colour", value: "Red" }], compareAtPrice: "10.00" },
          ],
        }),
      ),
    ).toEqual([
      "INVALID title",
      "INVALID variants.0.price",
      "INVALID variants.1.weightGrams",
      "INVALID variants.1.price",
      "INVALID variants.2.compareAtPrice",
      "INVALID variants.2.options",
    ]);
    expect(await refusals(create({ variants: [] }))).toEqual(["INVALID variants"]);
    expect(
      await refusals(create({ variants: [sized("M", { sku: "a" }), sized("m", { sku: "A" })] })),
    ).toEqual(["TAKEN variants.1.options", "TAKEN variants.1.sku"]);
    expect(await refusals(create({ variants: [sized("M"), sized("L", { sku: "taken-1" })] }))).toEqual([
      "TAKEN variants.1.sku",
    ]);
    expect(await refusals(create({ categoryIds: ["cat_00000000000000000000000000"] }))).toEqual([
      "NOT_FOUND categoryIds.0",
    ]);
    expect(await counts()).toEqual(before);
  });

  it("gives one of ten writers the SKU they all want", async () => {
    const tries = Array.from({ length: 10 }, (_, n) =>
      create({ title: `Race ${n}`, variants: [{ sku: "RACE", price: "1", options: [] }] }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of settled)
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(Refused);
  });

  it("wants a permission of its own for costs", async () => {
    const before = await counts();
    const outcome = create(
      { variants: [{ price: "10.00", cost: "4.00", options: [] }] },
      staffWith("catalog.write"),
    );
    expect(await refusals(outcome)).toEqual(["INVALID variants.0.cost"]);
    expect(await counts()).toEqual(before);
  });
});

describe("changing a product", () => {
  it("leaves alone what is left out, clears what is null, and counts the version", async () => {
    const { productId } = await offered(db.em(), { title: "Old", vendor: "Fernwick", tags: ["a"] });
    await update(productId, { title: "New", vendor: null, expectedVersion: 1 });
    expect(
      await db.sql("select title, vendor, tags::text, version from products where id = ?", [productId]),
    ).toEqual([{ title: "New", vendor: null, tags: "{a}", version: 2 }]);
  });

  it("refuses a change that was made to an older version", async () => {
    const { productId } = await offered(db.em());
    await update(productId, { title: "First", expectedVersion: 1 });
    expect(await refusals(update(productId, { title: "Second", expectedVersion: 1 }))).toEqual([
      "STALE expectedVersion",
    ]);
    expect(await db.sql("select title, version from products where id = ?", [productId])).toEqual([
      { title: "First", version: 2 },
    ]);
  });

  it("lets one of ten writers of the same version win", async () => {
    const { productId } = await offered(db.em());
    const tries = Array.from({ length: 10 }, (_, n) =>
      update(productId, { title: `Try ${n}`, expectedVersion: 1 }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.sql("select version from products where id = ?", [productId])).toEqual([{ version: 2 }]);
  });

  it("keeps, adds, swaps and drops variants, and remembers every price", async () => {
    const { productId, variantIds } = await offered(db.em(), {
      optionNames: ["Size"],
      variants: [
        { sku: "S-1", optionValues: ["S"], price: 1000n },
        { sku: "S-2", optionValues: ["M"], price: 1000n },
        { sku: "S-3", optionValues: ["L"], price: 1000n },
      ],
    });
    const id = (at: number) => encodeId("var", variantIds[at]!);
    await update(productId, {
      variants: [
        sized("M", { id: id(1), sku: "S-1", price: "12.00" }),
        sized("S", { id: id(0), sku: "S-2", price: "10.00" }),
        sized("XL", { sku: "S-4", price: "10.00", initialStock: 2 }),
      ],
    });
    const rows = await db.sql(
      `select sku, title, price, position, deleted_at is null as offered from product_variants
        where product_id = ? order by deleted_at nulls first, position`,
      [productId],
    );
    expect(rows).toEqual([
      { sku: "S-1", title: "M", price: "1200", position: 0, offered: true },
      { sku: "S-2", title: "S", price: "1000", position: 1, offered: true },
      { sku: "S-4", title: "XL", price: "1000", position: 2, offered: true },
      { sku: "S-3", title: "L", price: "1000", position: 2, offered: false },
    ]);
    expect(
      await db.sql("select price from price_history where variant_id = ? order by id", [variantIds[1]]),
    ).toEqual([{ price: "1000" }, { price: "1200" }]);
    expect(await db.sql("select before, after from audit_logs where entity_id = ?", [variantIds[1]])).toEqual(
      [
        {
          before: { price: "1000", compareAtPrice: null, cost: null },
          after: { price: "1200", compareAtPrice: null, cost: null },
        },
      ],
    );
  });

  it("never rewrites the history of prices", async () => {
    await expect(db.sql("update price_history set price = 1")).rejects.toThrow(/permission denied/);
    await expect(db.asOwner("delete from price_history")).rejects.toThrow(/only grows/);
  });

  it("refuses another product's variant or picture, and changes nothing", async () => {
    const mine = await offered(db.em());
    const other = await offered(db.em(), { variants: [{ sku: "OTHER" }] });
    const foreign = { id: encodeId("var", other.variantIds[0]!), price: "1.00", options: [] };
    expect(await refusals(update(mine.productId, { variants: [foreign] }))).toEqual([
      "NOT_FOUND variants.0.id",
    ]);
    const picture = {
      id: encodeId("var", mine.variantIds[0]!),
      price: "1.00",
      options: [],
      imageId: "img_00000000000000000000000000",
    };
    expect(await refusals(update(mine.productId, { variants: [picture] }))).toEqual([
      "NOT_FOUND variants.0.imageId",
    ]);
    expect(await db.sql("select price from product_variants where product_id = ?", [mine.productId])).toEqual(
      [{ price: "1000" }],
    );
  });

  it("changes how the stock of its variants is kept through inventory, for who may adjust stock", async () => {
    const { id } = await create({
      variants: [{ price: "9.00", options: [], initialStock: 4, lowStockThreshold: 2, lengthMm: 120 }],
    });
    const [variant] = await db.sql<{ id: string }>("select id from product_variants where product_id = ?", [
      id,
    ]);
    const row = { id: encodeId("var", variant!.id), price: "9.00", options: [] };
    const keeper = staffWith("catalog.write", "inventory.adjust");
    const kept = () =>
      db.sql(
        `select is_tracked, low_stock_threshold, on_hand, length_mm, width_mm from pub_variant_stock s
           join product_variants v on v.id = s.variant_id where v.id = ?`,
        [variant!.id],
      );
    const before = [{ is_tracked: true, low_stock_threshold: 2, on_hand: 4, length_mm: 120, width_mm: null }];
    expect(await refusals(update(id, { variants: [{ ...row, tracked: false }] }))).toEqual([
      "INVALID variants.0.tracked",
    ]);
    expect(await refusals(update(id, { variants: [{ ...row, lowStockThreshold: -1 }] }, keeper))).toEqual([
      "INVALID variants.0.lowStockThreshold",
    ]);
    expect(await refusals(update(id, { variants: [{ ...row, widthMm: 100_001 }] }, keeper))).toEqual([
      "INVALID variants.0.widthMm",
    ]);
    expect(await kept()).toEqual(before);
    await update(
      id,
      { variants: [{ ...row, tracked: false, lowStockThreshold: null, widthMm: 80 }] },
      keeper,
    );
    expect(await kept()).toEqual([
      { is_tracked: false, low_stock_threshold: null, on_hand: 4, length_mm: 120, width_mm: 80 },
    ]);
    await update(id, { variants: [row] });
    expect((await kept())[0]).toMatchObject({ is_tracked: false, low_stock_threshold: null, length_mm: 120 });
  });

  it("of an unknown id is refused", async () => {
    expect(await refusals(transact(db.em(), (tx) => updateProduct(tx, manager, "ord_1", {})))).toEqual([
      "NOT_FOUND id",
    ]);
  });
});

describe("archiving a product", () => {
  it("takes it off the shelves once, and keeps its variants", async () => {
    const { productId } = await offered(db.em());
    const archive = () => transact(db.em(), (tx) => archiveProduct(tx, manager, encodeId("prod", productId)));
    await archive();
    await archive();
    expect(await db.sql("select status, version from products where id = ?", [productId])).toEqual([
      { status: "ARCHIVED", version: 2 },
    ]);
    expect(
      await db.sql("select count(*)::int as n from audit_logs where entity_id = ?", [productId]),
    ).toEqual([{ n: 1 }]);
  });
});

describe("cached answers", () => {
  /** The tags that a change touches. */
  async function touched(change: () => Promise<unknown>): Promise<string[]> {
    const tags: string[] = [];
    const stop = onChanged((tag) => void tags.push(tag));
    try {
      await change();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    } finally {
      stop();
    }
    return tags.sort();
  }

  it("are dropped for what a change shows elsewhere, and for nothing else", async () => {
    const { productId, variantIds } = await offered(db.em(), { title: "Bowl" });
    const own = `product:${productId}`;
    const priced = (price: string) => [{ id: encodeId("var", variantIds[0]!), price, options: [] }];
    expect(await touched(() => update(productId, { description: "<p>New words</p>" }))).toEqual([own]);
    expect(await touched(() => update(productId, { title: "Large bowl" }))).toEqual([own, "products:text"]);
    expect(await touched(() => update(productId, { variants: priced("11.00") }))).toEqual([
      own,
      "products:price",
      "products:text",
    ]);
    expect(await touched(() => update(productId, { status: ProductStatus.DRAFT }))).toEqual([
      own,
      "products:membership",
    ]);
    expect(await touched(() => update(productId, { title: " " }))).toEqual([]);
  });
});

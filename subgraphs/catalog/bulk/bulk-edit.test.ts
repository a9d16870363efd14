import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { ProductStatus } from "../products/product.type.js";
import { updateProduct } from "../products/update-product.js";
import { category, offered, placedIn } from "../testing.js";
import {
  type BulkChangesInput,
  type BulkPriceInput,
  BulkPriceKind,
  FormerPriceRule,
  PriceRounding,
  type ProductBulkEditInput,
} from "./bulk.input.js";
import { cancelBulkEdit, startBulkEdit, undoBulkEdit } from "./manage-bulk-edit.js";
import { previewBulkEdit } from "./preview.js";
import { runSlice } from "./run-bulk-edit.job.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write");

const off = (value: string, over: Partial<BulkPriceInput> = {}): BulkPriceInput => ({
  kind: BulkPriceKind.PERCENT,
  value,
  rounding: PriceRounding.NONE,
  formerPrice: FormerPriceRule.KEEP,
  ...over,
});
const start = (input: ProductBulkEditInput, expectedCount?: number) =>
  transact(db.em(), (tx) => startBulkEdit(tx, manager, input, { read: db.services().read, expectedCount }));
const undo = (id: string) => transact(db.em(), (tx) => undoBulkEdit(tx, manager, encodeId("bulk", id)));
const wire = (...ids: string[]) => ids.map((id) => encodeId("prod", id));
const edit = async (ids: string[], changes: BulkChangesInput) => {
  const { id } = await start({ ids: wire(...ids), changes });
  await db.drain();
  return id;
};
const editRow = async (id: string) =>
  (
    await db.sql<Record<string, unknown>>(
      `select status, summary, rows_total, rows_changed, rows_unchanged, rows_failed, rows_undone, rows_skipped
         from product_bulk_edits where id = ?`,
      [id],
    )
  )[0]!;
const pricesOf = async (...ids: string[]) =>
  (
    await db.sql<{ price: string; former: string | null }>(
      `select v.price, v.compare_at_price as former from product_variants v
        where v.product_id = any (?::uuid[]) order by array_position(?::uuid[], v.product_id), v.position`,
      [`{${ids.join(",")}}`, `{${ids.join(",")}}`],
    )
  ).map(({ price, former }) => (former === null ? price : `${price} < ${former}`));

describe("a bulk edit", () => {
  it("reduces prices to .99, shows the former ones, says what became of each row, and is audited", async () => {
    const mug = await offered(db.em(), { title: "Mug", variants: [{ price: 2_000n }, { price: 2_500n }] });
    const pot = await offered(db.em(), { title: "Pot", variants: [{ price: 0n }] });
    const jar = await offered(db.em(), { title: "Jar", variants: [{ price: 900n, compareAtPrice: 1_200n }] });
    const ids = [mug.productId, pot.productId, jar.productId];
    const id = await edit(ids, {
      price: off("-15", { rounding: PriceRounding.ENDING_99, formerPrice: FormerPriceRule.SET }),
    });
    expect(await pricesOf(...ids)).toEqual(["1699 < 2000", "2099 < 2500", "0", "799 < 1200"]);
    expect(await editRow(id)).toEqual({
      status: "DONE",
      summary: "Price −15 %, to .99, former price shown",
      rows_total: 3,
      rows_changed: 2,
      rows_unchanged: 1,
      rows_failed: 0,
      rows_undone: 0,
      rows_skipped: 0,
    });
    const audited = await db.sql<{ action: string; before: object; after: object }>(
      "select action, before, after from audit_logs where entity_id = ? order by seq",
      [id],
    );
    expect(audited.map(({ action }) => action)).toEqual(["catalog.bulk-edit", "catalog.price"]);
    expect(audited[1]!.before).toMatchObject({
      [jar.variantIds[0]!]: { price: "900", compareAtPrice: "1200" },
    });
    expect(audited[1]!.after).toMatchObject({
      [jar.variantIds[0]!]: { price: "799", compareAtPrice: "1200" },
    });
    const history = await db.sql("select price from price_history where variant_id = ? order by id", [
      jar.variantIds[0],
    ]);
    expect(history).toEqual([{ price: "900" }, { price: "799" }]);
  });

  it("leaves a product whole that cannot be changed, and changes the others", async () => {
    const cheap = await offered(db.em(), { variants: [{ price: 900n }, { price: 300n }] });
    const dear = await offered(db.em(), { variants: [{ price: 900n }] });
    const ids = [cheap.productId, dear.productId];
    const id = await edit(ids, { price: off("-5", { kind: BulkPriceKind.AMOUNT }), addTags: ["sale"] });
    expect(await pricesOf(...ids)).toEqual(["900", "300", "400"]);
    expect(await editRow(id)).toMatchObject({ rows_changed: 1, rows_failed: 1 });
    expect(
      await db.sql("select message from product_bulk_edit_rows where edit_id = ? and outcome = 'FAILED'", [
        id,
      ]),
    ).toEqual([{ message: "The price would fall below zero." }]);
    expect(await db.sql("select tags::text, version from products where id = ?", [cheap.productId])).toEqual([
      { tags: "{}", version: 1 },
    ]);
  });

  it("changes status, tags, categories and collections in one go, and undoes exactly that", async () => {
    const [spring, autumn] = [await category(db.em(), "spring"), await category(db.em(), "autumn")];
    const { productId } = await offered(db.em(), { status: ProductStatus.DRAFT, tags: ["Old", "kept"] });
    await placedIn(db.em(), productId, spring);
    const collection = "01890a5d-ac96-774b-bcce-b302099a8099" as Id<"col">;
    await db.sql(
      "insert into collections (id, title, slug, kind, sort) values (?, 'Gifts', 'gifts', 'MANUAL', 'MANUAL')",
      [collection],
    );
    const state = async () =>
      (
        await db.sql(
          `select status, tags::text, array(select category_id::text from product_categories where product_id = p.id)
                  as categories, array(select collection_id::text from product_collections where product_id = p.id)
                  as collections from products p where id = ?`,
          [productId],
        )
      )[0];
    const before = await state();
    const id = await edit([productId], {
      status: ProductStatus.ACTIVE,
      addTags: ["new", "KEPT"],
      removeTags: ["old"],
      addToCategories: [encodeId("cat", autumn)],
      removeFromCategories: [encodeId("cat", spring)],
      addToCollections: [encodeId("col", collection)],
    });
    expect(await state()).toEqual({
      status: "ACTIVE",
      tags: "{kept,new}",
      categories: [autumn],
      collections: [collection],
    });
    await undo(id);
    await db.drain();
    expect(await state()).toEqual(before);
    expect(await editRow(id)).toMatchObject({ status: "UNDONE", rows_undone: 1, rows_skipped: 0 });
  });

  it("is undone only where nobody has changed the product since, and names the others", async () => {
    const [a, b] = [await offered(db.em(), { title: "Left" }), await offered(db.em(), { title: "Changed" })];
    const id = await edit([a.productId, b.productId], { price: off("10") });
    await transact(db.em(), (tx) =>
      updateProduct(tx, manager, encodeId("prod", b.productId), { subtitle: "By hand" }),
    );
    await undo(id);
    await db.drain();
    expect(await pricesOf(a.productId, b.productId)).toEqual(["1000", "1100"]);
    expect(await editRow(id)).toMatchObject({ rows_undone: 1, rows_skipped: 1 });
    expect(
      await db.sql(
        "select title, message from product_bulk_edit_rows where edit_id = ? and outcome = 'SKIPPED'",
        [id],
      ),
    ).toEqual([{ title: "Changed", message: "It was changed since, and stays as it is." }]);
    await expect(undo(id)).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("works in slices: a worker that dies repeats nothing, and a cancelled one stops between them", async () => {
    const made = [];
    for (let n = 0; n < 250; n += 1) made.push(await offered(db.em(), { vendor: "Slices" }));
    const { id } = await start({ filter: { vendor: { eq: "slices" } }, changes: { price: off("100") } }, 250);
    expect(await runSlice(db.em(), id)).toBe(true);
    expect(await editRow(id)).toMatchObject({ rows_changed: 100, status: "RUNNING" });
    await Promise.all([runSlice(db.em(), id), runSlice(db.em(), id)]);
    await db.drain();
    expect(await editRow(id)).toMatchObject({ rows_changed: 250, status: "DONE" });
    expect(new Set(await pricesOf(...made.map(({ productId }) => productId)))).toEqual(new Set(["2000"]));

    const second = await start({ filter: { vendor: { eq: "slices" } }, changes: { price: off("100") } });
    await runSlice(db.em(), second.id);
    await transact(db.em(), (tx) => cancelBulkEdit(tx, manager, encodeId("bulk", second.id)));
    await db.drain();
    expect(await editRow(second.id)).toMatchObject({ rows_changed: 100, status: "CANCELLED" });
    await undo(second.id);
    await db.drain();
    expect(await editRow(second.id)).toMatchObject({ rows_undone: 100, status: "UNDONE" });
    expect(new Set(await pricesOf(...made.map(({ productId }) => productId)))).toEqual(new Set(["2000"]));
  });

  it("takes what a search finds", async () => {
    const found = await offered(db.em(), { title: "Zanzibar rug" });
    const other = await offered(db.em(), { title: "Plain rug" });
    await start({ query: "zanzibar", changes: { addTags: ["far"] } }, 1);
    await db.drain();
    const rows = await db.sql("select title from products where tags @> array['far'] order by title");
    expect(rows).toEqual([{ title: "Zanzibar rug" }]);
    expect(found.productId).not.toBe(other.productId);
  });

  it("is refused with the path of what is wrong, and nothing is written", async () => {
    const { productId } = await offered(db.em());
    const ids = wire(productId);
    const before = await db.sql("select count(*)::int as n from product_bulk_edits");
    const cases: [ProductBulkEditInput, string][] = [
      [{ ids, changes: {} }, "INVALID changes"],
      [{ changes: { addTags: ["x"] } }, "INVALID filter"],
      [{ ids: [], changes: { addTags: ["x"] } }, "NOT_FOUND ids"],
      [{ ids: ["ord_1"], changes: { addTags: ["x"] } }, "NOT_FOUND ids"],
      [{ ids, changes: { price: off("-101") } }, "INVALID changes.price.value"],
      [
        { ids, changes: { price: off("1.999", { kind: BulkPriceKind.AMOUNT }) } },
        "INVALID changes.price.value",
      ],
      [{ ids, changes: { addTags: ["x".repeat(101)] } }, "INVALID changes.addTags"],
      [
        { ids, changes: { addToCategories: ["cat_00000000000000000000000000"] } },
        "NOT_FOUND changes.addToCategories.0",
      ],
      [{ filter: { vendor: { eq: "nobody" } }, changes: { addTags: ["x"] } }, "NOT_FOUND filter"],
    ];
    for (const [input, problem] of cases) {
      const error: unknown = await start(input).catch((reason: unknown) => reason);
      if (!(error instanceof Refused)) throw error;
      const [{ code, field }] = error.reasons;
      expect(`${code} ${field?.join(".")}`).toBe(problem);
    }
    await expect(start({ ids, changes: { addTags: ["x"] } }, 2)).rejects.toMatchObject({ code: "STALE" });
    expect(await db.sql("select count(*)::int as n from product_bulk_edits")).toEqual(before);
  });
});

describe("the preview of a bulk edit", () => {
  it("shows what would change and what would fail, in three statements, and writes nothing", async () => {
    const fine = await offered(db.em(), { title: "Fine", vendor: "Preview", variants: [{ price: 1_000n }] });
    const poor = await offered(db.em(), { title: "Poor", vendor: "Preview", variants: [{ price: 100n }] });
    const ctx = db.context(manager);
    const sent = readCount.statements;
    const preview = await previewBulkEdit(
      ctx,
      {
        filter: { vendor: { eq: "Preview" } },
        changes: { price: off("-4", { kind: BulkPriceKind.AMOUNT }), addTags: ["sale"] },
      },
      10,
    );
    expect(readCount.statements - sent).toBe(3);
    expect(preview).toMatchObject({ count: 2, checkedCount: 2, changedCount: 1, problemCount: 1 });
    expect(preview.rows[0]).toMatchObject({
      id: fine.productId,
      differences: [
        { label: "Price", before: "10.00", after: "6.00" },
        { label: "Tags", before: null, after: "sale" },
      ],
    });
    expect(preview.problems[0]).toMatchObject({
      id: poor.productId,
      problem: "The price would fall below zero.",
    });
    expect(await pricesOf(fine.productId, poor.productId)).toEqual(["1000", "100"]);
  });
});

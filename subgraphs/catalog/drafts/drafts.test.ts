import { encodeId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { transact } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import type { ProductUpdateInput } from "../products/product.input.js";
import { ProductStatus } from "../products/product.type.js";
import { archiveProduct, updateProduct } from "../products/update-product.js";
import { category, offered, placedIn } from "../testing.js";
import { contentOf, draftLoader, shownDifferences, versionsOf } from "./draft.loader.js";
import { publishDraft } from "./publish-draft.js";
import { publishScheduled } from "./publish-scheduled.job.js";
import { rollBack } from "./roll-back.js";
import { saveDraft } from "./save-draft.js";
import { discardDraft, scheduleDraft } from "./schedule-draft.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write", "catalog.cost.read", "catalog.cost.write");

const wire = (id: string) => encodeId("prod", id);
const save = (id: string, input: ProductUpdateInput, expectedRevision?: number | null) =>
  saveDraft(db.em(), manager, wire(id), { input, expectedRevision });
const publish = (id: string, expectedVersion?: number) =>
  transact(db.em(), (tx) => publishDraft(tx, manager, wire(id), expectedVersion));
const update = (id: string, input: ProductUpdateInput) =>
  transact(db.em(), (tx) => updateProduct(tx, manager, wire(id), input));
const draftOf = (id: string, viewer: Viewer = manager) => draftLoader(db.context(viewer)).load(id);
const live = async (id: string) =>
  (
    await db.sql<object>(
      `select title, tags::text, version, (select string_agg(coalesce(sku, title) || ' ' || price, ', ' order by position)
         from product_variants v where v.product_id = p.id and deleted_at is null) as variants
         from products p where id = ?`,
      [id],
    )
  )[0];
const words = async (id: string, viewer: Viewer = manager) => {
  const ctx = db.context(viewer);
  const draft = await draftLoader(ctx).load(id);
  const differences = await shownDifferences(ctx, draft!.live, draft!.after);
  return differences.map(({ label, before, after }) => `${label}: ${before} → ${after}`);
};

describe("a draft", () => {
  it("waits beside the live product, says what it would change, and then changes it", async () => {
    const { productId, variantIds } = await offered(db.em(), {
      title: "Beaker",
      tags: ["glass"],
      optionNames: ["Size"],
      variants: [
        { optionValues: ["S"], sku: "BK-S", price: 1_000n, cost: 400n },
        { optionValues: ["L"], sku: "BK-L" },
      ],
    });
    const home = await category(db.em(), "home");
    const option = (value: string) => [{ name: "Size", value }];
    await save(productId, {
      title: "Glass beaker",
      description: "<p>Blown by <em>mouth</em>.</p>",
      tags: ["glass", "new"],
      categoryIds: [encodeId("cat", home)],
      variants: [
        { id: encodeId("var", variantIds[0]!), options: option("S"), price: "9.00", cost: "3.50" },
        { options: option("XL"), price: "15.00", sku: "BK-XL", initialStock: 3 },
      ],
    });
    const before = { title: "Beaker", tags: "{glass}", version: 1, variants: "BK-S 1000, BK-L 1000" };
    expect(await live(productId)).toEqual(before);
    expect(await words(productId)).toEqual([
      "Title: Beaker → Glass beaker",
      "Description: null → Blown by mouth.",
      "Tags: glass → glass, new",
      "Categories: null → Home",
      "Variant L: 10.00 → null",
      "Price of S: 10.00 → 9.00",
      "Cost of S: 4.00 → 3.50",
      "Variant XL: null → 15.00",
    ]);
    expect((await words(productId, staffWith("catalog.read"))).some((line) => /cost/i.test(line))).toBe(
      false,
    );

    await publish(productId);
    expect(await live(productId)).toEqual({
      title: "Glass beaker",
      tags: "{glass,new}",
      version: 2,
      variants: "BK-S 900, BK-XL 1500",
    });
    expect(await draftOf(productId)).toBeUndefined();
    expect(
      await db.sql(
        `select s.on_hand from pub_variant_stock s join product_variants v on v.id = s.variant_id where v.sku = 'BK-XL'`,
      ),
    ).toEqual([{ on_hand: 3 }]);
  });

  it("keeps what it had when something is added, and is gone when nothing differs any more", async () => {
    const { productId } = await offered(db.em(), { title: "Jug", vendor: "Ona" });
    await save(productId, { title: "Big jug" });
    await save(productId, { vendor: "Fernwick" }, 1);
    expect(await words(productId)).toEqual(["Title: Jug → Big jug", "Maker: Ona → Fernwick"]);
    await save(productId, { title: "Jug", vendor: "Ona" });
    expect(await draftOf(productId)).toBeUndefined();
    await expect(save(productId, { title: "Jug" })).rejects.toMatchObject({ code: "INVALID" });
  });

  it("is checked like an update when it is saved, and nothing of the try stays", async () => {
    await offered(db.em(), { slug: "taken-slug", variants: [{ sku: "TAKEN-SKU" }] });
    const { productId, variantIds } = await offered(db.em(), { title: "Tray" });
    const own = { id: encodeId("var", variantIds[0]!), price: "10.00", options: [] };
    await expect(save(productId, { slug: "taken-slug" })).rejects.toMatchObject({ code: "TAKEN" });
    await expect(save(productId, { variants: [{ ...own, sku: "taken-sku" }] })).rejects.toMatchObject({
      code: "TAKEN",
    });
    await expect(save(productId, { title: " " })).rejects.toMatchObject({ code: "INVALID" });
    await expect(save(productId, { variants: [{ ...own, compareAtPrice: "9.00" }] })).rejects.toMatchObject({
      code: "INVALID",
    });
    expect(await draftOf(productId)).toBeUndefined();
    expect(await db.sql("select version from products where id = ?", [productId])).toEqual([{ version: 1 }]);
    expect(await db.sql("select 1 from product_versions where product_id = ?", [productId])).toEqual([]);
  });

  it("does not overwrite what somebody else has changed, unless one has seen it", async () => {
    const { productId } = await offered(db.em(), { title: "Vase", tags: ["a"] });
    await save(productId, { title: "Tall vase" });
    await update(productId, { tags: ["b"] });
    expect((await draftOf(productId))!.conflicts).toEqual([]);
    await update(productId, { title: "Round vase" });
    expect((await draftOf(productId))!.conflicts).toEqual(["Title"]);
    await expect(publish(productId)).rejects.toMatchObject({
      code: "STALE",
      message: "Changed in the product since this draft was begun: Title.",
    });
    await expect(publish(productId, 1)).rejects.toMatchObject({ code: "STALE" });
    expect(await live(productId)).toMatchObject({ title: "Round vase", tags: "{b}", version: 3 });
    await publish(productId, 3);
    expect(await live(productId)).toMatchObject({ title: "Tall vase", tags: "{b}", version: 4 });
  });

  it("of an older revision is not saved over a newer one", async () => {
    const { productId } = await offered(db.em(), { title: "Bowl" });
    await save(productId, { title: "Bowl 1" }, null);
    await save(productId, { title: "Bowl 2" }, 1);
    await expect(save(productId, { title: "Bowl 3" }, 1)).rejects.toMatchObject({ code: "STALE" });
    expect(await words(productId)).toEqual(["Title: Bowl → Bowl 2"]);
  });

  it("that sets costs is published by nobody who may not", async () => {
    const { productId, variantIds } = await offered(db.em());
    await save(productId, {
      variants: [{ id: encodeId("var", variantIds[0]!), price: "10.00", options: [], cost: "2.00" }],
    });
    const clerk = staffWith("catalog.write");
    await expect(transact(db.em(), (tx) => publishDraft(tx, clerk, wire(productId)))).rejects.toMatchObject({
      code: "INVALID",
    });
    const content = await contentOf(db.context(), (await draftOf(productId))!.after);
    expect(content.variants[0]!.cost?.amount).toBe("2.00");
  });

  it("can be thrown away", async () => {
    const { productId } = await offered(db.em(), { title: "Cup" });
    await save(productId, { title: "Mug" });
    await transact(db.em(), (tx) => discardDraft(tx, wire(productId)));
    expect(await draftOf(productId)).toBeUndefined();
    expect(await live(productId)).toMatchObject({ title: "Cup", version: 1 });
    await expect(publish(productId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a scheduled draft", () => {
  const now = new Date();
  const tomorrow = new Date(now.getTime() + 86_400_000);
  const schedule = (id: string, publishAt: Date | null) =>
    transact(db.em(), (tx) => scheduleDraft(tx, manager, wire(id), { publishAt, now }));
  /** What the job does when its time comes. */
  const due = (productId: string, publishAt: Date) => {
    if (!("perform" in publishScheduled)) throw new Error("It talks to nobody while a transaction is open.");
    return publishScheduled.perform(
      { ...db.services(), id: "job" as never },
      { productId, publishAt: publishAt.toISOString() },
    );
  };

  it("is published when its time comes, in the name of who said so", async () => {
    const { productId } = await offered(db.em(), { title: "Autumn lamp" });
    await save(productId, { title: "Winter lamp" });
    await schedule(productId, tomorrow);
    expect(
      await db.sql("select run_at > now() as later from outbox where payload ->> 'productId' = ?", [
        productId,
      ]),
    ).toEqual([{ later: true }]);
    await due(productId, tomorrow);
    expect(await live(productId)).toMatchObject({ title: "Winter lamp" });
    expect(
      await db.sql("select replaced_by, actor_name from product_versions where product_id = ?", [productId]),
    ).toEqual([{ replaced_by: "PUBLISH", actor_name: "Test staff" }]);
  });

  it("that was put off or taken back is left alone by the job of the first moment", async () => {
    const { productId } = await offered(db.em(), { title: "Now" });
    await save(productId, { title: "Then" });
    await schedule(productId, tomorrow);
    await schedule(productId, new Date(tomorrow.getTime() + 1_000));
    await due(productId, tomorrow);
    await schedule(productId, null);
    await due(productId, new Date(tomorrow.getTime() + 1_000));
    expect(await live(productId)).toMatchObject({ title: "Now", version: 1 });
  });

  it("that meets a conflict stays a draft and says why", async () => {
    const { productId } = await offered(db.em(), { title: "First" });
    await save(productId, { title: "Second" });
    await schedule(productId, tomorrow);
    await update(productId, { title: "Third" });
    await due(productId, tomorrow);
    expect(await live(productId)).toMatchObject({ title: "Third" });
    expect(await draftOf(productId)).toMatchObject({
      publishAt: null,
      failure: "Changed in the product since this draft was begun: Title.",
    });
  });

  it("lies ahead, at most a year", async () => {
    const { productId } = await offered(db.em());
    await save(productId, { title: "Later" });
    await expect(schedule(productId, new Date(now.getTime() - 1))).rejects.toMatchObject({ code: "INVALID" });
    await expect(schedule(productId, new Date(now.getTime() + 400 * 86_400_000))).rejects.toMatchObject({
      code: "INVALID",
    });
    expect((await draftOf(productId))!.publishAt).toBeNull();
  });
});

describe("the versions of a product", () => {
  it("say who changed what, and each can be had again, variants and all", async () => {
    const { productId, variantIds } = await offered(db.em(), {
      title: "One",
      status: ProductStatus.ACTIVE,
      optionNames: ["Size"],
      variants: [
        { optionValues: ["S"], sku: "V-S", price: 1_000n },
        { optionValues: ["L"], sku: "V-L", price: 1_200n },
      ],
    });
    await placedIn(db.em(), productId, await category(db.em(), "kept"));
    const small = { id: encodeId("var", variantIds[0]!), options: [{ name: "Size", value: "S" }] };
    // L goes, and another variant takes its SKU.
    await update(productId, {
      title: "Two",
      variants: [
        { ...small, price: "11.00" },
        { options: [{ name: "Size", value: "XL" }], price: "13.00", sku: "V-L" },
      ],
    });
    await transact(db.em(), (tx) => archiveProduct(tx, manager, wire(productId)));
    const ctx = db.context(manager);
    const sent = readCount.statements;
    const { rows } = await versionsOf(ctx, productId, 10, undefined);
    expect(readCount.statements - sent).toBe(1);
    expect(rows.map(({ version, replacedBy, actorName }) => [version, replacedBy, actorName])).toEqual([
      [2, "ARCHIVE", "Test staff"],
      [1, "EDIT", "Test staff"],
    ]);
    const changed = await shownDifferences(ctx, rows[1]!.state, rows[1]!.next);
    expect(changed.map(({ label }) => label)).toEqual(["Title", "Variant L", "Price of S", "Variant XL"]);

    await transact(db.em(), (tx) =>
      rollBack(tx, manager, wire(productId), { version: 1, expectedVersion: 3 }),
    );
    expect(await live(productId)).toEqual({
      title: "One",
      tags: "{}",
      version: 4,
      variants: "V-S 1000, V-L 1200",
    });
    expect(await db.sql("select status from products where id = ?", [productId])).toEqual([
      { status: "ARCHIVED" },
    ]);
    const again = await db.sql<{ id: string }>(
      "select id from product_variants where product_id = ? and deleted_at is null order by position",
      [productId],
    );
    expect(again.map(({ id }) => id)).toEqual(variantIds);
    await transact(db.em(), (tx) => rollBack(tx, manager, wire(productId), { version: 3 }));
    expect(await live(productId)).toMatchObject({ title: "Two", variants: "V-S 1100, V-L 1300" });
  });

  it("that were never kept, or a SKU that is another's by now, are refused and nothing changes", async () => {
    const { productId, variantIds } = await offered(db.em(), { title: "Kept", variants: [{ sku: "FREED" }] });
    await update(productId, {
      title: "Changed",
      variants: [{ id: encodeId("var", variantIds[0]!), options: [], price: "10.00", sku: null }],
    });
    await offered(db.em(), { variants: [{ sku: "freed" }] });
    const back = (version: number) =>
      transact(db.em(), (tx) => rollBack(tx, manager, wire(productId), { version }));
    await expect(back(7)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(back(1)).rejects.toMatchObject({ code: "TAKEN" });
    expect(await live(productId)).toMatchObject({ title: "Changed", version: 2 });
  });
});

import { openItems } from "@till/inventory";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { onChanged, transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { ProductStatus } from "../products/product.type.js";
import { category, offered, placedIn } from "../testing.js";
import { updateProduct } from "../products/update-product.js";
import { CollectionKind, CollectionSort } from "./collection.type.js";
import type { CollectionCreateInput, CollectionUpdateInput } from "./collection.input.js";
import { addProducts, moveProduct, removeProducts } from "./members.js";
import { refreshAll, refreshStale } from "./refresh.js";
import type { CollectionRuleInput } from "./rule.input.js";
import { createCollection, deleteCollection, updateCollection } from "./save-collection.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write", "catalog.cost.read");
const clerk = staffWith("catalog.read", "catalog.write");
const products = new Map<string, Id<"prod">>();
const wire = (id: Id<"col">) => encodeId("col", id);
const prod = (title: string) => encodeId("prod", products.get(title)!);

const create = async (input: Partial<CollectionCreateInput>, viewer = manager) =>
  (
    await transact(db.em(), (tx) =>
      createCollection(tx, viewer, { title: "Collection", kind: CollectionKind.MANUAL, ...input }),
    )
  ).id;
const update = (id: Id<"col">, input: CollectionUpdateInput, viewer = manager) =>
  transact(db.em(), (tx) => updateCollection(tx, viewer, wire(id), input));
const byRules = (rules: CollectionRuleInput, viewer = manager) =>
  create({ title: "By rules", slug: `rules-${(slugs += 1)}`, kind: CollectionKind.RULES, rules }, viewer);
let slugs = 0;

const titlesIn = async (id: Id<"col">) =>
  (
    await db.sql<{ title: string }>(
      `select p.title from product_collections pc join products p on p.id = pc.product_id
        where pc.collection_id = ? order by pc.position, p.title`,
      [id],
    )
  ).map(({ title }) => title);

async function refusals(work: Promise<unknown>): Promise<string[]> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error("It was not refused.", { cause: outcome });
  return outcome.reasons.map(({ code, field }) => `${code} ${field?.join(".")}`);
}

/** Which products rules choose, straight from a new collection. */
const chosen = async (rules: CollectionRuleInput) => (await titlesIn(await byRules(rules))).sort();

async function product(title: string, over: Parameters<typeof offered>[1], at?: string): Promise<void> {
  const { productId } = await offered(db.em(), { title, ...over });
  products.set(title, productId);
  if (at) await placedIn(db.em(), productId, await category(db.em(), at));
}

beforeAll(async () => {
  await product(
    "Blanket",
    { tags: ["Wool", "winter"], vendor: "Moss & Co", variants: [{ price: 9000n, cost: 3000n }] },
    "home/textiles",
  );
  await product(
    "Jumper",
    {
      tags: ["wool"],
      optionNames: ["Size", "Colour"],
      variants: [
        { optionValues: ["M", "Red"], price: 5000n, compareAtPrice: 8000n, cost: 4500n },
        { optionValues: ["L", "Blue"], price: 7000n, cost: 4500n },
      ],
    },
    "wear",
  );
  await product("Mug", { tags: [], variants: [{ price: 1500n }] }, "home");
  await product("Draft lamp", {
    tags: ["winter"],
    status: ProductStatus.DRAFT,
    variants: [{ price: 2000n }],
  });
  await db.sql("update products set created_at = now() - interval '40 days' where title = 'Mug'");
  const variants = await db.sql<{ id: Id<"var">; title: string }>(
    "select v.id, p.title from product_variants v join products p on p.id = v.product_id where p.title in ('Blanket', 'Mug')",
  );
  const at = (title: string) => variants.find((variant) => variant.title === title)!.id;
  await transact(db.em(), (tx) =>
    openItems(tx, [
      { variantId: at("Blanket"), isTracked: true, initialOnHand: 3 },
      { variantId: at("Mug"), isTracked: false, initialOnHand: 0 },
    ]),
  );
});

describe("rules", () => {
  it("choose by each of the conditions", async () => {
    const home = encodeId("cat", await category(db.em(), "home"));
    expect(await chosen({ tag: { in: ["WOOL"] } })).toEqual(["Blanket", "Jumper"]);
    expect(await chosen({ tag: { notIn: ["wool"] } })).toEqual(["Draft lamp", "Mug"]);
    expect(await chosen({ vendor: { in: ["moss & co"] } })).toEqual(["Blanket"]);
    expect(await chosen({ vendor: { notIn: ["moss & co"] } })).toEqual(["Draft lamp", "Jumper", "Mug"]);
    expect(await chosen({ title: { contains: "UM" } })).toEqual(["Jumper"]);
    expect(await chosen({ title: { endsWith: "et" } })).toEqual(["Blanket"]);
    expect(await chosen({ title: { notContains: "a" } })).toEqual(["Jumper", "Mug"]);
    expect(await chosen({ category: { in: [home] } })).toEqual(["Blanket", "Mug"]);
    expect(await chosen({ category: { notIn: [home] } })).toEqual(["Draft lamp", "Jumper"]);
    expect(await chosen({ option: { name: "colour", in: ["red"] } })).toEqual(["Jumper"]);
    expect(await chosen({ price: { gte: "60.00", lte: "80.00" } })).toEqual(["Jumper"]);
    expect(await chosen({ price: { gte: "51.00", lte: "69.00" } })).toEqual([]);
    expect(await chosen({ price: { lte: "20" } })).toEqual(["Draft lamp", "Mug"]);
    expect(await chosen({ margin: { gte: "60" } })).toEqual(["Blanket"]);
    expect(await chosen({ margin: { eq: "10" } })).toEqual(["Jumper"]);
    expect(await chosen({ stock: { lte: 3 } })).toEqual(["Blanket", "Draft lamp", "Jumper"]);
    expect(await chosen({ stock: { gte: 4 } })).toEqual(["Mug"]);
    expect(await chosen({ isAvailable: true })).toEqual(["Blanket", "Mug"]);
    expect(await chosen({ isOnSale: true })).toEqual(["Jumper"]);
    expect(await chosen({ created: { withinDays: 30 } })).toEqual(["Blanket", "Draft lamp", "Jumper"]);
    expect(await chosen({ created: { before: new Date(Date.now() - 30 * 86_400_000) } })).toEqual(["Mug"]);
  });

  it("stand in groups of groups", async () => {
    const rules: CollectionRuleInput = {
      any: [
        { all: [{ tag: { in: ["wool"] } }, { any: [{ price: { gte: "80" } }, { isOnSale: true }] }] },
        { title: { eq: "mug" } },
      ],
    };
    expect(await chosen(rules)).toEqual(["Blanket", "Jumper", "Mug"]);
    expect(await chosen({ all: [rules, { isAvailable: true }].slice(1) })).toEqual(["Blanket", "Mug"]);
  });

  it("that cannot be are refused with their path, and nothing is written", async () => {
    const [before] = await db.sql<{ count: string }>("select count(*) from collections");
    const no = (rules: CollectionRuleInput, viewer = manager) => refusals(byRules(rules, viewer));
    expect(await no({})).toEqual(["INVALID rules"]);
    expect(await no({ all: [] })).toEqual(["INVALID rules.all"]);
    expect(await no({ tag: { in: ["a"] }, isOnSale: true })).toEqual(["INVALID rules"]);
    expect(await no({ all: [{ tag: { in: [" "] } }, { tag: { in: ["a"], notIn: ["b"] } }] })).toEqual([
      "INVALID rules.all.0.tag.in.0",
      "INVALID rules.all.1.tag",
    ]);
    expect(await no({ any: [{ price: { gte: "20", lte: "10" } }] })).toEqual(["INVALID rules.any.0.price"]);
    expect(await no({ price: { gte: "1.999" } })).toEqual(["INVALID rules.price.gte"]);
    expect(await no({ margin: { gte: "101" } })).toEqual(["INVALID rules.margin.gte"]);
    expect(await no({ stock: {} })).toEqual(["INVALID rules.stock"]);
    expect(await no({ created: { withinDays: 0 } })).toEqual(["INVALID rules.created.withinDays"]);
    expect(await no({ category: { in: ["cat_nothing"] } })).toEqual(["NOT_FOUND rules.category.in.0"]);
    expect(await no({ category: { in: [encodeId("cat", products.get("Mug")!)] } })).toEqual([
      "NOT_FOUND rules.category.in.0",
    ]);
    expect(await no({ all: [{ any: [{ all: [{ any: [{ isOnSale: true }] }] }] }] })).toEqual([
      "LIMIT_EXCEEDED rules.all.0.any.0.all.0.any",
    ]);
    expect(await no({ margin: { gte: "10" } }, clerk)).toEqual(["INVALID rules.margin"]);
    expect(await db.sql("select count(*) from collections")).toEqual([before]);
  });

  it("about margins are kept by whoever may not see costs, and never changed by them", async () => {
    const id = await byRules({ margin: { gte: "60" } });
    await update(id, { title: "Worth it" }, clerk);
    expect(await refusals(update(id, { rules: { isOnSale: true } }, clerk))).toEqual(["INVALID rules"]);
    expect(await titlesIn(id)).toEqual(["Blanket"]);
  });
});

describe("a collection by rules", () => {
  it("follows a product that staff change at once, and touches what shows it", async () => {
    const id = await byRules({ all: [{ tag: { in: ["festive"] } }, { price: { gte: "10" } }] });
    const [{ slug } = { slug: "" }] = await db.sql<{ slug: string }>(
      "select slug from collections where id = ?",
      [id],
    );
    const touched = new Set<string>();
    const stop = onChanged((tag) => touched.add(tag));
    await transact(db.em(), (tx) => updateProduct(tx, manager, prod("Mug"), { tags: ["Festive"] }));
    expect(await titlesIn(id)).toEqual(["Mug"]);
    expect(touched).toContain(`collection:${slug}`);
    expect(touched).toContain(`collected:${products.get("Mug")}`);
    touched.clear();
    await transact(db.em(), (tx) => updateProduct(tx, manager, prod("Mug"), { subtitle: "Holds tea" }));
    stop();
    expect([...touched].filter((tag) => tag.startsWith("collect"))).toEqual([]);
    expect(await titlesIn(id)).toEqual(["Mug"]);
    // The three others are noted since they were made; the mug was looked at already.
    expect(await refreshStale(db.em(), new Date())).toBe(3);
    expect(await refreshStale(db.em(), new Date())).toBe(0);
    expect(await titlesIn(id)).toEqual(["Mug"]);
  });

  it("follows whatever else writes a product, with the next run of the job", async () => {
    const id = await byRules({ all: [{ stock: { lte: 1 } }, { tag: { in: ["wool"] } }] });
    expect(await titlesIn(id)).toEqual(["Jumper"]);
    await db.sql(
      `insert into inventory_movements (id, item_id, delta, reason, note, on_hand_after)
       select gen_random_uuid(), i.id, -2, 'ADJUSTMENT', 'Moths', 0 from inventory_items i
         join product_variants v on v.id = i.variant_id where v.product_id = ?`,
      [products.get("Blanket")],
    );
    expect(await titlesIn(id)).toEqual(["Jumper"]);
    expect(await refreshStale(db.em(), new Date())).toBe(1);
    expect(await titlesIn(id)).toEqual(["Blanket", "Jumper"]);

    const branch = await byRules({ category: { in: [encodeId("cat", await category(db.em(), "wear"))] } });
    expect(await titlesIn(branch)).toEqual(["Jumper"]);
    await db.sql("update categories set parent_id = ? where path = 'home/textiles'", [
      await category(db.em(), "wear"),
    ]);
    await refreshStale(db.em(), new Date());
    expect(await titlesIn(branch)).toEqual(["Blanket", "Jumper"]);
  });

  it("follows the days", async () => {
    const id = await byRules({ all: [{ created: { withinDays: 7 } }, { tag: { in: ["wool"] } }] });
    expect(await titlesIn(id)).toEqual(["Blanket", "Jumper"]);
    expect(await refreshAll(db.em(), new Date(Date.now() + 8 * 86_400_000))).toBeGreaterThanOrEqual(2);
    expect(await titlesIn(id)).toEqual([]);
  });

  it("takes no product by hand, and no order by hand", async () => {
    const id = await byRules({ isOnSale: true });
    const add = transact(db.em(), (tx) => addProducts(tx, wire(id), [prod("Mug")]));
    expect(await refusals(add)).toEqual(["INVALID id"]);
    expect(await refusals(update(id, { sort: CollectionSort.MANUAL }))).toEqual(["INVALID sort"]);
    expect(await refusals(update(id, { rules: null }))).toEqual(["INVALID rules"]);
    expect(await titlesIn(id)).toEqual(["Jumper"]);
  });
});

describe("a collection by hand", () => {
  const add = (id: Id<"col">, ...titles: string[]) =>
    transact(db.em(), (tx) => addProducts(tx, wire(id), titles.map(prod)));
  const move = (id: Id<"col">, title: string, after: string | null) =>
    transact(db.em(), (tx) =>
      moveProduct(tx, wire(id), { productId: prod(title), afterId: after === null ? null : prod(after) }),
    );
  const positions = async (id: Id<"col">) =>
    new Map(
      (
        await db.sql<{ title: string; position: string }>(
          `select p.title, pc.position from product_collections pc join products p on p.id = pc.product_id
            where pc.collection_id = ?`,
          [id],
        )
      ).map(({ title, position }) => [title, BigInt(position)]),
    );

  it("keeps the order it is given, and moves nothing but the one that is dragged", async () => {
    const id = await create({ title: "Favourites" });
    await add(id, "Mug", "Jumper", "Blanket");
    await add(id, "Jumper", "Draft lamp");
    expect(await titlesIn(id)).toEqual(["Mug", "Jumper", "Blanket", "Draft lamp"]);
    const before = await positions(id);
    await move(id, "Draft lamp", "Mug");
    expect(await titlesIn(id)).toEqual(["Mug", "Draft lamp", "Jumper", "Blanket"]);
    const after = await positions(id);
    for (const title of ["Mug", "Jumper", "Blanket"]) expect(after.get(title)).toBe(before.get(title));
    await move(id, "Blanket", null);
    expect(await titlesIn(id)).toEqual(["Blanket", "Mug", "Draft lamp", "Jumper"]);
    await transact(db.em(), (tx) => removeProducts(tx, wire(id), [prod("Mug")]));
    expect(await titlesIn(id)).toEqual(["Blanket", "Draft lamp", "Jumper"]);
    expect(await refusals(move(id, "Mug", null))).toEqual(["NOT_FOUND productId"]);
    expect(await refusals(move(id, "Blanket", "Mug"))).toEqual(["NOT_FOUND afterId"]);
    const nothing = transact(db.em(), (tx) => addProducts(tx, wire(id), [prod("Mug"), "prod_nothing"]));
    expect(await refusals(nothing)).toEqual(["NOT_FOUND productIds.1"]);
  });

  it("finds room however often two products change places", async () => {
    const id = await create({ title: "Crowded" });
    await add(id, "Mug", "Jumper", "Blanket");
    for (let at = 0; at < 30; at += 1) {
      await move(id, at % 2 === 0 ? "Blanket" : "Jumper", "Mug");
      expect(await titlesIn(id)).toEqual([
        "Mug",
        ...(at % 2 === 0 ? ["Blanket", "Jumper"] : ["Jumper", "Blanket"]),
      ]);
    }
  });

  it("is refused where it was changed meanwhile or its address is taken, and is gone when deleted", async () => {
    const id = await create({ title: "Spring  Table!" });
    const [row] = await db.sql<{ slug: string; version: number }>(
      "select slug, version from collections where id = ?",
      [id],
    );
    expect(row).toEqual({ slug: "spring-table", version: 1 });
    await add(id, "Mug");
    await update(id, { slug: "spring", expectedVersion: 1 });
    expect(await refusals(update(id, { title: "Late", expectedVersion: 1 }))).toEqual([
      "STALE expectedVersion",
    ]);
    expect(await refusals(create({ title: "Spring" }))).toEqual(["TAKEN slug"]);
    expect(await refusals(create({ title: "", slug: "A b" }))).toEqual(["INVALID title", "INVALID slug"]);
    await transact(db.em(), (tx) => deleteCollection(tx, manager, wire(id), 2));
    expect(await titlesIn(id)).toEqual([]);
    expect(await refusals(update(id, { title: "Gone" }))).toEqual(["NOT_FOUND id"]);
  });
});

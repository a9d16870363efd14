import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { schemaOf } from "@till/kit/subgraph";
import { onChanged, transact } from "@till/kit/tx";
import { readCount } from "@till/kit/read";
import { staffWith, testDatabase } from "@till/host/testing";
import { execute, type GraphQLSchema, parse } from "graphql";
import { beforeEach, describe, expect, it } from "vitest";
import { CollectionKind } from "../collections/collection.type.js";
import { createCollection } from "../collections/save-collection.js";
import { catalog } from "../subgraph.js";
import { category, offered, placedIn } from "../testing.js";
import { deleteCategory } from "./delete-category.js";
import { moveCategory } from "./move-category.js";
import { updateCategory } from "./save-category.js";

const db = testDatabase();
const manager = staffWith("catalog.read", "catalog.write");
const wire = (id: Id<"cat">) => encodeId("cat", id);
const at = (path: string) => category(db.em(), path);

const move = (id: Id<"cat">, parentId: Id<"cat"> | null, position?: number, expectedVersion?: number) =>
  transact(db.em(), (tx) =>
    moveCategory(tx, wire(id), {
      parentId: parentId && wire(parentId),
      position: position ?? null,
      expectedVersion: expectedVersion ?? null,
    }),
  );
const remove = (id: Id<"cat">, movesContentsUp = false) =>
  transact(db.em(), (tx) => deleteCategory(tx, manager, wire(id), { movesContentsUp }));

/** The tree as it is listed: paths, depth first, neighbours in their order. */
const tree = async () => {
  const schema = await shared();
  const result = await execute({
    schema,
    document: parse("{ categories { path } }"),
    contextValue: db.context(),
  });
  return (result.data as { categories: { path: string }[] }).categories.map(({ path }) => path);
};
let built: GraphQLSchema | undefined;
const shared = async () => (built ??= (await schemaOf(catalog)).schema);

async function refusal(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error("It was not refused.", { cause: outcome });
  return `${outcome.code} ${outcome.reasons[0].field?.join(".")}`;
}

beforeEach(async () => {
  await db.sql("delete from collections");
  await db.sql("delete from product_categories");
  await db.asOwner("truncate categories cascade");
  for (const path of ["home/kitchen/mugs", "home/kitchen/plates", "home/rugs", "garden"]) await at(path);
});

describe("moving a category", () => {
  it("takes all that is below it along and puts it where it is dropped among its neighbours", async () => {
    await move(await at("home/kitchen"), null, 0);
    expect(await tree()).toEqual([
      "kitchen",
      "kitchen/mugs",
      "kitchen/plates",
      "garden",
      "home",
      "home/rugs",
    ]);
    await move(await at("home"), null, 0);
    expect(await tree()).toEqual([
      "home",
      "home/rugs",
      "kitchen",
      "kitchen/mugs",
      "kitchen/plates",
      "garden",
    ]);
    await move(await at("kitchen/plates"), await at("kitchen"), 0);
    await move(await at("garden"), await at("home"));
    expect(await tree()).toEqual([
      "home",
      "home/rugs",
      "home/garden",
      "kitchen",
      "kitchen/plates",
      "kitchen/mugs",
    ]);
    const positions = await db.sql<{ path: string }>(
      "select path from categories where parent_id is null order by position",
    );
    expect(positions.map(({ path }) => path)).toEqual(["home", "kitchen"]);
  });

  it("is refused into itself, below itself, beside its own name, too deep, or when somebody was faster", async () => {
    const before = await tree();
    const [home, kitchen, mugs] = [await at("home"), await at("home/kitchen"), await at("home/kitchen/mugs")];
    expect(await refusal(move(kitchen, mugs))).toBe("INVALID parentId");
    expect(await refusal(move(kitchen, kitchen))).toBe("INVALID parentId");
    expect(await refusal(move(home, null, 0, 7))).toBe("STALE expectedVersion");
    expect(await refusal(move(home, null, -1))).toBe("INVALID position");
    await db.sql("insert into categories (id, name, slug) values (gen_random_uuid(), 'Mugs', 'mugs')");
    expect(await refusal(move(mugs, null))).toBe("TAKEN parentId");
    await db.sql("delete from categories where path = 'mugs'");
    const deep = await at("a/b/c/d/e/f");
    expect(await refusal(move(home, deep))).toBe("LIMIT_EXCEEDED parentId");
    await db.sql("delete from categories where path like 'a%'");
    expect(await tree()).toEqual(before);
  });

  it("changes the lists above and asks the rules about the products that came along", async () => {
    const { productId } = await offered(db.em(), { title: "Cup" });
    await placedIn(db.em(), productId, await at("home/kitchen/mugs"));
    const { id } = await transact(db.em(), async (tx) =>
      createCollection(tx, manager, {
        title: "Outside",
        kind: CollectionKind.RULES,
        rules: { category: { in: [wire(await at("garden"))] } },
      }),
    );
    const members = () => db.sql("select product_id from product_collections where collection_id = ?", [id]);
    expect(await members()).toEqual([]);
    const touched = new Set<string>();
    const stop = onChanged((tag) => touched.add(tag));
    await move(await at("home/kitchen"), await at("garden"));
    stop();
    expect(await members()).toEqual([{ product_id: productId }]);
    expect([...touched].sort()).toEqual([
      "categories",
      `collected:${productId}`,
      "collection:outside",
      "products:membership",
    ]);
  });
});

describe("old links to a category", () => {
  it("find it after it was moved and renamed, with its breadcrumb in one statement", async () => {
    await move(await at("home/kitchen"), await at("garden"));
    const kitchen = await at("garden/kitchen");
    await transact(db.em(), (tx) => updateCategory(tx, wire(kitchen), { slug: "cooking" }));
    const schema = await shared();
    for (const path of ["home/kitchen/mugs", "garden/kitchen/mugs", "garden/cooking/mugs"]) {
      const before = readCount.statements;
      const result = await execute({
        schema,
        document: parse(`query ($path: String) { category(path: $path) { path ancestors { path } } }`),
        variableValues: { path },
        contextValue: db.context(),
      });
      expect(JSON.parse(JSON.stringify(result.data))).toEqual({
        category: {
          path: "garden/cooking/mugs",
          ancestors: [{ path: "garden" }, { path: "garden/cooking" }],
        },
      });
      expect(readCount.statements - before).toBe(1);
    }
  });
});

describe("deleting a category", () => {
  it("is refused while something is in it, and moves that up when asked", async () => {
    const { productId } = await offered(db.em());
    const kitchen = await at("home/kitchen");
    await placedIn(db.em(), productId, kitchen);
    const before = await tree();
    expect(await refusal(remove(kitchen))).toBe("IN_USE id");
    expect(await tree()).toEqual(before);
    await remove(kitchen, true);
    expect(await tree()).toEqual(["garden", "home", "home/mugs", "home/plates", "home/rugs"]);
    expect(
      await db.sql("select category_id from product_categories where product_id = ?", [productId]),
    ).toEqual([{ category_id: await at("home") }]);
    const [former] = await db.sql<{ path: string }>(
      `select c.path from category_former_paths f join categories c on c.id = f.category_id where f.path = 'home/kitchen'`,
    );
    expect(former).toEqual({ path: "home" });
    await remove(await at("garden"));
    expect(await tree()).toEqual(["home", "home/mugs", "home/plates", "home/rugs"]);
  });

  it("is refused where a child would meet its own name above, or a collection's rules name it", async () => {
    await at("home/kitchen/rugs");
    const before = await tree();
    expect(await refusal(remove(await at("home/kitchen"), true))).toBe("TAKEN id");
    await transact(db.em(), async (tx) =>
      createCollection(tx, manager, {
        title: "Outside",
        kind: CollectionKind.RULES,
        rules: { category: { in: [wire(await at("garden"))] } },
      }),
    );
    expect(await refusal(remove(await at("garden"), true))).toBe("IN_USE id");
    expect(await tree()).toEqual(before);
  });
});

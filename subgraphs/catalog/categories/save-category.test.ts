import { Refused } from "@till/kit/errors";
import { encodeId, type Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import type { CategoryInput } from "./category.input.js";
import { createCategory, updateCategory } from "./save-category.js";

const db = testDatabase();
const wire = (id: Id<"cat">) => encodeId("cat", id);
const create = async (input: CategoryInput) =>
  (await transact(db.em(), (tx) => createCategory(tx, input))).id;
const update = (id: Id<"cat">, input: CategoryInput) =>
  transact(db.em(), (tx) => updateCategory(tx, wire(id), input));
const paths = async () =>
  (await db.sql<{ path: string }>("select path from categories order by tree")).map(({ path }) => path);

const refusedWith = (code: string, field: string) => (error: unknown) =>
  error instanceof Refused && error.code === code && error.reasons[0].field?.[0] === field;

describe("the tree of categories", () => {
  it("names each category by its path, and moves a branch with all that is below it", async () => {
    const home = await create({ name: "Home & Living" });
    const kitchen = await create({ name: "Kitchen", parentId: wire(home) });
    const mugs = await create({ name: "Mugs", parentId: wire(kitchen) });
    expect(await paths()).toEqual([
      "home-and-living",
      "home-and-living/kitchen",
      "home-and-living/kitchen/mugs",
    ]);

    const table = await create({ name: "Table" });
    await update(kitchen, { name: "Kitchen", parentId: wire(table) });
    expect(await paths()).toEqual(["home-and-living", "table", "table/kitchen", "table/kitchen/mugs"]);

    await update(table, { name: "Dining", slug: "dining" });
    expect(await paths()).toEqual(["dining", "dining/kitchen", "dining/kitchen/mugs", "home-and-living"]);

    await expect(update(table, { name: "Dining", parentId: wire(mugs) })).rejects.toSatisfy(
      refusedWith("INVALID", "parentId"),
    );
    await expect(create({ name: "Dining" })).rejects.toSatisfy(refusedWith("TAKEN", "slug"));
    await expect(create({ name: "X", parentId: "prod_1" })).rejects.toSatisfy(
      refusedWith("NOT_FOUND", "parentId"),
    );
    await expect(create({ name: "漢字" })).rejects.toSatisfy(refusedWith("INVALID", "slug"));
    expect(await paths()).toEqual(["dining", "dining/kitchen", "dining/kitchen/mugs", "home-and-living"]);
  });

  it("refuses a circle in the database too, whoever writes it", async () => {
    const [row] = await db.sql<{ id: string }>("select id from categories where path = 'dining'");
    const [below] = await db.sql<{ id: string }>(
      "select id from categories where path = 'dining/kitchen/mugs'",
    );
    await expect(
      db.sql("update categories set parent_id = ? where id = ?", [below!.id, row!.id]),
    ).rejects.toThrow(/below itself/);
  });

  it("is at most eight levels deep", async () => {
    let parent: Id<"cat"> | undefined;
    for (let level = 1; level <= 8; level += 1)
      parent = await create({ name: `Level ${level}`, ...(parent && { parentId: wire(parent) }) });
    await expect(create({ name: "Level 9", parentId: wire(parent!) })).rejects.toSatisfy(
      refusedWith("LIMIT_EXCEEDED", "parentId"),
    );
  });
});

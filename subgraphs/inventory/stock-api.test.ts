import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { onChanged, transact } from "@till/kit/tx";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { releaseExpired } from "./release-expired.job.js";
import { reserveStock } from "./reserve-stock.js";
import { inventory } from "./subgraph.js";
import { aLocation, anOrder, levelOf, mainLocation, receivedAt, stocked } from "./testing.js";

const db = testDatabase();
let schema: GraphQLSchema;
let harbour: Id<"loc">;
beforeAll(async () => {
  ({ schema } = await schemaOf(inventory));
  harbour = await aLocation(db.em(), "Harbour", { priority: 2 });
});
const staff = staffWith("inventory.read", "inventory.adjust");

async function ask<T>(source: string, variableValues: Record<string, unknown> = {}): Promise<T> {
  const contextValue = db.context(staff);
  const answer = (await graphql({ schema, source, variableValues, contextValue })) as ExecutionResult<T>;
  if (answer.errors) throw answer.errors[0]!;
  return answer.data!;
}
async function counted<T>(work: () => Promise<T>): Promise<{ answer: T; statements: number }> {
  const before = readCount.statements;
  const answer = await work();
  return { answer, statements: readCount.statements - before };
}
const errors = "userErrors { code message field }";

describe("a page of stock records", () => {
  const list = `query ($filter: InventoryFilter) { inventoryItems(first: 50, filter: $filter) { nodes {
    id backorders backordered inTransit levels { location { id name } onHand reserved available }
    movements(first: 3) { nodes { seq: onHandAfter reservedAfter location { name } } } } } }`;
  interface List {
    inventoryItems: { nodes: { id: string; levels: { location: { name: string }; onHand: number }[] }[] };
  }

  it("needs five statements with places, histories and what travels", async () => {
    for (const n of [1, 2, 3]) {
      const { variantId } = await stocked(db.em(), n);
      await receivedAt(db.em(), variantId, harbour, 2);
    }
    const { answer, statements } = await counted(() => ask<List>(list));
    expect(statements).toBe(5);
    expect(answer.inventoryItems.nodes[0]!.levels).toEqual([
      expect.objectContaining({ onHand: 1 }),
      expect.objectContaining({ onHand: 2 }),
    ]);
  });

  it("can be narrowed to a location, and to what is owed", async () => {
    const there = await stocked(db.em(), 0);
    await receivedAt(db.em(), there.variantId, harbour, 1);
    const owed = await stocked(db.em(), 0, { backorders: "ALLOW" });
    const soon = new Date(Date.now() + 900_000);
    const orderId = await anOrder(db.em());
    await transact(db.em(), (tx) =>
      reserveStock(tx, orderId, [{ variantId: owed.variantId, quantity: 2 }], soon),
    );
    const idsWith = async (filter: object) =>
      (await ask<List>(list, { filter })).inventoryItems.nodes.map(({ id }) => id);
    const atHarbour = await idsWith({ locationId: encodeId("loc", harbour) });
    expect(atHarbour).toContain(encodeId("inv", there.itemId));
    expect(atHarbour).not.toContain(encodeId("inv", owed.itemId));
    expect(await idsWith({ isBackordered: true })).toEqual([encodeId("inv", owed.itemId)]);
    expect(await idsWith({ locationId: "nonsense" })).toEqual([]);
  });
});

describe("an item", () => {
  it("tells what there was at a moment, and its history until then, in two statements more", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5);
    const [row] = await db.sql<{ at: Date }>("select clock_timestamp() as at");
    const moment = new Date(row!.at);
    await new Promise((done) => setTimeout(done, 5));
    await receivedAt(db.em(), variantId, mainLocation, 4);
    const { answer, statements } = await counted(() =>
      ask(
        `query ($id: ID!, $at: DateTime!, $dawn: DateTime!) { inventoryItem(id: $id) { onHand
           then: stockAt(moment: $at) { onHand reserved available } before: stockAt(moment: $dawn) { onHand }
           movements(first: 9, asOf: $at) { nodes { delta onHandAfter } } } }`,
        { id: encodeId("inv", itemId), at: moment.toISOString(), dawn: "2001-01-01T00:00:00.000Z" },
      ),
    );
    expect(answer).toEqual({
      inventoryItem: {
        onHand: 9,
        then: { onHand: 5, reserved: 0, available: 5 },
        before: { onHand: 0 },
        movements: { nodes: [{ delta: 5, onHandAfter: 5 }] },
      },
    });
    expect(statements).toBe(3);
  });

  it("is found by its SKU in any case, or by its barcode", async () => {
    const { itemId, variantId } = await stocked(db.em(), 1, { sku: "SCAN-1" });
    await db.sql("update product_variants set barcode = '4006381333931' where id = ?", [variantId]);
    const find = "query ($code: String!) { inventoryItemByCode(code: $code) { id } }";
    for (const code of ["scan-1", " SCAN-1 ", "4006381333931"])
      expect(await ask(find, { code })).toEqual({ inventoryItemByCode: { id: encodeId("inv", itemId) } });
    for (const code of ["", "SCAN", "%", "x".repeat(10_000)])
      expect(await ask(find, { code })).toEqual({ inventoryItemByCode: null });
  });
});

describe("the settings", () => {
  it("decide whether shoppers hear that something runs out, and make what said so stale", async () => {
    const { variantId, productId } = await stocked(db.em(), 2, { lowStockThreshold: 3 });
    const word = async () =>
      (
        await db.sql<{ word: string }>("select word from pub_variant_stock where variant_id = ?", [variantId])
      )[0]!.word;
    const set = (showsLowStock: boolean) =>
      ask(
        `mutation ($on: Boolean!) { inventorySettingsUpdate(input: { showsLowStock: $on }) {
             settings { showsLowStock allocation } ${errors} } }`,
        { on: showsLowStock },
      );
    expect(await word()).toBe("LOW_STOCK");
    const heard: string[] = [];
    const stop = onChanged((tag) => heard.push(tag));
    expect(await set(false)).toMatchObject({
      inventorySettingsUpdate: { settings: { showsLowStock: false, allocation: "PRIORITY" }, userErrors: [] },
    });
    stop();
    expect(await word()).toBe("IN_STOCK");
    expect(heard).toEqual(expect.arrayContaining([`product:${productId}`, "products:stock"]));
    await set(true);
    expect(await word()).toBe("LOW_STOCK");
  });
});

describe("locations", () => {
  const create = (name: string, countryCode?: string) =>
    ask<{ locationCreate: { location: { id: string } | null; userErrors: { code: string }[] } }>(
      `mutation ($input: LocationInput!) { locationCreate(input: $input) { location { id name countryCode } ${errors} } }`,
      { input: { name, countryCode } },
    ).then(({ locationCreate }) => locationCreate);
  const update = (id: string, input: object) =>
    ask<{ locationUpdate: { userErrors: { code: string }[] } }>(
      `mutation ($id: ID!, $input: LocationInput!) { locationUpdate(id: $id, input: $input) { location { id } ${errors} } }`,
      { id, input },
    ).then(({ locationUpdate }) => locationUpdate.userErrors.map(({ code }) => code));

  it("are named once, and close only when nothing lies there", async () => {
    const { location } = await create("Cellar", "de");
    expect((await create(" cellar ")).userErrors[0]!.code).toBe("TAKEN");
    expect((await create("")).userErrors[0]!.code).toBe("INVALID");
    expect((await create("Attic", "Germany")).userErrors[0]!.code).toBe("INVALID");
    expect(await update(encodeId("loc", harbour), { isActive: false })).toEqual(["IN_USE"]);
    expect(await update(encodeId("loc", mainLocation), { isActive: false })).toEqual(["INVALID"]);
    expect(await update(encodeId("loc", newId()), { name: "X" })).toEqual(["NOT_FOUND"]);
    expect(await update(location!.id, { isDefault: true })).toEqual([]);
    expect(await update(encodeId("loc", mainLocation), { isDefault: true })).toEqual([]);
    expect(await update(location!.id, { isActive: false })).toEqual([]);
    const defaults = await db.sql("select id from locations where is_default");
    expect(defaults).toEqual([{ id: mainLocation }]);
  });

  it("are put in order whole, or not at all", async () => {
    const list = "{ locations { id } }";
    const { locations } = await ask<{ locations: { id: string }[] }>(list);
    const reorder = (ids: string[]) =>
      ask<{ locationReorder: { userErrors: { code: string }[] } }>(
        `mutation ($ids: [ID!]!) { locationReorder(ids: $ids) { locations { id } ${errors} } }`,
        { ids },
      );
    const reversed = locations.map(({ id }) => id).toReversed();
    expect((await reorder(reversed.slice(1))).locationReorder.userErrors[0]!.code).toBe("STALE");
    expect((await reorder(reversed)).locationReorder.userErrors).toEqual([]);
    const priorities = await db.sql<{ id: Id<"loc"> }>("select id from locations order by priority");
    expect(priorities.map(({ id }) => encodeId("loc", id))).toEqual(reversed);
    await reorder(reversed.toReversed());
  });
});

describe("the job that gives back", () => {
  it("lets go of every hold that ran out, and of no other", async () => {
    const { variantId } = await stocked(db.em(), 5);
    for (const seconds of [-60, 900]) {
      const orderId = await anOrder(db.em());
      const expiresAt = new Date(Date.now() + seconds * 1_000);
      await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], expiresAt));
    }
    await transact(db.em(), (tx) => releaseExpired(tx));
    await transact(db.em(), (tx) => releaseExpired(tx));
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 2, available: 3 });
  });
});

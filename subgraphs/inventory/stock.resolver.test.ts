import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, newId } from "@till/kit/id";
import { readCount } from "@till/kit/read";
import { schemaOf } from "@till/kit/subgraph";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { inventory } from "./subgraph.js";
import { stocked } from "./testing.js";

const db = testDatabase();
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await schemaOf(inventory));
});
const staff = staffWith("inventory.read", "inventory.adjust");

async function ask<T>(source: string, variableValues: Record<string, unknown> = {}): Promise<T> {
  const contextValue = db.context(staff);
  const { data, errors } = (await graphql({
    schema,
    source,
    variableValues,
    contextValue,
  })) as ExecutionResult<T>;
  if (errors) throw errors[0]!;
  return data!;
}
const productsWith = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Product { id stock totalOnHand } ... on ProductVariant { id stock isAvailable isMany: isAvailable(quantity: 3) } } }`;
const product = (id: string) => ({ __typename: "Product", id: encodeId("prod", id) });
const variant = (id: string) => ({ __typename: "ProductVariant", id: encodeId("var", id) });

describe("stock beside the catalogue", () => {
  it("says of a product the best that any of its variants can say", async () => {
    const low = await stocked(db.em(), 2, { lowStockThreshold: 2, sku: "A-LOW" });
    await stocked(db.em(), 0, { productId: low.productId, sku: "A-OUT" });
    const out = await stocked(db.em(), 0, { sku: "B-OUT" });
    const endless = await stocked(db.em(), 0, { isTracked: false, sku: "C-ENDLESS" });
    const data = await ask(productsWith, {
      of: [product(low.productId), product(out.productId), product(endless.productId), product(newId())],
    });
    expect(data).toMatchObject({
      _entities: [
        { stock: "LOW_STOCK", totalOnHand: 2 },
        { stock: "OUT_OF_STOCK", totalOnHand: 0 },
        { stock: "IN_STOCK", totalOnHand: 0 },
        { stock: "OUT_OF_STOCK", totalOnHand: 0 },
      ],
    });
  });

  it("asks the database once for a page of products, and once for all of their variants", async () => {
    const goods = await Promise.all(Array.from({ length: 24 }, () => stocked(db.em(), 2)));
    const before = readCount.statements;
    const data = await ask<{ _entities: object[] }>(productsWith, {
      of: [
        ...goods.map(({ productId }) => product(productId)),
        ...goods.map(({ variantId }) => variant(variantId)),
      ],
    });
    expect(readCount.statements - before).toBe(2);
    expect(data._entities).toHaveLength(48);
    expect(data._entities[30]).toMatchObject({ stock: "IN_STOCK", isAvailable: true, isMany: false });
  });
});

describe("stock records", () => {
  const list = `query ($filter: InventoryFilter, $query: String, $after: String, $sort: [InventorySort!]) {
    inventoryItems(first: 2, after: $after, filter: $filter, query: $query, sort: $sort) {
      nodes { id onHand isLow variant { id } movements(first: 1) { nodes { reason delta onHandAfter } count { value } } }
      pageInfo { hasNextPage endCursor } count { value precision } } }`;
  interface List {
    inventoryItems: {
      nodes: { id: string; variant: { id: string }; isLow: boolean; onHand: number }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
      count: object;
    };
  }

  it("are found by SKU, filtered, sorted and paged without losing one", async () => {
    const made = [];
    for (const [n, sku] of ["LAMP-1", "LAMP-2", "LAMP-3"].entries())
      made.push(await stocked(db.em(), n + 1, { sku, lowStockThreshold: 2 }));
    const sort = [{ field: "AVAILABLE", direction: "DESC" }];
    const first = await ask<List>(list, { query: "lamp-", sort });
    const second = await ask<List>(list, {
      query: "lamp-",
      sort,
      after: first.inventoryItems.pageInfo.endCursor,
    });
    expect(
      [...first.inventoryItems.nodes, ...second.inventoryItems.nodes].map(({ onHand }) => onHand),
    ).toEqual([3, 2, 1]);
    expect(second.inventoryItems.pageInfo.hasNextPage).toBe(false);
    expect(first.inventoryItems.count).toEqual({ value: 3, precision: "EXACT" });
    expect(first.inventoryItems.nodes[0]).toMatchObject({
      variant: { id: encodeId("var", made[2]!.variantId) },
      isLow: false,
      movements: { nodes: [{ reason: "RECEIVE", delta: 3, onHandAfter: 3 }], count: { value: 1 } },
    });
    const low = await ask<List>(list, { query: "LAMP", filter: { isLow: true } });
    expect(low.inventoryItems.nodes.map(({ onHand }) => onHand)).toEqual([1, 2]);
  });

  it("need four statements for a page with its histories and counts", async () => {
    await Promise.all([1, 2].map((n) => stocked(db.em(), n, { sku: `CHAIR-${n}` })));
    const before = readCount.statements;
    await ask(list, { query: "CHAIR" });
    expect(readCount.statements - before).toBe(4);
  });

  it("answer nothing to a foreign or broken id", async () => {
    const find = "query ($id: ID!) { inventoryItem(id: $id) { id } }";
    for (const id of ["nonsense", encodeId("prod", newId()), encodeId("inv", newId())])
      expect(await ask(find, { id })).toEqual({ inventoryItem: null });
  });
});

import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { beforeAll, describe, expect, it } from "vitest";
import { commitStock, releaseStock, restock } from "./order-stock.js";
import { reserveStock } from "./reserve-stock.js";
import { setOnHand } from "./set-on-hand.js";
import { aLocation, anOrder, levelOf, placesOf, receivedAt, stocked } from "./testing.js";
import { staffWith } from "@till/host/testing";

const db = testDatabase();
let harbour: Id<"loc">;
let vienna: Id<"loc">;
beforeAll(async () => {
  harbour = await aLocation(db.em(), "Harbour", { priority: 2, country: "DE" });
  vienna = await aLocation(db.em(), "Vienna", { priority: 3, country: "AT" });
});
async function reserve(variantId: Id<"var">, quantity: number, toCountry?: string): Promise<Id<"ord">> {
  const orderId = await anOrder(db.em());
  const expiresAt = new Date(Date.now() + 900_000);
  await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity }], expiresAt, toCountry));
  return orderId;
}
async function ware(main: number, atHarbour: number, atVienna = 0): Promise<Id<"var">> {
  const { variantId } = await stocked(db.em(), main);
  await receivedAt(db.em(), variantId, harbour, atHarbour);
  if (atVienna > 0) await receivedAt(db.em(), variantId, vienna, atVienna);
  return variantId;
}

describe("where an order is served from", () => {
  it("is the first location that has all of a line", async () => {
    const variantId = await ware(2, 5);
    await reserve(variantId, 2);
    await reserve(variantId, 3);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/2", "Harbour 5/3"]);
  });

  it("is several locations where none has enough alone; they sell, let go and take back what was theirs", async () => {
    const variantId = await ware(2, 3);
    const orderId = await reserve(variantId, 4);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/2", "Harbour 3/2"]);
    await transact(db.em(), (tx) => releaseStock(tx, orderId));
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/0", "Harbour 3/0"]);
    await transact(db.em(), (tx) => commitStock(tx, orderId));
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 0/0", "Harbour 1/0"]);
    await transact(db.em(), (tx) => restock(tx, orderId, [{ variantId, quantity: 4 }], "RETURN"));
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/0", "Harbour 3/0"]);
  });

  it("is never more than all locations have together", async () => {
    const variantId = await ware(2, 3);
    await expect(reserve(variantId, 6)).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it("is the location in the buyer's country where the shop chose the nearest", async () => {
    await db.sql("update inventory_settings set allocation = 'NEAREST'");
    const variantId = await ware(2, 2, 2);
    await reserve(variantId, 1, "AT");
    await reserve(variantId, 1, "FR");
    await db.sql("update inventory_settings set allocation = 'PRIORITY'");
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/1", "Harbour 2/0", "Vienna 2/1"]);
  });

  it("keeps an import's figure the sum of all locations, and takes a loss from the default one first", async () => {
    const variantId = await ware(2, 3);
    const staff = staffWith("inventory.adjust");
    const set = (onHand: number) =>
      transact(db.em(), (tx) => setOnHand(tx, [{ variantId, onHand }], "Import", staff));
    expect(await set(5)).toEqual({ changed: 0 });
    expect(await set(1)).toEqual({ changed: 1 });
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 0/0", "Harbour 1/0"]);
    await set(4);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 3/0", "Harbour 1/0"]);
  });
});

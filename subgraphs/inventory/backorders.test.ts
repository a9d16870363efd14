import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { availabilityOf } from "./availability.js";
import { waitingUnits } from "./backorders.js";
import { commitStock, releaseStock, restock } from "./order-stock.js";
import { reserveStock } from "./reserve-stock.js";
import { aLocation, anOrder, levelOf, mainLocation, placesOf, receivedAt, stocked } from "./testing.js";

const db = testDatabase();
async function reserve(variantId: Id<"var">, quantity: number): Promise<Id<"ord">> {
  const orderId = await anOrder(db.em());
  const expiresAt = new Date(Date.now() + 900_000);
  await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity }], expiresAt));
  return orderId;
}
const commit = (orderId: Id<"ord">) => transact(db.em(), (tx) => commitStock(tx, orderId));
async function paid(variantId: Id<"var">, quantity: number): Promise<Id<"ord">> {
  const orderId = await reserve(variantId, quantity);
  await commit(orderId);
  return orderId;
}
const waits = (orderId: Id<"ord">, variantId: Id<"var">) =>
  transact(db.em(), async (tx) => (await waitingUnits(tx, orderId)).get(variantId) ?? 0);
const receive = (variantId: Id<"var">, units: number) => receivedAt(db.em(), variantId, mainLocation, units);
const reasonsOf = async (orderId: Id<"ord">) =>
  (
    await db.sql<{ reason: string; delta: number }>(
      "select reason, delta from inventory_movements where reference_id = ? order by seq",
      [orderId],
    )
  ).map(({ reason, delta }) => `${reason} ${delta}`);

describe("an item that may be backordered", () => {
  it("is sold beyond the shelf; what is there goes out and the rest waits", async () => {
    const { variantId } = await stocked(db.em(), 2, { backorders: "ALLOW" });
    const orderId = await reserve(variantId, 5);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 2, reserved: 5, available: -3 });
    await Promise.all([1, 2, 3].map(() => commit(orderId)));
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -5", "SALE -2"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 0, reserved: 3, available: -3 });
    expect(await waits(orderId, variantId)).toBe(3);
  });

  it("fills exactly what arrived, whoever paid first in front", async () => {
    const { variantId } = await stocked(db.em(), 0, { backorders: "ALLOW" });
    const [first, second] = [await paid(variantId, 3), await paid(variantId, 2)];
    await receive(variantId, 2);
    expect([await waits(first, variantId), await waits(second, variantId)]).toEqual([1, 2]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 0, reserved: 3, available: -3 });
    await receive(variantId, 2);
    expect([await waits(first, variantId), await waits(second, variantId)]).toEqual([0, 1]);
    await receive(variantId, 5);
    expect(await waits(second, variantId)).toBe(0);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 4, reserved: 0, available: 4 });
    expect(await reasonsOf(first)).toEqual(["RESERVE -3", "SALE -2", "SALE -1"]);
  });

  it("serves those who paid before those who only hold", async () => {
    const { variantId } = await stocked(db.em(), 0, { backorders: "ALLOW" });
    const unpaid = await reserve(variantId, 4);
    const buyer = await paid(variantId, 1);
    await receive(variantId, 2);
    expect(await waits(buyer, variantId)).toBe(0);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 1, reserved: 4, available: -3 });
    await transact(db.em(), (tx) => releaseStock(tx, unpaid));
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 1, reserved: 0, available: 1 });
  });

  it("lets go of what is waited for when the order is given back, and takes back what was sent", async () => {
    const { variantId } = await stocked(db.em(), 2, { backorders: "ALLOW" });
    const orderId = await paid(variantId, 5);
    const back = (quantity: number, reason: "REFUND" | "RETURN") =>
      transact(db.em(), (tx) => restock(tx, orderId, [{ variantId, quantity }], reason));
    await expect(back(3, "RETURN")).rejects.toMatchObject({ code: "INVALID" });
    await back(5, "REFUND");
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -5", "SALE -2", "RELEASE 3", "REFUND 2"]);
    expect(await waits(orderId, variantId)).toBe(0);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
    await expect(back(1, "REFUND")).rejects.toMatchObject({ code: "INVALID" });
  });

  it("still owes what it owed once backorders are refused again, and takes no more", async () => {
    const { variantId, itemId } = await stocked(db.em(), 0, { backorders: "ALLOW" });
    const orderId = await paid(variantId, 2);
    await db.sql("update inventory_items set backorders = 'REFUSE' where id = ?", [itemId]);
    await expect(reserve(variantId, 1)).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
    await receive(variantId, 3);
    expect(await waits(orderId, variantId)).toBe(0);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 1, reserved: 0, available: 1 });
  });

  it("is filled from wherever goods arrive", async () => {
    const harbour = await aLocation(db.em(), "Harbour", { priority: 2 });
    const { variantId } = await stocked(db.em(), 0, { backorders: "ALLOW" });
    const orderId = await paid(variantId, 3);
    await receivedAt(db.em(), variantId, harbour, 5);
    expect(await waits(orderId, variantId)).toBe(0);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 0/0", "Harbour 2/0"]);
  });

  it("is never called sold out, and every quantity can be had", async () => {
    const { variantId } = await stocked(db.em(), 0, { backorders: "ALLOW", lowStockThreshold: 2 });
    expect((await availabilityOf(db.em(), [variantId])).get(variantId)).toEqual({
      available: 0,
      isTracked: true,
      canBackorder: true,
      word: "IN_STOCK",
    });
  });
});

describe("holds that ran out", () => {
  it("count against nobody, even before they are given back", async () => {
    const { variantId } = await stocked(db.em(), 2);
    const orderId = await anOrder(db.em());
    const past = new Date(Date.now() - 1_000);
    await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], past));
    expect((await availabilityOf(db.em(), [variantId])).get(variantId)).toMatchObject({
      available: 2,
      word: "IN_STOCK",
    });
  });
});

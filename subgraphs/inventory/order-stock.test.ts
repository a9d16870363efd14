import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { commitStock, releaseStock, restock } from "./order-stock.js";
import { reserveStock } from "./reserve-stock.js";
import { anOrder, levelOf, stocked } from "./testing.js";

const db = testDatabase();
async function reserve(variantId: Id<"var">, quantity: number, seconds = 900): Promise<Id<"ord">> {
  const orderId = await anOrder(db.em());
  const expiresAt = new Date(Date.now() + seconds * 1_000);
  await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity }], expiresAt));
  return orderId;
}
const commit = (orderId: Id<"ord">) => transact(db.em(), (tx) => commitStock(tx, orderId));
const release = (orderId: Id<"ord">) => transact(db.em(), (tx) => releaseStock(tx, orderId));
const bringBack = (orderId: Id<"ord">, variantId: Id<"var">, quantity: number) =>
  transact(db.em(), (tx) => restock(tx, orderId, [{ variantId, quantity }], "RETURN"));
const reasonsOf = async (orderId: Id<"ord">) =>
  (
    await db.sql<{ reason: string; delta: number }>(
      "select reason, delta from inventory_movements where reference_id = ? order by id",
      [orderId],
    )
  ).map(({ reason, delta }) => `${reason} ${delta}`);

describe("commitStock", () => {
  it("turns a hold into one sale, however often the payment is reported", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await reserve(variantId, 2);
    await Promise.all([1, 2, 3, 4].map(() => commit(orderId)));
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -2", "SALE -2"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });

  it("sells from the shelf when the hold ran out and units are left", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await reserve(variantId, 2);
    await release(orderId);
    await commit(orderId);
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -2", "RELEASE 2", "RESERVE -2", "SALE -2"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });

  it("refuses, and changes nothing, when the hold ran out and somebody else has the units", async () => {
    const { variantId } = await stocked(db.em(), 2);
    const late = await reserve(variantId, 2, -1);
    await commit(await reserve(variantId, 2));
    await expect(commit(late)).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
    expect(await reasonsOf(late)).toEqual(["RESERVE -2", "RELEASE 2"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 0, reserved: 0, available: 0 });
  });
});

describe("releaseStock", () => {
  it("gives back exactly what is held, once, even when it races with itself", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const [orderId] = [await reserve(variantId, 2), await reserve(variantId, 1)];
    await Promise.all([1, 2, 3, 4].map(() => release(orderId)));
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -2", "RELEASE 2"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 1, available: 4 });
  });

  it("either releases or sells when both come at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { variantId } = await stocked(db.em(), 1);
      const orderId = await reserve(variantId, 1);
      await Promise.all([release(orderId), commit(orderId)]);
      expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 0, reserved: 0, available: 0 });
    }
  });

  it("leaves a sale alone", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await reserve(variantId, 2);
    await commit(orderId);
    await release(orderId);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });
});

describe("restock", () => {
  it("takes back no more than was sold, however it is split", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await reserve(variantId, 3);
    await expect(bringBack(orderId, variantId, 1)).rejects.toMatchObject({ code: "INVALID" });
    await commit(orderId);
    await bringBack(orderId, variantId, 2);
    await expect(bringBack(orderId, variantId, 2)).rejects.toMatchObject({ code: "INVALID" });
    await bringBack(orderId, variantId, 1);
    expect(await reasonsOf(orderId)).toEqual(["RESERVE -3", "SALE -3", "RETURN 2", "RETURN 1"]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});

import { testDatabase } from "@till/host/testing";
import { transact } from "@till/kit/tx";
import { beforeEach, describe, expect, it } from "vitest";
import { reserveStock } from "../reserve-stock.js";
import { anOrder, mainLocation, receivedAt, stocked } from "../testing.js";

const db = testDatabase();
const breaks = () => db.sql("select item_id, seq, kind from inventory_breaks order by item_id, seq");
/** As somebody who owns the database and means harm. */
const tamper = (sql: string) =>
  db.asOwner(`begin; alter table inventory_movements disable trigger all; ${sql};
    alter table inventory_movements enable trigger all; commit`);

let itemId: string;
beforeEach(async () => {
  const stock = await stocked(db.em(), 5);
  itemId = stock.itemId;
  await receivedAt(db.em(), stock.variantId, mainLocation, 2);
  await receivedAt(db.em(), stock.variantId, mainLocation, 3);
  expect((await breaks()).filter((row) => (row as { item_id: string }).item_id === itemId)).toEqual([]);
});
const own = async () =>
  (await breaks()).flatMap((row) => {
    const { item_id, seq, kind } = row as { item_id: string; seq: number; kind: string };
    return item_id === itemId ? [`${kind} ${seq}`] : [];
  });

describe("the chain over the ledger", () => {
  it("names a row whose figure was changed", async () => {
    await tamper(`update inventory_movements set delta = 20 where item_id = '${itemId}' and seq = 2`);
    expect(await own()).toEqual(["CHANGED 2"]);
  });

  it("names a row whose note or author was changed", async () => {
    await tamper(`update inventory_movements set note = 'Gift' where item_id = '${itemId}' and seq = 1`);
    expect(await own()).toEqual(["CHANGED 1"]);
  });

  it("names the gap of a row that was taken out, and an end that was cut off", async () => {
    await tamper(`delete from inventory_movements where item_id = '${itemId}' and seq = 2`);
    expect(await own()).toEqual(["GAP 3"]);
    await tamper(`delete from inventory_movements where item_id = '${itemId}' and seq = 3`);
    expect(await own()).toEqual(["END 3"]);
  });

  it("names a row that was slipped in", async () => {
    await tamper(`insert into inventory_movements (id, item_id, location_id, delta, reason, on_hand_after, seq)
      select gen_random_uuid(), item_id, location_id, 4, 'RECEIVE', 14, 4 from inventory_movements
       where item_id = '${itemId}' and seq = 3`);
    expect((await own()).toSorted()).toEqual(["CHANGED 4", "END 3"]);
  });

  it("keeps sales of different goods from waiting for each other", async () => {
    const [one, other] = [await stocked(db.em(), 5), await stocked(db.em(), 5)];
    const soon = new Date(Date.now() + 900_000);
    const orders = [await anOrder(db.em()), await anOrder(db.em())];
    await transact(db.em(), async (first) => {
      await reserveStock(first, orders[0]!, [{ variantId: one.variantId, quantity: 1 }], soon);
      // The first sale is not committed yet. A chain over all goods would let this one wait for ever.
      await transact(db.em(), async (second) => {
        await second.execute("set local lock_timeout = '2s'");
        await reserveStock(second, orders[1]!, [{ variantId: other.variantId, quantity: 1 }], soon);
      });
    });
    expect(await breaks()).not.toContainEqual(expect.objectContaining({ item_id: one.itemId }));
  });
});

import { openOrm } from "@till/host/orm";
import { testDatabase } from "@till/host/testing";
import { transact } from "@till/kit/tx";
import { expect, it } from "vitest";
import { commitStock } from "../order-stock.js";
import { reserveStock } from "../reserve-stock.js";
import { anOrder, placesOf, stocked } from "../testing.js";
import { reconcile } from "./reconcile.js";
import { verifyLedger } from "./verify.js";

const db = testDatabase();

it("a shop that has traded before there were locations finds all of it at the first one, in an unbroken chain", async () => {
  const { variantId, itemId } = await stocked(db.em(), 9, { lowStockThreshold: 6 });
  const soon = new Date(Date.now() + 900_000);
  const [paid, waiting] = [await anOrder(db.em()), await anOrder(db.em())];
  for (const orderId of [paid, waiting])
    await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], soon));
  await transact(db.em(), (tx) => commitStock(tx, paid));

  const owner = await openOrm({ url: db.url(), poolMax: 2 });
  await owner.migrator.down({ to: "0015-files" });
  await owner.migrator.up();
  await owner.close(true);

  expect(await placesOf(db.em(), variantId)).toEqual(["Main location 7/2"]);
  expect(
    await db.sql(
      "select seq, on_hand_after, reserved_after from inventory_movements where item_id = ? order by seq",
      [itemId],
    ),
  ).toEqual([
    { seq: 1, on_hand_after: 9, reserved_after: 0 },
    { seq: 2, on_hand_after: 9, reserved_after: 2 },
    { seq: 3, on_hand_after: 9, reserved_after: 4 },
    { seq: 4, on_hand_after: 7, reserved_after: 2 },
  ]);
  expect((await verifyLedger(db.em())).breaks).toEqual([]);
  expect(await reconcile(db.em())).toEqual([]);
  expect(await db.sql("select available, mailed_at is not null as is_told from stock_alerts")).toEqual([
    { available: 5, is_told: true },
  ]);
  await transact(db.em(), (tx) => commitStock(tx, waiting));
  expect(await placesOf(db.em(), variantId)).toEqual(["Main location 5/0"]);
});

import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { beforeAll, describe, expect, it } from "vitest";
import { reserveStock } from "../reserve-stock.js";
import { aLocation, anOrder, levelOf, mainLocation, placesOf, stocked } from "../testing.js";
import { cancelTransfer, createTransfer, receiveTransfer, sendTransfer } from "./write-transfer.js";

const db = testDatabase();
const staff = staffWith("inventory.adjust");
let harbour: Id<"loc">;
beforeAll(async () => {
  harbour = await aLocation(db.em(), "Harbour", { priority: 2 });
});

async function planned(lines: { itemId: Id<"inv">; quantity: number }[]): Promise<string> {
  const { transferId } = await transact(db.em(), (tx) =>
    createTransfer(tx, staff, {
      fromId: encodeId("loc", mainLocation),
      toId: encodeId("loc", harbour),
      lines: lines.map(({ itemId, quantity }) => ({ itemId: encodeId("inv", itemId), quantity })),
    }),
  );
  return encodeId("trf", transferId);
}
const send = (id: string) => transact(db.em(), (tx) => sendTransfer(tx, staff, id));
const cancel = (id: string) => transact(db.em(), (tx) => cancelTransfer(tx, staff, id));
const receive = (
  id: string,
  lines?: { itemId: Id<"inv">; quantity: number }[],
  idempotencyKey: string = newId(),
) =>
  transact(db.em(), (tx) =>
    receiveTransfer(tx, staff, {
      id,
      idempotencyKey,
      ...(lines && {
        lines: lines.map(({ itemId, quantity }) => ({ itemId: encodeId("inv", itemId), quantity })),
      }),
    }),
  );
const statusOf = async (itemId: string) =>
  (
    await db.sql<{ status: string }>(
      `select t.status from stock_transfers t join stock_transfer_lines l on l.transfer_id = t.id where l.item_id = ?`,
      [itemId],
    )
  ).map(({ status }) => status);

describe("a transfer", () => {
  it("takes units off one shelf, keeps them from sale on the way, and puts them on the other", async () => {
    const { variantId, itemId } = await stocked(db.em(), 5);
    const id = await planned([{ itemId, quantity: 3 }]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    await send(id);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 2, reserved: 0, available: 2 });
    await receive(id, [{ itemId, quantity: 1 }]);
    expect([await placesOf(db.em(), variantId), await statusOf(itemId)]).toEqual([
      ["Main location 2/0", "Harbour 1/0"],
      ["IN_TRANSIT"],
    ]);
    await receive(id);
    expect([await placesOf(db.em(), variantId), await statusOf(itemId)]).toEqual([
      ["Main location 2/0", "Harbour 3/0"],
      ["RECEIVED"],
    ]);
    expect(
      await db.sql(
        "select reason, delta from inventory_movements where item_id = ? and seq > 1 order by seq",
        [itemId],
      ),
    ).toEqual([-3, 1, 2].map((delta) => ({ reason: "TRANSFER", delta })));
  });

  it("that is called off on its way brings back what has not arrived", async () => {
    const { variantId, itemId } = await stocked(db.em(), 5);
    const id = await planned([{ itemId, quantity: 4 }]);
    await send(id);
    await receive(id, [{ itemId, quantity: 1 }]);
    await cancel(id);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 4/0", "Harbour 1/0"]);
    for (const again of [() => cancel(id), () => receive(id), () => send(id)])
      await expect(again()).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("never takes what orders were promised", async () => {
    const { variantId, itemId } = await stocked(db.em(), 5);
    const soon = new Date(Date.now() + 900_000);
    const orderId = await anOrder(db.em());
    await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 3 }], soon));
    const id = await planned([{ itemId, quantity: 3 }]);
    await expect(send(id)).rejects.toMatchObject({ code: "OUT_OF_STOCK" });
    expect([await placesOf(db.em(), variantId), await statusOf(itemId)]).toEqual([
      ["Main location 5/3"],
      ["DRAFT"],
    ]);
  });

  it("takes in no more than is on its way, and the same arrival once", async () => {
    const { variantId, itemId } = await stocked(db.em(), 5);
    const id = await planned([{ itemId, quantity: 3 }]);
    await expect(receive(id)).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
    await send(id);
    await expect(receive(id, [{ itemId, quantity: 4 }])).rejects.toMatchObject({ code: "INVALID" });
    const key = newId();
    await Promise.all([1, 2, 3].map(() => receive(id, [{ itemId, quantity: 1 }], key)));
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 2/0", "Harbour 1/0"]);
  });

  it("is sent once, however many people press the button", async () => {
    const { variantId, itemId } = await stocked(db.em(), 9);
    const id = await planned([{ itemId, quantity: 3 }]);
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => send(id)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 6/0"]);
  });

  it("goes somewhere else, with something in it", async () => {
    const { itemId } = await stocked(db.em(), 1);
    const [main, there] = [encodeId("loc", mainLocation), encodeId("loc", harbour)];
    const wrong = [
      { fromId: main, toId: main, lines: [{ itemId: encodeId("inv", itemId), quantity: 1 }] },
      { fromId: main, toId: there, lines: [] },
      { fromId: main, toId: there, lines: [{ itemId: encodeId("inv", itemId), quantity: 0 }] },
    ];
    for (const input of wrong)
      await expect(transact(db.em(), (tx) => createTransfer(tx, staff, input))).rejects.toMatchObject({
        code: "INVALID",
      });
    expect(await statusOf(itemId)).toEqual([]);
  });
});

import { staffWith, testDatabase } from "@till/host/testing";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { beforeAll, describe, expect, it } from "vitest";
import { adjustStock } from "../adjust-stock.js";
import { releaseStock } from "../order-stock.js";
import { reserveStock } from "../reserve-stock.js";
import { aLocation, anOrder, mainLocation, stocked } from "../testing.js";
import { createTransfer, receiveTransfer, sendTransfer } from "../transfers/write-transfer.js";
import { updateItem } from "../update-item.js";
import { acknowledgeAlerts } from "./alert.reads.js";

const db = testDatabase();
const staff = staffWith("inventory.adjust");
const alertsOf = async (itemId: string) =>
  (
    await db.sql<{ available: number; is_open: boolean }>(
      `select available, recovered_at is null as is_open from stock_alerts where item_id = ? order by id`,
      [itemId],
    )
  ).map(({ available, is_open }) => `${available} ${is_open ? "open" : "over"}`);
const adjust = (itemId: Id<"inv">, delta: number) =>
  transact(db.em(), (tx) =>
    adjustStock(tx, staff, {
      itemId: encodeId("inv", itemId),
      delta,
      reason: "ADJUSTMENT",
      note: "Counted",
      idempotencyKey: newId(),
    }),
  );
const soon = () => new Date(Date.now() + 900_000);

describe("an alert", () => {
  it("is raised once by a reservation, and again after a recovery", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5, { lowStockThreshold: 3 });
    const orders = [await anOrder(db.em()), await anOrder(db.em())];
    for (const orderId of orders)
      await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], soon()));
    expect(await alertsOf(itemId)).toEqual(["3 open"]);
    for (const orderId of orders) await transact(db.em(), (tx) => releaseStock(tx, orderId));
    expect(await alertsOf(itemId)).toEqual(["3 over"]);
    await adjust(itemId, -5);
    expect(await alertsOf(itemId)).toEqual(["3 over", "0 open"]);
  });

  it("is raised by a transfer that leaves, and over when it arrives", async () => {
    const harbour = await aLocation(db.em(), "Harbour");
    const { itemId } = await stocked(db.em(), 5, { lowStockThreshold: 3 });
    const { transferId } = await transact(db.em(), (tx) =>
      createTransfer(tx, staff, {
        fromId: encodeId("loc", mainLocation),
        toId: encodeId("loc", harbour),
        lines: [{ itemId: encodeId("inv", itemId), quantity: 4 }],
      }),
    );
    const id = encodeId("trf", transferId);
    await transact(db.em(), (tx) => sendTransfer(tx, staff, id));
    expect(await alertsOf(itemId)).toEqual(["1 open"]);
    await transact(db.em(), (tx) => receiveTransfer(tx, staff, { id, idempotencyKey: newId() }));
    expect(await alertsOf(itemId)).toEqual(["1 over"]);
  });

  it("is raised by a threshold that is lifted, once, and over when it is lowered", async () => {
    const { itemId } = await stocked(db.em(), 5, { lowStockThreshold: 1 });
    const threshold = (lowStockThreshold: number) =>
      transact(db.em(), (tx) => updateItem(tx, staff, encodeId("inv", itemId), { lowStockThreshold }));
    await threshold(5);
    await threshold(6);
    expect(await alertsOf(itemId)).toEqual(["5 open"]);
    await threshold(2);
    expect(await alertsOf(itemId)).toEqual(["5 over"]);
  });

  it("is raised once by shoppers who come at the same time", async () => {
    const { itemId, variantId } = await stocked(db.em(), 10, { lowStockThreshold: 5 });
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const orderId = await anOrder(db.em());
        await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 1 }], soon()));
      }),
    );
    expect(await alertsOf(itemId)).toEqual(["5 open"]);
  });

  it("is noted by the first who takes note", async () => {
    const { itemId } = await stocked(db.em(), 6, { lowStockThreshold: 5 });
    await adjust(itemId, -1);
    const [alert] = await db.sql<{ id: string }>("select id from stock_alerts where item_id = ?", [itemId]);
    const note = (ids: string[]) => transact(db.em(), (tx) => acknowledgeAlerts(tx, staff, ids));
    const wire = encodeId("alert", alert!.id);
    expect(await note([wire, "nonsense", encodeId("alert", newId())])).toEqual({ acknowledgedCount: 1 });
    expect(await note([wire])).toEqual({ acknowledgedCount: 0 });
    await expect(note(Array(101).fill(wire))).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});

describe("the mail about low stock", () => {
  beforeAll(async () => {
    await db.drain();
    await db.asOwner("truncate mails");
    for (const [name, permissions] of [
      ["Keeper", "{inventory.read}"],
      ["Writer", "{catalog.write}"],
    ])
      await db.sql(
        `with r as (insert into roles (id, name, permissions) values (gen_random_uuid(), ?, ?::text[]) returning id)
         insert into users (id, email, name, password_hash, role_id)
         select gen_random_uuid(), ?, ?, 'x', r.id from r`,
        [name, permissions, `${name}@example.com`, name],
      );
  });

  it("is one mail to each person who may see stock, however many items ran low", async () => {
    const low = await Promise.all(
      [1, 2, 3].map((n) => stocked(db.em(), 9, { lowStockThreshold: 3, sku: `MAIL-${n}` })),
    );
    await transact(db.em(), async (tx) => {
      const orderId = await anOrder(tx);
      const lines = low.map(({ variantId }) => ({ variantId, quantity: 7 }));
      await reserveStock(tx, orderId, lines, soon());
    });
    await db.drain();
    const mails = await db.sql<{ recipient: string; subject: string; body: string }>(
      "select recipient, subject, body from mails where template = 'stock-low'",
    );
    expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ["Keeper@example.com", "3 items are running out"],
    ]);
    for (const n of [1, 2, 3]) expect(mails[0]!.body).toContain(`MAIL-${n}: 2 left`);
  });
});

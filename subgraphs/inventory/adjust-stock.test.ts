import { staffWith, testDatabase } from "@till/host/testing";
import { onChanged, transact } from "@till/kit/tx";
import { encodeId, newId } from "@till/kit/id";
import { describe, expect, it } from "vitest";
import { type AdjustStock, adjustStock } from "./adjust-stock.js";
import { setOnHand } from "./set-on-hand.js";
import { levelOf, stocked } from "./testing.js";
import { updateItem } from "./update-item.js";

const db = testDatabase();
const staff = staffWith("inventory.adjust");
const adjust = (itemId: string, input: Partial<AdjustStock>) =>
  transact(db.em(), (tx) =>
    adjustStock(tx, staff, {
      itemId: encodeId("inv", itemId),
      delta: 1,
      reason: "ADJUSTMENT",
      note: "Counted",
      idempotencyKey: newId(),
      ...input,
    }),
  );
const movementsOf = (itemId: string) =>
  db.sql(
    "select reason, delta, on_hand_after, note, actor_name from inventory_movements where item_id = ? order by id",
    [itemId],
  );
const announced = async (itemId: string) =>
  (
    await db.sql<{ payload: { available: number } }>(
      "select payload from outbox where name = 'inventory.stock-ran-low' and payload->>'itemId' = ? order by created_at",
      [itemId],
    )
  ).map(({ payload }) => payload.available);

describe("adjustStock", () => {
  it("writes who changed what and why, and an audit entry", async () => {
    const { itemId } = await stocked(db.em(), 5);
    const { item, movement } = await adjust(itemId, { delta: -2, note: " Two broke " });
    expect(item).toMatchObject({ onHand: 3, reserved: 0, available: 3 });
    expect(movement).toMatchObject({ delta: -2, reason: "ADJUSTMENT", note: "Two broke", onHandAfter: 3 });
    expect(
      await db.sql("select action, before, after from audit_logs where entity_id = ?", [itemId]),
    ).toEqual([
      {
        action: "inventory.adjust",
        before: { onHand: 5 },
        after: { onHand: 3, reason: "ADJUSTMENT", note: "Two broke" },
      },
    ]);
  });

  it("does the same change once, however often it is sent", async () => {
    const { itemId } = await stocked(db.em(), 5);
    const key = { idempotencyKey: newId() };
    const answers = await Promise.all([1, 2, 3].map(() => adjust(itemId, key)));
    expect(new Set(answers.map(({ movement }) => movement.id)).size).toBe(1);
    expect(await movementsOf(itemId)).toHaveLength(2);
    await expect(adjust(itemId, { ...key, delta: 2 })).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  it("refuses what cannot be, and writes nothing", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5);
    const cases: [Partial<AdjustStock>, string][] = [
      [{ delta: 0 }, "INVALID"],
      [{ delta: 1.5 }, "INVALID"],
      [{ delta: -6 }, "INVALID"],
      [{ delta: -1, reason: "RECEIVE" }, "INVALID"],
      [{ note: "  " }, "INVALID"],
      [{ expectedOnHand: 4 }, "STALE"],
      [{ itemId: encodeId("inv", newId()) }, "NOT_FOUND"],
      [{ itemId: encodeId("var", variantId) }, "NOT_FOUND"],
    ];
    for (const [input, code] of cases) await expect(adjust(itemId, input)).rejects.toMatchObject({ code });
    expect(await movementsOf(itemId)).toHaveLength(1);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});

describe("setOnHand", () => {
  const count = (lines: { variantId: never; onHand: number }[]) =>
    transact(db.em(), (tx) => setOnHand(tx, lines, "Import", staff));

  it("writes a movement only where the number differs", async () => {
    const [same, other] = [await stocked(db.em(), 4), await stocked(db.em(), 4)];
    const lines = [
      { variantId: same.variantId as never, onHand: 4 },
      { variantId: other.variantId as never, onHand: 1 },
    ];
    expect(await count(lines)).toEqual({ changed: 1 });
    expect(await count(lines)).toEqual({ changed: 0 });
    expect(await movementsOf(same.itemId)).toHaveLength(1);
    expect(await movementsOf(other.itemId)).toEqual([
      { reason: "RECEIVE", delta: 4, on_hand_after: 4, note: null, actor_name: null },
      { reason: "ADJUSTMENT", delta: -3, on_hand_after: 1, note: "Import", actor_name: "Test staff" },
    ]);
  });
});

describe("low stock", () => {
  it("is told once on the way down, and again only after a recovery", async () => {
    const { itemId } = await stocked(db.em(), 5, { lowStockThreshold: 3 });
    expect(await announced(itemId)).toEqual([]);
    await adjust(itemId, { delta: -2 });
    await adjust(itemId, { delta: -1 });
    expect(await announced(itemId)).toEqual([3]);
    await adjust(itemId, { delta: 4 });
    await adjust(itemId, { delta: -6 });
    expect(await announced(itemId)).toEqual([3, 0]);
  });

  it("comes with a threshold that is raised, and goes with one that is cleared", async () => {
    const { itemId } = await stocked(db.em(), 5);
    const wire = encodeId("inv", itemId);
    const update = (input: object) => transact(db.em(), (tx) => updateItem(tx, staff, wire, input));
    expect((await update({ lowStockThreshold: 5 })).item).toMatchObject({
      isLow: true,
      lowStockThreshold: 5,
    });
    expect(await announced(itemId)).toEqual([5]);
    expect((await update({ lowStockThreshold: null })).item).toMatchObject({
      isLow: false,
      lowStockThreshold: null,
    });
    await expect(update({ lowStockThreshold: -1 })).rejects.toMatchObject({ code: "INVALID" });
  });
});

describe("what a change makes stale", () => {
  it("is the product, and only when the public word changes", async () => {
    const { itemId, productId, variantId } = await stocked(db.em(), 5, { lowStockThreshold: 2 });
    const heard: string[] = [];
    const stop = onChanged((tag) => heard.push(tag));
    await adjust(itemId, { delta: -1 });
    // Whoever asked for several units at once may get another answer now; nobody else does.
    expect(heard.splice(0)).toEqual([`units:${variantId}`]);
    await adjust(itemId, { delta: -4 });
    expect(heard.toSorted()).toEqual([`product:${productId}`, "products:stock", `units:${variantId}`]);
    stop();
  });
});

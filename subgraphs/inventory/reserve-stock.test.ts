import { testDatabase } from "@till/host/testing";
import { Refused } from "@till/kit/errors";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { OutOfStock } from "./out-of-stock.js";
import { reserveStock, type StockLine } from "./reserve-stock.js";
import { anOrder, levelOf, stocked } from "./testing.js";

const db = testDatabase();
const soon = () => new Date(Date.now() + 15 * 60_000);
const reserve = async (lines: StockLine[], order?: Id<"ord">, expiresAt = soon()) => {
  const orderId = order ?? (await anOrder(db.em()));
  await transact(db.em(), (tx) => reserveStock(tx, orderId, lines, expiresAt));
};
const movementsOf = (orderId: Id<"ord">) =>
  db.sql<{ reason: string; delta: number }>(
    "select reason, delta from inventory_movements where reference_id = ? order by id",
    [orderId],
  );
const shortLines = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused) || !(error.reasons[0] instanceof OutOfStock))
    throw error ?? new Error("not refused");
  return error.reasons[0].lines.map(({ variant, wanted, available }) => ({
    id: variant.id,
    wanted,
    available,
  }));
};

describe("reserveStock", () => {
  it("lets three of ten shoppers have the last three units", async () => {
    const { variantId } = await stocked(db.em(), 3);
    const tries = Array.from({ length: 10 }, () => reserve([{ variantId, quantity: 1 }]));
    const results = await Promise.allSettled(tries);
    const refusals = results.filter((result) => result.status === "rejected");
    expect(refusals.map(({ reason }) => (reason as Refused).code)).toEqual(Array(7).fill("OUT_OF_STOCK"));
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 3, reserved: 3, available: 0 });
  });

  it("holds nothing when one line falls short, and names that line alone", async () => {
    const [plenty, scarce] = [await stocked(db.em(), 5), await stocked(db.em(), 1)];
    const orderId = await anOrder(db.em());
    const attempt = reserve(
      [
        { variantId: plenty.variantId, quantity: 5 },
        { variantId: scarce.variantId, quantity: 2 },
      ],
      orderId,
    );
    expect(await shortLines(attempt)).toEqual([{ id: scarce.variantId, wanted: 2, available: 1 }]);
    expect(await movementsOf(orderId)).toEqual([]);
    expect(await levelOf(db.em(), plenty.variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(await db.sql("select 1 from reservations where order_id = ?", [orderId])).toEqual([]);
  });

  it("adds up the lines of one variant before it looks at the shelf", async () => {
    const { variantId } = await stocked(db.em(), 3);
    const attempt = reserve([
      { variantId, quantity: 2 },
      { variantId, quantity: 2 },
    ]);
    expect(await shortLines(attempt)).toEqual([{ id: variantId, wanted: 4, available: 3 }]);
    expect(await levelOf(db.em(), variantId)).toMatchObject({ reserved: 0 });
  });

  it("refuses a variant that nobody keeps stock of", async () => {
    const unknown = newId<"var">();
    expect(await shortLines(reserve([{ variantId: unknown, quantity: 1 }]))).toEqual([
      { id: unknown, wanted: 1, available: 0 },
    ]);
  });

  it("sells what is not tracked without limit and without a trace in the ledger", async () => {
    const { variantId } = await stocked(db.em(), 1, { isTracked: false });
    const orderId = await anOrder(db.em());
    await reserve([{ variantId, quantity: 100 }], orderId);
    expect(await movementsOf(orderId)).toEqual([]);
  });

  it("holds once, however often the same order asks", async () => {
    const { variantId } = await stocked(db.em(), 2);
    const orderId = await anOrder(db.em());
    for (let attempt = 0; attempt < 3; attempt += 1) await reserve([{ variantId, quantity: 2 }], orderId);
    expect(await movementsOf(orderId)).toEqual([{ reason: "RESERVE", delta: -2 }]);
    await reserve([{ variantId, quantity: 1 }], orderId);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 2, reserved: 1, available: 1 });
  });

  it("takes back what others held for too long, and nothing else", async () => {
    const { variantId } = await stocked(db.em(), 3);
    const [forgotten, waiting] = [await anOrder(db.em()), await anOrder(db.em())];
    await reserve([{ variantId, quantity: 2 }], forgotten, new Date(Date.now() - 1_000));
    await reserve([{ variantId, quantity: 1 }], waiting);
    expect(await movementsOf(forgotten)).toEqual([
      { reason: "RESERVE", delta: -2 },
      { reason: "RELEASE", delta: 2 },
    ]);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 3, reserved: 1, available: 2 });
    expect(await shortLines(reserve([{ variantId, quantity: 3 }]))).toEqual([
      { id: variantId, wanted: 3, available: 2 },
    ]);
    expect(await movementsOf(waiting)).toEqual([{ reason: "RESERVE", delta: -1 }]);
  });

  it("serves 150 carts with the same four goods in any order without a deadlock", async () => {
    const goods = await Promise.all(Array.from({ length: 4 }, () => stocked(db.em(), 150)));
    const carts = Array.from({ length: 150 }, (_, n) =>
      goods
        .map(({ variantId }, at) => ({ variantId, quantity: 1, place: (at * 7 + n * 3) % 4 }))
        .sort((a, b) => a.place - b.place),
    );
    const results = await Promise.allSettled(carts.map((lines) => reserve(lines)));
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    for (const { variantId } of goods)
      expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 150, reserved: 150, available: 0 });
  });

  it("needs four statements for a cart of any length", async () => {
    const goods = await Promise.all(Array.from({ length: 6 }, () => stocked(db.em(), 9)));
    const orderId = await anOrder(db.em());
    const statements = await transact(db.em(), async (tx) => {
      const seen: string[] = [];
      const execute = tx.execute.bind(tx);
      tx.execute = ((sql: string, params?: unknown[]) => (
        seen.push(sql),
        execute(sql, params)
      )) as typeof tx.execute;
      await reserveStock(
        tx,
        orderId,
        goods.map(({ variantId }) => ({ variantId, quantity: 1 })),
        soon(),
      );
      return seen.length;
    });
    expect(statements).toBe(4);
  });
});

import { staffWith, testDatabase } from "@till/host/testing";
import { Refused } from "@till/kit/errors";
import { encodeId, type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { describe, expect, it } from "vitest";
import { receiveStock } from "../deliveries/receive-stock.js";
import { commitStock } from "../order-stock.js";
import { reserveStock } from "../reserve-stock.js";
import { aLocation, anOrder, levelOf, placesOf, stocked } from "../testing.js";
import { type CountStock, countStock } from "./count-stock.js";

const db = testDatabase();
const staff = staffWith("inventory.adjust");
type Line = [itemId: Id<"inv">, counted: number, expectedOnHand: number];
const count = (lines: Line[], input: Partial<CountStock> = {}) =>
  transact(db.em(), (tx) =>
    countStock(tx, staff, {
      note: "Shelf 4",
      errorPolicy: "REJECT_FAILED_ROWS",
      idempotencyKey: newId(),
      ...input,
      lines: lines.map(([itemId, counted, expectedOnHand]) => ({
        itemId: encodeId("inv", itemId),
        counted,
        expectedOnHand,
      })),
    }),
  );
const receive = (lines: [Id<"inv">, number][], idempotencyKey: string = newId()) =>
  transact(db.em(), (tx) =>
    receiveStock(tx, staff, {
      reference: "LS-2041",
      idempotencyKey,
      lines: lines.map(([itemId, quantity]) => ({ itemId: encodeId("inv", itemId), quantity })),
    }),
  );
async function sell(variantId: Id<"var">): Promise<void> {
  const orderId = await anOrder(db.em());
  const soon = new Date(Date.now() + 900_000);
  await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 1 }], soon));
  await transact(db.em(), (tx) => commitStock(tx, orderId));
}
const movementsOf = (itemId: string) =>
  db.sql(
    "select reason, delta, note, actor_name from inventory_movements where item_id = ? and seq > 1 order by seq",
    [itemId],
  );

describe("a count", () => {
  it("writes what differs, leaves out by name what was sold meanwhile, and nothing where it agrees", async () => {
    const [same, less, sold] = [
      await stocked(db.em(), 3),
      await stocked(db.em(), 5),
      await stocked(db.em(), 7),
    ];
    await sell(sold.variantId);
    const lines: Line[] = [
      [same.itemId, 3, 3],
      [less.itemId, 4, 5],
      [sold.itemId, 7, 7],
    ];
    const { outcomes } = await count(lines);
    expect(
      outcomes.map(({ delta, userErrors }) => [delta, userErrors.map(({ code, field }) => [code, field])]),
    ).toEqual([
      [0, []],
      [-1, []],
      [0, [["STALE", ["lines", "2", "expectedOnHand"]]]],
    ]);
    expect(await movementsOf(same.itemId)).toEqual([]);
    expect(await movementsOf(less.itemId)).toEqual([
      { reason: "ADJUSTMENT", delta: -1, note: "Shelf 4", actor_name: "Test staff" },
    ]);
    expect(await levelOf(db.em(), sold.variantId)).toEqual({ onHand: 6, reserved: 0, available: 6 });
  });

  it("changes nothing at all where one line at fault stops all", async () => {
    const [good, bad] = [await stocked(db.em(), 5), await stocked(db.em(), 5)];
    const attempt = count(
      [
        [good.itemId, 4, 5],
        [bad.itemId, 4, 6],
      ],
      { errorPolicy: "REJECT_ALL" },
    );
    await expect(attempt).rejects.toMatchObject({ code: "STALE" });
    expect([await movementsOf(good.itemId), await movementsOf(bad.itemId)]).toEqual([[], []]);
  });

  it("lets one of two people who counted the same shelf at the same time win", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5);
    const results = await Promise.all([4, 3].map((counted) => count([[itemId, counted, 5]])));
    const refused = results.flatMap(({ outcomes }) => outcomes.flatMap(({ userErrors }) => userErrors));
    expect(refused.map(({ code }) => code)).toEqual(["STALE"]);
    expect(await movementsOf(itemId)).toHaveLength(1);
    expect([4, 3]).toContain((await levelOf(db.em(), variantId)).onHand);
  });

  it("refuses broken numbers, an item twice, and less than orders were promised", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5);
    const orderId = await anOrder(db.em());
    const soon = new Date(Date.now() + 900_000);
    await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity: 2 }], soon));
    for (const counted of [-1, 1.5, 1, 1e10])
      expect((await count([[itemId, counted, 5]])).outcomes[0]!.userErrors[0]!.code, `${counted}`).toBe(
        "INVALID",
      );
    const twice = await count([
      [itemId, 5, 5],
      [itemId, 4, 5],
    ]);
    expect(twice.outcomes.map(({ userErrors }) => userErrors.length)).toEqual([0, 1]);
    await expect(count([[itemId, 4, 5]], { note: " " })).rejects.toMatchObject({ code: "INVALID" });
    await expect(count([])).rejects.toMatchObject({ code: "INVALID" });
    await expect(count(Array(501).fill([itemId, 5, 5]))).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect((await levelOf(db.em(), variantId)).onHand).toBe(5);
  });

  it("counts one location and leaves the others alone", async () => {
    const harbour = await aLocation(db.em(), "Harbour", { priority: 2 });
    const { itemId, variantId } = await stocked(db.em(), 5);
    await count([[itemId, 2, 0]], { locationId: encodeId("loc", harbour) });
    expect(await placesOf(db.em(), variantId)).toEqual(["Main location 5/0", "Harbour 2/0"]);
    await expect(count([[itemId, 2, 0]], { locationId: encodeId("loc", newId()) })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("a delivery", () => {
  it("brings all of its lines under one reference, and comes once", async () => {
    const [one, other] = [await stocked(db.em(), 1), await stocked(db.em(), 0)];
    const key = newId();
    const lines: [Id<"inv">, number][] = [
      [one.itemId, 4],
      [other.itemId, 2],
      [one.itemId, 1],
    ];
    const answers = await Promise.all([1, 2].map(() => receive(lines, key)));
    expect(new Set(answers.map(({ documentId }) => documentId)).size).toBe(1);
    expect((await levelOf(db.em(), one.variantId)).onHand).toBe(6);
    expect((await levelOf(db.em(), other.variantId)).onHand).toBe(2);
    expect(
      await db.sql(
        `select d.reference, d.line_count, d.actor_name, count(*)::int as movements from stock_documents d
           join inventory_movements m on m.reference_id = d.id and m.reference_type = 'receipt' where d.id = ?
          group by d.id`,
        [answers[0]!.documentId],
      ),
    ).toEqual([{ reference: "LS-2041", line_count: 3, actor_name: "Test staff", movements: 3 }]);
  });

  it("with a line at fault brings nothing, and says which line", async () => {
    const { itemId, variantId } = await stocked(db.em(), 1);
    const error: unknown = await receive([
      [itemId, 4],
      [itemId, 0],
      [newId<"inv">(), 1],
    ]).catch((reason: unknown) => reason);
    if (!(error instanceof Refused)) throw error;
    expect(error.reasons.map(({ code, field }) => `${code} ${field?.join(".")}`)).toEqual([
      "INVALID lines.1.quantity",
      "NOT_FOUND lines.2.itemId",
    ]);
    expect((await levelOf(db.em(), variantId)).onHand).toBe(1);
  });
});

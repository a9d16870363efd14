import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { afterEach, describe, expect, it } from "vitest";
import { commitStock } from "../order-stock.js";
import { reserveStock } from "../reserve-stock.js";
import { anOrder, levelOf, stocked } from "../testing.js";
import { reconcileCommand, verifyCommand } from "./command.js";
import { reconcile } from "./reconcile.js";
import { takeSnapshots } from "./snapshot.job.js";

const db = testDatabase();
const soon = () => new Date(Date.now() + 900_000);
async function held(variantId: Id<"var">, quantity: number): Promise<Id<"ord">> {
  const orderId = await anOrder(db.em());
  await transact(db.em(), (tx) => reserveStock(tx, orderId, [{ variantId, quantity }], soon()));
  return orderId;
}
const run = async (fix: boolean) => {
  const lines: string[] = [];
  const isGood = await reconcileCommand(db.em(), fix, (line) => lines.push(line));
  return { isGood, lines };
};
const kinds = async () => (await reconcile(db.em())).map(({ kind }) => kind).toSorted();
const behindTheLedger = (sql: string) => db.asOwner(sql);

describe("the reconciliation", () => {
  afterEach(async () => {
    await run(true);
    expect(await reconcile(db.em())).toEqual([]);
  });

  it("finds nothing in a shop that trades", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await held(variantId, 2);
    await transact(db.em(), (tx) => commitStock(tx, orderId));
    await held(variantId, 1);
    expect(await run(false)).toEqual({
      isGood: true,
      lines: ["Movements, levels, holds, orders and transfers agree."],
    });
  });

  it("names a level that its movements do not make, keeps it, and explains it by an adjustment", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5, { sku: "TAMPERED" });
    for (const table of ["inventory_levels", "inventory_current"])
      await behindTheLedger(`update ${table} set on_hand = 7 where item_id = '${itemId}'`);
    const report = await run(false);
    expect(report.isGood).toBe(false);
    expect(report.lines[0]).toContain("TAMPERED");
    expect(report.lines[0]).toContain("7 on hand and 0 reserved, the movements make 5 and 0");
    expect((await run(true)).isGood).toBe(true);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 7, reserved: 0, available: 7 });
    expect(
      await db.sql("select reason, delta, note from inventory_movements where item_id = ? and seq > 1", [
        itemId,
      ]),
    ).toEqual([
      { reason: "ADJUSTMENT", delta: 2, note: "Reconciled: 7 were on hand, the movements made 5." },
    ]);
  });

  it("names a sum that its places do not make", async () => {
    const { itemId, variantId } = await stocked(db.em(), 5);
    await behindTheLedger(`update inventory_current set on_hand = 9 where item_id = '${itemId}'`);
    expect(await kinds()).toEqual(["SUM"]);
    await run(true);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it("lets go of what no hold stands for, and promises what one does", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const [lost, found] = [await held(variantId, 2), await held(variantId, 1)];
    await behindTheLedger(
      `update reservations set state = 'RELEASED', closed_at = now() where order_id = '${lost}'`,
    );
    await behindTheLedger(`update reservations set quantity = 3 where order_id = '${found}'`);
    expect(await kinds()).toEqual(["HOLD", "HOLD"]);
    expect((await run(true)).isGood).toBe(true);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 3, available: 2 });
  });

  it("gives back what a cancelled order holds", async () => {
    const { variantId } = await stocked(db.em(), 5);
    const orderId = await held(variantId, 2);
    await behindTheLedger(`update orders set status = 'CANCELLED' where id = '${orderId}'`);
    expect(await kinds()).toEqual(["ORDER"]);
    expect((await run(true)).isGood).toBe(true);
    expect(await levelOf(db.em(), variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});

describe("the verification", () => {
  const verify = async () => {
    const lines: string[] = [];
    return { isGood: await verifyCommand(db.em(), (line) => lines.push(line)), lines };
  };
  const tamper = (sql: string) =>
    db.asOwner(`begin; alter table inventory_movements disable trigger all; ${sql};
      alter table inventory_movements enable trigger all; commit`);

  it("prints a fingerprint that changes with each movement, and that all is well", async () => {
    const before = await verify();
    expect(before.isGood).toBe(true);
    await stocked(db.em(), 1);
    const after = await verify();
    expect(after.lines).toHaveLength(1);
    expect(after.lines[0]).not.toBe(before.lines[0]);
  });

  it("names the goods and the movement that was changed", async () => {
    const { itemId } = await stocked(db.em(), 5, { sku: "FLIPPED" });
    await tamper(`update inventory_movements set delta = 6 where item_id = '${itemId}'`);
    const { isGood, lines } = await verify();
    expect(isGood).toBe(false);
    expect(lines[0]).toMatch(/^FLIPPED .*movement 1 \(.*\) was changed/);
    await tamper(`update inventory_movements set delta = 5 where item_id = '${itemId}'`);
    expect((await verify()).isGood).toBe(true);
  });

  it("sees by the snapshots that somebody wrote a whole chain anew", async () => {
    const { itemId } = await stocked(db.em(), 5);
    await transact(db.em(), (tx) => takeSnapshots(tx, "2026-03-01"));
    await tamper(`update inventory_movements set note = 'Forged' where item_id = '${itemId}';
      update inventory_movements m set hash = movement_hash('', m) where item_id = '${itemId}';
      update inventory_current set last_hash = m.hash from inventory_movements m
       where m.item_id = '${itemId}' and inventory_current.item_id = m.item_id`);
    const { isGood, lines } = await verify();
    expect(isGood).toBe(false);
    expect(lines[0]).toContain("is not the one that the daily snapshot saw");
  });
});

import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { describe, expect, it } from "vitest";
import { stocked } from "./testing.js";

const db = testDatabase();
const move = (itemId: string, delta: number, reason: string, note: string | null = null) =>
  db.sql(
    `insert into inventory_movements (id, item_id, delta, reason, note, on_hand_after) values (?, ?, ?, ?, ?, 0)`,
    [newId(), itemId, delta, reason, note],
  );
const countOf = async (itemId: string) =>
  (await db.sql("select 1 from inventory_movements where item_id = ?", [itemId])).length;

describe("the ledger", () => {
  it("neither changes nor forgets a movement, for the shop or for its owner", async () => {
    const { itemId } = await stocked(db.em(), 1);
    await expect(db.sql("update inventory_movements set delta = 2")).rejects.toThrow(/permission denied/);
    await expect(db.sql("delete from inventory_movements")).rejects.toThrow(/permission denied/);
    for (const sql of [
      "update inventory_movements set delta = 2",
      "delete from inventory_movements",
      "truncate inventory_movements",
    ])
      await expect(db.asOwner(sql)).rejects.toThrow(/only grows/);
    expect(await countOf(itemId)).toBe(1);
  });

  it("lets the shop read levels and never write them", async () => {
    const rights = await db.sql<{ privilege_type: string }>(
      `select table_name, privilege_type from information_schema.role_table_grants
        where grantee = 'till_app' and table_name in ('inventory_current', 'inventory_levels') order by table_name`,
    );
    expect(rights).toEqual([
      { table_name: "inventory_current", privilege_type: "SELECT" },
      { table_name: "inventory_levels", privilege_type: "SELECT" },
    ]);
    const [role] = await db.sql(
      "select rolsuper, current_user::text as name from pg_roles where rolname = current_user",
    );
    expect(role).toEqual({ rolsuper: false, name: "till_app" });
    await stocked(db.em(), 1);
    for (const table of ["inventory_current", "inventory_levels"]) {
      await expect(db.sql(`update ${table} set on_hand = 9`)).rejects.toThrow(/permission denied/);
      await expect(db.sql(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    }
  });

  it("refuses movements that make no sense", async () => {
    const { itemId } = await stocked(db.em(), 5);
    const wrong: [number, string, string | null][] = [
      [0, "RECEIVE", null],
      [1, "GIFT", null],
      [1, "ADJUSTMENT", null],
      [1, "ADJUSTMENT", " "],
      [1, "SALE", null],
      [-1, "RECEIVE", null],
      [-1, "RELEASE", null],
      [-6, "ADJUSTMENT", "More than there is"],
      [-6, "RESERVE", null],
      [-1, "SALE", null],
      [1, "RELEASE", null],
    ];
    for (const [delta, reason, note] of wrong)
      await expect(move(itemId, delta, reason, note), `${reason} ${delta}`).rejects.toThrow(
        /check constraint/,
      );
    expect(await countOf(itemId)).toBe(1);
  });

  it("adds up to the levels, whatever happened", async () => {
    const { itemId } = await stocked(db.em(), 5);
    await move(itemId, -3, "RESERVE");
    await move(itemId, -2, "SALE");
    await move(itemId, 1, "RELEASE");
    await move(itemId, 1, "RETURN");
    const wrong = await db.sql(
      `select c.item_id from inventory_current c left join inventory_movements m on m.item_id = c.item_id
        group by c.item_id, c.on_hand, c.reserved
       having c.on_hand <> coalesce(sum(m.delta) filter (where m.reason not in ('RESERVE', 'RELEASE')), 0)
           or c.reserved <> coalesce(sum(case when m.reason in ('RESERVE', 'RELEASE') then -m.delta
                                              when m.reason = 'SALE' then m.delta end), 0)`,
    );
    expect(wrong).toEqual([]);
    expect(
      await db.sql("select on_hand, reserved from inventory_current where item_id = ?", [itemId]),
    ).toEqual([{ on_hand: 4, reserved: 0 }]);
  });
});

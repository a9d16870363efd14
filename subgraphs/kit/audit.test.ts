import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { audit } from "./audit.js";
import { transact } from "./tx.js";

const db = testDatabase();
const note = (n: number) =>
  transact(db.em(), (tx) =>
    audit(tx, staffWith(), {
      action: "test.note",
      entity: "Test",
      entityId: String(n),
      after: { n: BigInt(n) },
    }),
  );
const breaks = () => db.sql<{ seq: string }>("select seq from audit_breaks");

describe("the audit log", () => {
  it("chains entries without gaps, however many people write at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => note(n)));
    const rows = await db.sql<{ seq: string }>("select seq from audit_logs order by seq");
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await breaks()).toEqual([]);
  });

  it("cannot be changed, thinned out or emptied by the shop", async () => {
    await expect(db.sql("update audit_logs set action = 'x'")).rejects.toThrow(/permission denied/);
    await expect(db.sql("delete from audit_logs")).rejects.toThrow(/permission denied/);
    await expect(db.asOwner("update audit_logs set action = 'x'")).rejects.toThrow(/only grows/);
    await expect(db.asOwner("truncate audit_logs")).rejects.toThrow(/only grows/);
  });

  it("shows where somebody with the owner's password tampered with it", async () => {
    await db.asOwner(`alter table audit_logs disable trigger append_only;
      update audit_logs set after = '{"n": "999"}' where seq = 7;
      alter table audit_logs enable trigger append_only;`);
    expect(await breaks()).toEqual([{ seq: "7" }]);
  });
});

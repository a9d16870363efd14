import { testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { refuse } from "./errors.js";
import { newId } from "./id.js";
import { once } from "./once.js";
import { transact } from "./tx.js";

const db = testDatabase();

/** Counts its calls in the database, so that a rolled-back call does not count. */
const work = (key: string, input: object, scope = "test") =>
  transact(db.em(), (tx) =>
    once(tx, { scope, key, input }, async () => {
      const [row] = await tx.execute<{ n: number }[]>(
        `insert into settings (is_only, name, email, currency, country, timezone, prices_include_tax)
         values (true, '1', 'a@example.com', 'EUR', 'DE', 'UTC', true)
         on conflict (is_only) do update set name = (settings.name::int + 1)::text returning name::int n`,
      );
      return { n: row!.n };
    }),
  );

describe("once", () => {
  it("does the work of ten equal calls a single time and gives all of them the same answer", async () => {
    await db.sql("update settings set name = '0'");
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => work(key, { a: 1, b: [2n] })));
    expect(answers).toEqual(Array.from({ length: 10 }, () => ({ n: 1 })));
    expect(await work(key, { b: [2n], a: 1 })).toEqual({ n: 1 });
    expect(await db.sql("select name from settings")).toEqual([{ name: "1" }]);
  });

  it("refuses a key that comes back with other input, and does nothing", async () => {
    await db.sql("update settings set name = '0'");
    const key = newId();
    await work(key, { a: 1 });
    await expect(work(key, { a: 2 })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    expect(await db.sql("select name from settings")).toEqual([{ name: "1" }]);
  });

  it("does not burn the key of a refused attempt", async () => {
    await db.sql("update settings set name = '0'");
    const key = newId();
    const refused = transact(db.em(), (tx) =>
      once(tx, { scope: "test", key, input: {} }, () => Promise.reject(refuse("INVALID", "No."))),
    );
    await expect(refused).rejects.toMatchObject({ code: "INVALID" });
    expect(await work(key, {})).toEqual({ n: 1 });
  });

  it("keeps the keys of different people apart", async () => {
    await db.sql("update settings set name = '0'");
    const key = newId();
    expect(await work(key, {}, "customer:1")).toEqual({ n: 1 });
    expect(await work(key, {}, "customer:2")).toEqual({ n: 2 });
  });
});

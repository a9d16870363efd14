import { testDatabase } from "@till/host/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { invariants } from "./invariants.js";
import { isSeeded, seedDemo } from "./demo.js";

const db = testDatabase();
const now = new Date("2026-11-22T19:00:00Z");
let seconds = 0;

beforeAll(async () => {
  await db.asOwner("delete from settings");
  const startedAt = performance.now();
  await seedDemo({ ...db.services(), now: () => now }, console.log);
  seconds = (performance.now() - startedAt) / 1_000;
});

const one = async (sql: string): Promise<unknown> => Object.values((await db.sql<object>(sql))[0] ?? {})[0];

describe("the demo shop", () => {
  it.each(Object.entries(invariants))("keeps the rule: %s", async (_rule, sql) => {
    expect(await db.sql(sql)).toEqual([]);
  });

  it("figures", async () => {
    console.log(seconds);
    for (const q of [
      "select status||'/'||payment_status||'/'||fulfilment_status k, count(*)::int n, sum(total)::bigint t, sum(profit_estimate)::bigint from orders group by 1 order by 2 desc",
      "select count(*)::int, count(customer_id)::int c, sum(fees)::bigint, sum(refunded)::bigint, min(placed_at), max(placed_at) from orders",
      "select word, count(*)::int from pub_variant_stock group by 1",
      "select to_char(placed_at,'YYYY-MM') m, count(*)::int, (sum(total)/100)::int eur from orders group by 1 order by 1",
      "select code, used_count from promotions",
      "select count(*)::int from inventory_movements", "select count(*)::int from order_items", "select count(*)::int from customers",
      "select reason, count(*)::int from inventory_movements group by 1",
      "select path from categories order by tree",
      "select title, units_sold from products order by units_sold desc limit 5",
    ]) console.log(JSON.stringify(await db.sql(q)));
    expect(await isSeeded(db.services())).toBe(true);
  });
});
void one;

import { staffWith, testDatabase } from "@till/host/testing";
import { schemaOf } from "@till/kit/subgraph";
import { readCount } from "@till/kit/read";
import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { orders } from "../subgraph.js";
import { draftOf, placed, vase } from "../testing.js";

// Berlin is at UTC+1 in winter: 23:30 UTC on Tuesday is half past midnight on Wednesday there.
const now = new Date("2026-01-14T11:00:00Z");
const db = testDatabase();
let schema: GraphQLSchema;

/** An order of one vase (29.90, cost 9.00, tax 4.77), paid at a moment. */
async function paidAt(time: string | null, quantity = 1): Promise<void> {
  const line = vase({ quantity });
  const { orderId } = await placed(db.em(), db.services().env, draftOf([line]));
  if (time)
    await db.sql("update orders set paid_at = ?, placed_at = ?, payment_status = 'PAID' where id = ?", [
      time,
      time,
      orderId,
    ]);
}

beforeAll(async () => {
  ({ schema } = await schemaOf(orders));
  await paidAt("2026-01-14T10:00:00Z");
  await paidAt("2026-01-13T23:30:00Z", 2);
  await paidAt("2026-01-13T22:30:00Z");
  await paidAt("2026-01-07T10:59:00Z", 3);
  await paidAt("2026-01-07T11:01:00Z");
  await paidAt("2025-12-31T23:30:00Z");
  await paidAt("2025-12-31T22:30:00Z");
  await paidAt(null);
  await paidAt(null);
});

async function dashboard(fields: string): Promise<unknown> {
  const contextValue = { ...db.context(staffWith("orders.read")), now: () => now };
  const { data, errors } = await graphql({ schema, source: `{ dashboard { ${fields} } }`, contextValue });
  if (errors) throw errors[0]!;
  return (JSON.parse(JSON.stringify(data)) as { dashboard: unknown }).dashboard;
}

it("counts by the shop's own midnight, in one statement", async () => {
  const before = readCount.statements;
  const money = "{ amount currencyCode }";
  const day = `{ orders revenue ${money} averageOrder ${money} }`;
  const figures = await dashboard(
    `today ${day} sameDayLastWeek ${day} toShip unpaid unpaidValue ${money} refundedThisWeek ${money}
     revenueThisMonth ${money} profitThisMonth ${money} failedJobCount`,
  );
  expect(readCount.statements - before).toBe(1);
  const eur = (amount: string) => ({ amount, currencyCode: "EUR" });
  expect(figures).toEqual({
    // 29.90 at eleven and 54.90 at half past midnight; 22:30 UTC was still yesterday.
    today: { orders: 2, revenue: eur("84.80"), averageOrder: eur("42.40") },
    // The order of 12:01 came later in the day than it is now.
    sameDayLastWeek: { orders: 1, revenue: eur("79.90"), averageOrder: eur("79.90") },
    toShip: 7,
    unpaid: 2,
    unpaidValue: eur("59.80"),
    refundedThisWeek: eur("0.00"),
    // Half past midnight on New Year's Day counts, half past eleven on New Year's Eve does not.
    revenueThisMonth: eur("254.40"),
    // Nine vases in six orders: without 40.59 tax and 81.00 for the goods.
    profitThisMonth: eur("132.81"),
    failedJobCount: 0,
  });
});

it("draws each day, with and without sales", async () => {
  const { salesByDay } = (await dashboard("salesByDay(days: 15) { date orders revenue { amount } }")) as {
    salesByDay: { date: string; orders: number; revenue: { amount: string } }[];
  };
  expect(salesByDay).toHaveLength(15);
  expect(salesByDay.filter(({ orders: n }) => n > 0)).toEqual([
    { date: "2025-12-31", orders: 1, revenue: { amount: "29.90" } },
    { date: "2026-01-01", orders: 1, revenue: { amount: "29.90" } },
    { date: "2026-01-07", orders: 2, revenue: { amount: "109.80" } },
    { date: "2026-01-13", orders: 1, revenue: { amount: "29.90" } },
    { date: "2026-01-14", orders: 2, revenue: { amount: "84.80" } },
  ]);
  await expect(dashboard("salesByDay(days: 0) { date }")).rejects.toThrow(/1 to 366/);
});

it("names what sells and what came last", async () => {
  const shown = (await dashboard(
    "topProducts(first: 2) { unitsSold revenue { amount } product { id } } recentOrders { number } lowStockCount",
  )) as {
    topProducts: object[];
    recentOrders: object[];
    lowStockCount: number;
  };
  expect(shown.topProducts).toMatchObject([
    { unitsSold: 3, revenue: { amount: "75.00" } },
    { unitsSold: 2, revenue: { amount: "50.00" } },
  ]);
  expect(shown.recentOrders).toHaveLength(8);
  expect(shown.lowStockCount).toBe(0);
});

import { testDatabase } from "@till/host/testing";
import type { Id } from "@till/kit/id";
import { isPassword } from "@till/kit/password";
import { transact } from "@till/kit/tx";
import { cancelOrder } from "@till/orders";
import { beforeAll, describe, expect, it } from "vitest";
import { demoLogins, isSeeded, seedDemo } from "./demo.js";
import { findBreaches, invariants } from "../invariants/check.js";

const db = testDatabase();
const now = new Date("2026-11-22T19:00:00Z");

beforeAll(async () => {
  await db.asOwner("delete from settings");
  await seedDemo({ ...db.services(), now: () => now });
});

const countOf = async (from: string): Promise<number> =>
  (await db.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n;

describe("the demo shop", () => {
  it.each(invariants)("keeps the rule $id: $says", async ({ sql }) => {
    expect(await db.sql(sql)).toEqual([]);
  });

  it("holds the same goods, people and orders on every machine", async () => {
    expect({
      products: await countOf("products"),
      onSale: await countOf("products where is_on_sale"),
      variants: await countOf("product_variants"),
      costless: await countOf("product_variants where cost is null"),
      categories: await countOf("categories"),
      collections: await countOf("collections"),
      collected: await countOf("product_collections"),
      emptyCollections: await countOf(
        "collections c where not exists (select 1 from product_collections pc where pc.collection_id = c.id)",
      ),
      pictures: await countOf("product_images where state = 'READY'"),
      customers: await countOf("customers"),
      returning: await countOf(
        "(select from orders where customer_id is not null group by customer_id having count(*) > 1) c",
      ),
      orders: await countOf("orders"),
      lines: await countOf("order_items"),
      refunds: await countOf("refunds"),
      movements: await countOf("inventory_movements"),
      usedCodes: await countOf("applied_promotions"),
    }).toEqual({
      products: 206,
      onSale: 26,
      variants: 806,
      costless: 45,
      categories: 18,
      collections: 10,
      collected: 224,
      emptyCollections: 0,
      pictures: 892,
      customers: 569,
      returning: 231,
      orders: 2_000,
      lines: 3_787,
      refunds: 140,
      movements: 8_920,
      usedCodes: 337,
    });
  });

  it("has traded for eighteen months and until today", async () => {
    const [row] = await db.sql<{ months: number; today: number; toShip: number }>(
      `select count(distinct date_trunc('month', placed_at))::int as months,
              count(*) filter (where placed_at >= '2026-11-22T00:00:00Z')::int as today,
              count(*) filter (where status = 'OPEN' and fulfilment_status in ('UNFULFILLED', 'PARTIALLY_SHIPPED'))::int
                as "toShip"
         from orders`,
    );
    expect(row).toEqual({ months: 19, today: 8, toShip: 26 });
  });

  it("sells more before Christmas than in July", async () => {
    const ordersIn = (month: string) => countOf(`orders where to_char(placed_at, 'YYYY-MM') = '${month}'`);
    expect(await ordersIn("2025-12")).toBeGreaterThan(2 * (await ordersIn("2025-07")));
  });

  it("has goods that are scarce and goods that are gone", async () => {
    expect(
      await db.sql(
        "select word, count(*)::int as variants from pub_variant_stock group by word order by word",
      ),
    ).toEqual([
      { word: "IN_STOCK", variants: 718 },
      { word: "LOW_STOCK", variants: 52 },
      { word: "OUT_OF_STOCK", variants: 36 },
    ]);
  });

  it("lets the three roles in with the printed passwords", async () => {
    const staff = await db.sql<{ email: string; hash: string; role: string }>(
      "select u.email, u.password_hash as hash, r.name as role from users u join roles r on r.id = u.role_id",
    );
    expect(staff.map(({ role }) => role).sort()).toEqual(["Catalogue manager", "Owner", "Support agent"]);
    for (const { email, hash } of staff) {
      const { password } = demoLogins.find((login) => login.email === email)!;
      expect(await isPassword(hash, password)).toBe(true);
    }
  });

  it("keeps a file for every picture", async () => {
    const rows = await db.sql<{ key: string }>("select original_key as key from product_images");
    const { storage } = db.services();
    const missing = (await Promise.all(rows.map(({ key }) => storage.has(key)))).filter((has) => !has);
    expect(missing).toEqual([]);
  });

  it("has orders that can be cancelled and refunded like any other", async () => {
    const [order] = await db.sql<{ id: Id<"ord">; total: string }>(
      `select id, total from orders where status = 'OPEN' and fulfilment_status = 'UNFULFILLED' order by number limit 1`,
    );
    const { id: orderId, total } = order!;
    const at = { env: db.services().env, now: () => now };
    await transact(db.em(), (tx) =>
      cancelOrder(tx, at, { orderId, reason: "A test", notifyCustomer: false }),
    );
    await db.drain();
    expect(
      await db.sql("select status, payment_status, refunded from orders where id = ?", [orderId]),
    ).toEqual([{ status: "CANCELLED", payment_status: "REFUNDED", refunded: total }]);
    expect(await findBreaches(db.em())).toEqual([]);
  });

  it("is seeded once and cannot be seeded over itself", async () => {
    expect(await isSeeded(db.services())).toBe(true);
    const before = await countOf("orders");
    await expect(seedDemo({ ...db.services(), now: () => now })).rejects.toThrow("settings_pkey");
    expect(await countOf("orders")).toBe(before);
  });
});

import { openItems } from "@till/inventory";
import { openOrder } from "@till/orders";
import { draftOf, vase } from "@till/orders/testing";
import { type Id, encodeId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { staffWith, testDatabase } from "@till/host/testing";
import { describe, expect, it } from "vitest";
import { offered } from "../testing.js";
import { createProduct } from "./create-product.js";
import { deleteProduct } from "./delete-product.js";
import { duplicateProduct } from "./duplicate-product.js";
import { ProductStatus } from "./product.type.js";
import { updateProduct } from "./update-product.js";

const db = testDatabase();
const manager = staffWith("catalog.write", "catalog.cost.write", "catalog.cost.read", "inventory.adjust");

const remove = (id: string, expectedVersion?: number) =>
  transact(db.em(), (tx) => deleteProduct(tx, manager, encodeId("prod", id), expectedVersion));
const there = async (id: string) =>
  (await db.sql<{ status: string }>("select status from products where id = ?", [id]))[0]?.status;

async function withStock(units: number): Promise<{ id: Id<"prod">; variantId: Id<"var"> }> {
  const { id } = await transact(db.em(), (tx) =>
    createProduct(tx, manager, {
      title: "Lamp",
      status: ProductStatus.ACTIVE,
      variants: [{ sku: `LAMP-${Math.random()}`, price: "40.00", options: [], initialStock: units }],
    }),
  );
  const [row] = await db.sql<{ id: Id<"var"> }>("select id from product_variants where product_id = ?", [id]);
  return { id, variantId: row!.id };
}

describe("deleting a product", () => {
  it("that was never ordered takes it away, writes its stock off and keeps what it cost", async () => {
    const { id, variantId } = await withStock(5);
    expect(await remove(id)).toEqual({ id, isDeleted: true, reason: null });
    expect(await there(id)).toBeUndefined();
    expect(
      await db.sql(
        `select m.reason, m.delta, m.on_hand_after, m.note from inventory_movements m
           join inventory_items i on i.id = m.item_id where i.variant_id = ? order by m.id`,
        [variantId],
      ),
    ).toEqual([
      { reason: "RECEIVE", delta: 5, on_hand_after: 5, note: null },
      { reason: "ADJUSTMENT", delta: -5, on_hand_after: 0, note: "The product was deleted" },
    ]);
    expect(await db.sql("select price from price_history where variant_id = ?", [variantId])).toEqual([
      { price: "4000" },
    ]);
    expect(
      await db.sql("select action, before ->> 'title' as title from audit_logs where entity_id = ?", [id]),
    ).toEqual([{ action: "catalog.delete", title: "Lamp" }]);
  });

  it("that was ordered archives it, says so, and leaves the order and the stock as they are", async () => {
    const { id, variantId } = await withStock(5);
    const line = { ...vase(), variantId, productId: id };
    const { orderId } = await transact(db.em(), (tx) => openOrder(tx, draftOf([line]), db.services().env));
    const outcome = await remove(id);
    expect(outcome).toEqual({
      id,
      isDeleted: false,
      reason: "It has been ordered, and the orders keep it.",
    });
    expect(await there(id)).toBe("ARCHIVED");
    expect(await db.sql("select on_hand from pub_variant_stock where variant_id = ?", [variantId])).toEqual([
      { on_hand: 5 },
    ]);
    expect(
      await db.sql(
        "select product_snapshot ->> 'productTitle' as title, product_snapshot ->> 'sku' as sku from order_items where order_id = ?",
        [orderId],
      ),
    ).toEqual([{ title: "Ridge vase", sku: "VASE-MOSS" }]);
  });

  it("to an older version is refused, and nothing is gone", async () => {
    const { productId } = await offered(db.em());
    await transact(db.em(), (tx) =>
      updateProduct(tx, manager, encodeId("prod", productId), { title: "Newer" }),
    );
    await expect(remove(productId, 1)).rejects.toMatchObject({ code: "STALE" });
    expect(await there(productId)).toBe("ACTIVE");
  });
});

describe("duplicating a product", () => {
  it("makes a draft with everything but slug, SKUs, barcodes and stock", async () => {
    const { productId, variantIds } = await offered(db.em(), {
      title: "Pine desk",
      slug: "pine-desk",
      tags: ["oak", "study"],
      optionNames: ["Size"],
      variants: [
        {
          optionValues: ["S"],
          sku: "PD-S",
          barcode: "4001",
          price: 9900n,
          compareAtPrice: 12000n,
          lengthMm: 900,
        },
        { optionValues: ["L"], sku: "PD-L", price: 14900n, cost: 6000n },
      ],
    });
    await transact(db.em(), (tx) =>
      openItems(tx, [{ variantId: variantIds[0]!, isTracked: false, initialOnHand: 0 }]),
    );
    const { id } = await transact(db.em(), (tx) =>
      duplicateProduct(tx, manager, encodeId("prod", productId)),
    );
    expect(
      await db.sql("select title, slug, status, tags::text, option_names::text from products where id = ?", [
        id,
      ]),
    ).toEqual([
      {
        title: "Pine desk (copy)",
        slug: "pine-desk-copy",
        status: "DRAFT",
        tags: "{oak,study}",
        option_names: "{Size}",
      },
    ]);
    expect(
      await db.sql(
        `select v.title, v.sku, v.barcode, v.price, v.compare_at_price, v.cost, v.length_mm, s.on_hand, s.is_tracked
           from product_variants v join pub_variant_stock s on s.variant_id = v.id
          where v.product_id = ? order by v.position`,
        [id],
      ),
    ).toEqual([
      {
        title: "S",
        sku: null,
        barcode: null,
        price: "9900",
        compare_at_price: "12000",
        cost: null,
        length_mm: 900,
        on_hand: 0,
        is_tracked: false,
      },
      {
        title: "L",
        sku: null,
        barcode: null,
        price: "14900",
        compare_at_price: null,
        cost: "6000",
        length_mm: null,
        on_hand: 0,
        is_tracked: true,
      },
    ]);
  });
});

import { staffWith, testDatabase } from "@till/host/testing";
import { mainLocation, receivedAt, stocked } from "@till/inventory/testing";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { expect, it } from "vitest";
import { testShop } from "../testing-shop.js";
import { shipOrder } from "./ship-order.js";

const db = testDatabase();
const shop = testShop(db);

it("ships what has come in and no more, and the rest once it is there", async () => {
  const variant = await stocked(db.em(), 2, { backorders: "ALLOW" });
  const order = await shop.place({ quantity: 5, variant });
  await shop.confirm(order.paymentId);
  await shop.drain();
  const ship = () =>
    transact(db.em(), (tx) =>
      shipOrder(tx, shop.services(), staffWith("orders.ship"), order.orderId, {
        carrier: "DPD",
        notifyCustomer: false,
        idempotencyKey: newId(),
      }),
    );
  const shipped = async () =>
    (
      await db.sql<{ shipped: number; status: string }>(
        `select i.shipped_quantity as shipped, o.fulfilment_status as status from order_items i
           join orders o on o.id = i.order_id where o.id = ?`,
        [order.orderId],
      )
    )[0];
  await ship();
  expect(await shipped()).toEqual({ shipped: 2, status: "PARTIALLY_SHIPPED" });
  await expect(ship()).rejects.toMatchObject({ code: "INVALID" });
  expect(await shipped()).toEqual({ shipped: 2, status: "PARTIALLY_SHIPPED" });
  await receivedAt(db.em(), variant.variantId, mainLocation, 3);
  await ship();
  expect(await shipped()).toEqual({ shipped: 5, status: "SHIPPED" });
});

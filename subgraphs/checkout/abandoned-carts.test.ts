import { testDatabase } from "@till/host/testing";
import { newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { guest } from "@till/kit/viewer";
import { expect, it } from "vitest";
import { dropAbandonedCarts } from "./abandoned-carts.job.js";
import { createCart } from "./create-cart.js";
import { placeOrder } from "./place-order.js";
import { readyCart, shipsTo, ware } from "./testing.js";

const db = testDatabase();

it("forgets carts that nobody has touched for a month, and no others", async () => {
  const lamp = await ware(db.em());
  const opened = (daysAgo: number) =>
    transact(db.em(), (tx) =>
      createCart(
        tx,
        guest,
        [{ variantId: lamp.wireId, quantity: 1 }],
        new Date(Date.now() - daysAgo * 86_400_000),
      ),
    );
  const [old, recent] = [await opened(31), await opened(29)];
  const ordered = await readyCart(db.em(), [lamp], await shipsTo(db.em(), ["DE"]));
  await transact(db.em(), (tx) =>
    placeOrder(tx, db.services(), guest, {
      cartId: ordered.cart.wireId,
      expectedTotal: "14.90",
      paymentMethod: "card",
      idempotencyKey: newId(),
    }),
  );
  await db.sql("update carts set updated_at = now() - interval '1 year' where id = ?", [ordered.cart.id]);

  if (!("run" in dropAbandonedCarts)) throw new Error("The job works in the database.");
  const { run } = dropAbandonedCarts;
  await transact(db.em(), (tx) => run({ ...db.services(), tx, id: newId() }, {}));

  const left = await db.sql<{ id: string }>("select id from carts order by id");
  expect(left.map(({ id }) => id)).toEqual([recent.cart.id, ordered.cart.id].sort());
  expect(await db.sql("select cart_id from cart_items where cart_id = ?", [old.cart.id])).toEqual([]);
});

import { testDatabase } from "@till/host/testing";
import { type Id, newId } from "@till/kit/id";
import { transact } from "@till/kit/tx";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Cart } from "./cart.types.js";
import { cartView } from "./cart-view.js";
import { claimCart } from "./claim-cart.js";
import { ware, type Ware } from "./testing.js";
import { shopper } from "./testing-cart.js";

const db = testDatabase();
const { add, newCart, now } = shopper(db);

let lamp: Ware;
let vase: Ware;
let ada: Id<"cust">;
beforeAll(async () => {
  [lamp, vase] = [await ware(db.em()), await ware(db.em())];
});
beforeEach(async () => void (ada = await newCustomer()));

const newCustomer = async (): Promise<Id<"cust">> => {
  const id = newId<"cust">();
  await db.sql("insert into customers (id, email, name) values (?, ?, 'Ada')", [id, `${id}@example.com`]);
  return id;
};

/** Signs in with a cart in hand, or without one. */
const claim = (customerId: Id<"cust">, cartId?: string): Promise<Cart | undefined> =>
  transact(db.em(), async (tx) => {
    const full = await claimCart(tx, db.services().env, { customerId, cartId }, now);
    return full && cartView(full);
  });
const of = (product: Ware, quantity = 1) => ({ variantId: product.wireId, quantity });
const held = (cart: Cart | undefined): Record<string, number> =>
  Object.fromEntries((cart?.lines ?? []).map(({ variant, quantity }) => [variant.id, quantity]));
const carts = async (): Promise<number> =>
  (await db.sql<{ n: number }>("select count(*)::int as n from carts where customer_id = ?", [ada]))[0]!.n;

describe("a customer who signs in", () => {
  it("finds nothing where nothing was left", async () => {
    expect(await claim(ada)).toBeUndefined();
    expect(await carts()).toBe(0);
  });

  it("keeps what is in their hands, and finds it on another device", async () => {
    const guestCart = await newCart(of(lamp, 2));
    const mine = await claim(ada, guestCart.id);
    expect(held(mine)).toEqual({ [lamp.variantId]: 2 });
    expect(await claim(ada)).toEqual(mine);
    // The secret that a guest knew opens it no longer.
    await expect(add(guestCart.id, vase.wireId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(held(await add(mine!.id, vase.wireId))).toEqual({ [lamp.variantId]: 2, [vase.variantId]: 1 });
  });

  it("gets both carts as one: of what is in both the larger number, at the prices of today", async () => {
    const left = await claim(ada, (await newCart(of(lamp, 3), of(vase, 1))).id);
    await db.sql("update product_variants set price = 1500 where id = ?", [vase.variantId]);
    const other = await ware(db.em());
    const mine = await claim(ada, (await newCart(of(lamp, 1), of(vase, 2), of(other, 1))).id);
    expect(mine!.id).toBe(left!.id);
    expect(held(mine)).toEqual({ [lamp.variantId]: 3, [vase.variantId]: 2, [other.variantId]: 1 });
    expect(mine!.totals.subtotal.amount).toBe("70.00");
    expect(await carts()).toBe(1);
    await db.sql("update product_variants set price = 1000 where id = ?", [vase.variantId]);
  });

  it("doubles nothing from five tabs at once, and has one cart afterwards", async () => {
    const saved = await claim(ada, (await newCart(of(vase, 1))).id);
    const guestCart = await newCart(of(lamp, 2));
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim(ada, guestCart.id)));
    expect(new Set(answers.map((cart) => cart!.id))).toEqual(new Set([saved!.id]));
    expect(held(await claim(ada))).toEqual({ [vase.variantId]: 1, [lamp.variantId]: 2 });
    expect(await carts()).toBe(1);
  });

  it("makes one cart of what two devices bring at the same moment", async () => {
    const brought = [await newCart(of(lamp, 1)), await newCart(of(vase, 1))];
    await Promise.all(brought.map(({ id }) => claim(ada, id)));
    expect(held(await claim(ada))).toEqual({ [lamp.variantId]: 1, [vase.variantId]: 1 });
    expect(await carts()).toBe(1);
  });

  it("never takes over the cart of whoever was signed in before", async () => {
    const eve = await newCustomer();
    const hers = await claim(eve, (await newCart(of(lamp, 5))).id);
    expect(await claim(ada, hers!.id)).toBeUndefined();
    expect(held(await claim(eve))).toEqual({ [lamp.variantId]: 5 });
  });

  it("does not touch a cart that has been ordered", async () => {
    const ordered = await newCart(of(lamp, 1));
    await db.asOwner(
      "alter table carts drop constraint carts_check; update carts set status = 'ORDERED' where status = 'OPEN' and customer_id is null",
    );
    expect(await claim(ada, ordered.id)).toBeUndefined();
    expect(await carts()).toBe(0);
  });

  it("has room for a hundred kinds, and keeps those that were saved first", async () => {
    const wares: Ware[] = [];
    for (let n = 0; n < 110; n += 1) wares.push(await ware(db.em()));
    await claim(ada, (await newCart(...wares.slice(0, 60).map((one) => of(one)))).id);
    const mine = await claim(ada, (await newCart(...wares.slice(50).map((one) => of(one, 2)))).id);
    expect(mine!.lines).toHaveLength(100);
    expect(Object.keys(held(mine)).slice(0, 60)).toEqual(
      wares.slice(0, 60).map(({ variantId }) => variantId),
    );
    expect(held(mine)[wares[55]!.variantId]).toBe(2);
    expect(await carts()).toBe(1);
  });
});

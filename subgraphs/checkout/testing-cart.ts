import type { testDatabase } from "@till/host/testing";
import { transact, type Tx } from "@till/kit/tx";
import { guest } from "@till/kit/viewer";
import { findCart, goodsOf } from "./cart.js";
import { addLine } from "./cart-lines.js";
import type { Cart } from "./cart.types.js";
import { cartView } from "./cart-view.js";
import { createCart } from "./create-cart.js";
import { type FullCart, priced } from "./priced-cart.js";

/** What a shopper does with a cart, on the database of a test file. */
export function shopper(db: ReturnType<typeof testDatabase>) {
  const now = new Date();
  const change = (work: (tx: Tx) => Promise<FullCart>): Promise<Cart> =>
    transact(db.em(), async (tx) => cartView(await work(tx)));
  return {
    now,
    /** Changes a cart in a transaction of its own. */
    change,
    newCart: (...lines: { variantId: string; quantity: number }[]) =>
      change((tx) => createCart(tx, guest, lines, now)),
    add: (cartId: string, variantId: string, quantity = 1) =>
      change((tx) => addLine(tx, cartId, { variantId, quantity }, now)),
    /** The cart as somebody who comes back finds it. */
    async see(cartId: string): Promise<Cart> {
      const em = db.em();
      const cart = await findCart(em, cartId);
      return cartView(await priced(em, cart!, await goodsOf(em, cart!), now));
    },
  };
}

/** Subtotal, discount, shipping, tax and total in cents. */
export const minor = ({ subtotal, discount, shipping, tax, total }: Cart["totals"]): number[] =>
  [subtotal, discount, shipping, tax, total].map((money) => Number(money.minor));

import type { Id } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { type CartState, type Goods, goodsOf, lockCart } from "./cart.js";
import { type FullCart, priced } from "./priced-cart.js";

/**
 * Every change of a cart goes this way: lock it, change it, price it anew.
 * @param change writes the change and does the same to the cart in hand
 * @param more variants that are looked up with those that are in the cart
 * @throws Refused(NOT_FOUND | CART_CLOSED)
 */
export async function changeCart(
  tx: Tx,
  cartId: string,
  now: Date,
  change: (cart: CartState, goods: Goods) => Promise<void>,
  more: readonly Id<"var">[] = [],
): Promise<FullCart> {
  const cart = await lockCart(tx, cartId);
  const goods = await goodsOf(tx, cart, more);
  await change(cart, goods);
  cart.updatedAt = now;
  return priced(tx, cart, goods, now);
}

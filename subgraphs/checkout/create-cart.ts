import { type Id, newId } from "@till/kit/id";
import { settings } from "@till/kit/settings";
import { hashToken, newToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import type { Viewer } from "@till/kit/viewer";
import { type CartState, goodsOf } from "./cart.js";
import { type LineInput, putIn, variantOf } from "./cart-lines.js";
import { type FullCart, priced } from "./priced-cart.js";

/**
 * Opens a cart, with goods in it or without.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED | OUT_OF_STOCK), and then there is no cart either
 */
export async function createCart(
  tx: Tx,
  viewer: Viewer,
  inputs: readonly LineInput[],
  now: Date,
): Promise<FullCart> {
  const wanted = inputs.map((input) => ({ variantId: variantOf(input), quantity: input.quantity }));
  const token = newToken();
  const cart: CartState = {
    id: newId(),
    wireId: `cart_${token}`,
    status: "OPEN",
    email: null,
    shippingAddress: null,
    billingAddress: null,
    shippingMethodId: null,
    codes: [],
    updatedAt: now,
    lines: [],
  };
  const { currency } = await settings(tx);
  const customerId = viewer.kind === "customer" ? (viewer.id as Id<"cust">) : null;
  await tx.execute(
    "insert into carts (id, token_hash, customer_id, currency, created_at, updated_at) values (?, ?, ?, ?, ?, ?)",
    [cart.id, hashToken(token), customerId, currency, now, now],
  );
  const goods = await goodsOf(
    tx,
    cart,
    wanted.map(({ variantId }) => variantId),
  );
  if (wanted.length > 0) await putIn(tx, cart, goods, wanted, now);
  return priced(tx, cart, goods, now);
}

import {
  CartCodeApplyDocument,
  CartCodeRemoveDocument,
  CartCreateDocument,
  CartLineAddDocument,
  CartLineRemoveDocument,
  CartLineUpdateDocument,
  CartPageDocument,
  type CartViewFragment,
  type RefusalFragment,
} from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";

export interface CartAnswer {
  readonly cart: CartViewFragment | null;
  readonly userErrors: readonly RefusalFragment[];
}

const quantityMax = 999;

/** The cart behind a cookie; null when there is none, or it was closed by an order. */
export async function readCart(ask: Ask, cartId: string | null): Promise<CartViewFragment | null> {
  if (cartId === null) return null;
  return (await ask(CartPageDocument, { id: cartId })).cart ?? null;
}

/** Adds to the cart at hand, or to a new one where there is none any more. */
export async function addLine(
  ask: Ask,
  cartId: string | null,
  variantId: string,
  quantity: number,
): Promise<CartAnswer> {
  const input = { variantId, quantity: Math.min(Math.max(quantity, 1), quantityMax) };
  if (cartId !== null) {
    const { cartLineAdd } = await ask(CartLineAddDocument, { cartId, input });
    const isGone = cartLineAdd.userErrors.some(
      ({ code, field }) => code === "CART_CLOSED" || (code === "NOT_FOUND" && field?.[0] === "cartId"),
    );
    if (!isGone) return answer(cartLineAdd);
  }
  const { cartCreate } = await ask(CartCreateDocument, { input: { lines: [input] } });
  return answer(cartCreate);
}

export async function changeLine(
  ask: Ask,
  cartId: string,
  lineId: string,
  quantity: number,
): Promise<CartAnswer> {
  if (quantity <= 0) return answer((await ask(CartLineRemoveDocument, { cartId, lineId })).cartLineRemove);
  const { cartLineUpdate } = await ask(CartLineUpdateDocument, {
    cartId,
    lineId,
    quantity: Math.min(quantity, quantityMax),
  });
  return answer(cartLineUpdate);
}

export const applyCode = async (ask: Ask, cartId: string, code: string): Promise<CartAnswer> =>
  answer((await ask(CartCodeApplyDocument, { cartId, code })).cartCodeApply);

export const removeCode = async (ask: Ask, cartId: string, code: string): Promise<CartAnswer> =>
  answer((await ask(CartCodeRemoveDocument, { cartId, code })).cartCodeRemove);

const answer = (payload: { cart?: CartViewFragment | null; userErrors: RefusalFragment[] }): CartAnswer => ({
  cart: payload.cart ?? null,
  userErrors: payload.userErrors,
});

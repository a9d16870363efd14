import { Refused, refuse } from "@till/kit/errors";
import type { Tx } from "@till/kit/tx";
import { normalCode } from "@till/promotions";
import { type CartState, codesMax } from "./cart.js";
import { changeCart } from "./change-cart.js";
import type { FullCart } from "./priced-cart.js";

/**
 * Makes a code work on the cart. A code that takes nothing off is not kept, and the refusal says why.
 * @throws Refused(CODE_UNKNOWN | CODE_EXPIRED | CODE_NOT_STARTED | CODE_USED_UP | CODE_MINIMUM_NOT_MET |
 *   CODE_ALREADY_APPLIED | LIMIT_EXCEEDED | NOT_FOUND | CART_CLOSED)
 */
export async function applyCode(tx: Tx, cartId: string, typed: string, now: Date): Promise<FullCart> {
  const code = normalCode(typed);
  const full = await changeCart(tx, cartId, now, async (cart) => {
    if (cart.codes.includes(code))
      throw refuse("CODE_ALREADY_APPLIED", "This code is in use already.", ["code"]);
    if (cart.codes.length >= codesMax)
      throw refuse("LIMIT_EXCEEDED", `A cart takes at most ${codesMax} codes.`, ["code"]);
    cart.codes = [...cart.codes, code];
    await keep(tx, cart, now);
  });
  const rejected = full.quote.rejected.find((refused) => refused.code === code);
  if (rejected) throw new Refused(rejected.reason);
  return full;
}

/** Takes a code off the cart. One that is not on it is no error. */
export function removeCode(tx: Tx, cartId: string, typed: string, now: Date): Promise<FullCart> {
  return changeCart(tx, cartId, now, async (cart) => {
    cart.codes = cart.codes.filter((code) => code !== normalCode(typed));
    await keep(tx, cart, now);
  });
}

const keep = (tx: Tx, cart: CartState, now: Date) =>
  tx.execute(
    "update carts set codes = array(select jsonb_array_elements_text(?::jsonb)), updated_at = ? where id = ?",
    [JSON.stringify(cart.codes), now, cart.id],
  );

import { type Env, keyFor } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { derivedToken, hashToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";
import { codesMax, findCart, goodsOf, hashOf, linesMax } from "./cart.js";
import { type FullCart, priced } from "./priced-cart.js";

export interface Claim {
  customerId: Id<"cust">;
  /** The cart in the shopper's hands, if there is one: its secret. */
  cartId?: string | null | undefined;
}

interface OpenCart {
  id: Id<"cart">;
  isInHand: boolean;
}

/**
 * Gives a customer who has signed in their one open cart: what they left on any device, together with what is
 * in their hands now. Of a variant that is in both, the larger number stays, so that signing in twice, or in
 * five tabs, doubles nothing; prices are those of today. A cart of somebody else is left alone.
 * @returns nothing when there is neither a saved cart nor one in hand
 */
export async function claimCart(
  tx: Tx,
  env: Pick<Env, "TILL_SECRET">,
  { customerId, cartId }: Claim,
  now: Date,
): Promise<FullCart | undefined> {
  const inHand = cartId ? (hashOf(cartId) ?? null) : null;
  // Two devices that sign in at once must not both find that there is no cart yet.
  await tx.execute("select pg_advisory_xact_lock(hashtext('cart'), hashtext(?))", [customerId]);
  const open = await tx.execute<OpenCart[]>(
    `select id, token_hash is not distinct from ? as "isInHand" from carts
      where status = 'OPEN' and (customer_id = ? or (token_hash = ? and customer_id is null))
      order by id for update`,
    [inHand, customerId, inHand],
  );
  // The oldest stays, whatever is in hand: other devices know it already.
  const kept = open.find(({ isInHand }) => !isInHand) ?? open[0];
  if (!kept) return undefined;

  const wireId = await keep(tx, env, kept.id, customerId, now);
  for (const { id } of open) if (id !== kept.id) await pourInto(tx, kept.id, id);
  const cart = (await findCart(tx, wireId))!;
  return priced(tx, cart, await goodsOf(tx, cart), now);
}

/** Makes it the customer's. Its secret follows from its id from now on, so that each device can be told it. */
async function keep(
  tx: Tx,
  env: Pick<Env, "TILL_SECRET">,
  id: Id<"cart">,
  customerId: Id<"cust">,
  now: Date,
): Promise<string> {
  const token = derivedToken(keyFor(env, "carts"), id);
  await tx.execute("update carts set customer_id = ?, token_hash = ?, updated_at = ? where id = ?", [
    customerId,
    hashToken(token),
    now,
    id,
  ]);
  return `cart_${token}`;
}

/** Empties one cart into another: its lines, its codes, and what was filled in of the checkout. */
async function pourInto(tx: Tx, into: Id<"cart">, from: Id<"cart">): Promise<void> {
  await tx.execute(
    `update cart_items kept set quantity = greatest(kept.quantity, more.quantity) from cart_items more
      where kept.cart_id = ? and more.cart_id = ? and more.variant_id = kept.variant_id`,
    [into, from],
  );
  // Whatever finds no room stays out: a full cart is no reason to refuse somebody at the door.
  await tx.execute(
    `update cart_items set cart_id = ? where id in (
       select more.id from cart_items more
        where more.cart_id = ?
          and not exists (select 1 from cart_items kept where kept.cart_id = ? and kept.variant_id = more.variant_id)
        order by more.id limit greatest(0, ? - (select count(*) from cart_items where cart_id = ?)))`,
    [into, from, into, linesMax, into],
  );
  await tx.execute(
    `update carts kept set
       codes = array(select code from unnest(kept.codes || more.codes) with ordinality as c (code, place)
                      group by code order by min(place) limit ?),
       email = coalesce(more.email, kept.email),
       shipping_address = coalesce(more.shipping_address, kept.shipping_address),
       billing_address = coalesce(more.billing_address, kept.billing_address),
       shipping_method_id = coalesce(more.shipping_method_id, kept.shipping_method_id)
      from carts more where kept.id = ? and more.id = ?`,
    [codesMax, into, from],
  );
  await tx.execute("delete from carts where id = ?", [from]);
}

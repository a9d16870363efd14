import type { Address } from "@till/kit/address";
import { ErrorCode, InvalidInput, Refused, refuse } from "@till/kit/errors";
import { decodeId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import type { CartState } from "./cart.js";
import { changeCart } from "./change-cart.js";
import { checkAddress, checkEmail } from "./check-address.js";
import type { FullCart } from "./priced-cart.js";

export interface AddressesInput {
  email?: string | null | undefined;
  shippingAddress?: Address | null | undefined;
  billingAddress?: Address | null | undefined;
}

/**
 * Sets who buys and where it goes. What is left out stays, null clears. Ways to send it and taxes follow the
 * new address at once.
 * @throws Refused(INVALID for each field at fault | COUNTRY_NOT_SERVED | NOT_FOUND | CART_CLOSED)
 */
export function setAddresses(tx: Tx, cartId: string, input: AddressesInput, now: Date): Promise<FullCart> {
  const checked = check(input);
  return changeCart(tx, cartId, now, async (cart) => {
    if (checked.shippingAddress) await refuseUnserved(tx, checked.shippingAddress.countryCode);
    Object.assign(cart, checked);
    await tx.execute(
      `update carts set email = ?, shipping_address = ?::jsonb, billing_address = ?::jsonb, updated_at = ?
        where id = ?`,
      [cart.email, json(cart.shippingAddress), json(cart.billingAddress), now, cart.id],
    );
  });
}

const json = (address: Address | null): string | null => (address ? JSON.stringify(address) : null);

type Checked = Partial<Pick<CartState, "email" | "shippingAddress" | "billingAddress">>;

function check({ email, shippingAddress, billingAddress }: AddressesInput): Checked {
  const faults: InvalidInput[] = [];
  const checked: Checked = {};
  if (email === null) checked.email = null;
  else if (email !== undefined) {
    checked.email = checkEmail(email) ?? null;
    if (checked.email === null)
      faults.push(new InvalidInput(ErrorCode.INVALID, "This is no e-mail address.", ["email"]));
  }
  for (const [field, given] of Object.entries({ shippingAddress, billingAddress }) as [
    "shippingAddress" | "billingAddress",
    Address | null | undefined,
  ][]) {
    if (given === undefined) continue;
    if (given === null) checked[field] = null;
    else {
      const { address, faults: found } = checkAddress(given, field);
      checked[field] = address;
      faults.push(...found);
    }
  }
  const [first, ...rest] = faults;
  if (first) throw new Refused(first, ...rest);
  return checked;
}

async function refuseUnserved(tx: Tx, country: string): Promise<void> {
  const served = await tx.execute<object[]>("select 1 from shipping_zone_countries where country = ?", [
    country,
  ]);
  if (served.length === 0)
    throw refuse("COUNTRY_NOT_SERVED", "We do not send to this country yet.", [
      "shippingAddress",
      "countryCode",
    ]);
}

/**
 * Chooses how the cart is sent.
 * @throws Refused(SHIPPING_UNAVAILABLE | NOT_FOUND | CART_CLOSED)
 */
export async function setShippingMethod(
  tx: Tx,
  cartId: string,
  methodId: string,
  now: Date,
): Promise<FullCart> {
  const id = decodeId("ship", methodId);
  const full = await changeCart(tx, cartId, now, async (cart) => {
    const known = id && (await tx.execute<object[]>("select 1 from shipping_methods where id = ?", [id]));
    if (!id || !known?.length) throw unavailable();
    cart.shippingMethodId = id;
    await tx.execute("update carts set shipping_method_id = ?, updated_at = ? where id = ?", [
      id,
      now,
      cart.id,
    ]);
  });
  if (full.method?.id !== id) throw unavailable();
  return full;
}

const unavailable = () =>
  refuse("SHIPPING_UNAVAILABLE", "This way of shipping does not serve the address.", ["shippingMethodId"]);

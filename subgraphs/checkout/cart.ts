import type { EntityManager } from "@mikro-orm/postgresql";
import { snapshotOf, type VariantSnapshot } from "@till/catalog";
import { type Availability, availabilityOf } from "@till/inventory";
import type { Address } from "@till/kit/address";
import { refuse } from "@till/kit/errors";
import type { Id } from "@till/kit/id";
import { hashToken } from "@till/kit/token";
import type { Tx } from "@till/kit/tx";

export const lineQuantityMax = 999;
export const linesMax = 100;
export const codesMax = 5;

export interface CartLineState {
  id: Id<"line">;
  variantId: Id<"var">;
  quantity: number;
  /** The price that the shopper saw last. */
  priceSeen: bigint;
}

/** A cart as it stands in the database, without prices. */
export interface CartState {
  id: Id<"cart">;
  /** The secret that is the cart's id outside. */
  wireId: string;
  status: "OPEN" | "ORDERED";
  email: string | null;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  shippingMethodId: Id<"ship"> | null;
  codes: string[];
  updatedAt: Date;
  lines: CartLineState[];
}

/** What the goods of a cart are and how many there are of them, at this moment. */
export interface Goods {
  snapshots: Map<Id<"var">, VariantSnapshot>;
  stock: Map<Id<"var">, Availability>;
}

const columns = `id, status, email, shipping_address as "shippingAddress", billing_address as "billingAddress",
  shipping_method_id as "shippingMethodId", codes, updated_at as "updatedAt"`;

/** The cart of this token, if there is one. */
export const findCart = (em: EntityManager, wireId: string): Promise<CartState | undefined> =>
  load(em, wireId, "");

/**
 * The cart of this token, locked until the transaction ends, so that no other tab changes it meanwhile.
 * @throws Refused(NOT_FOUND | CART_CLOSED)
 */
export async function lockCart(tx: Tx, wireId: string): Promise<CartState> {
  const cart = await load(tx, wireId, "for update");
  if (!cart) throw refuse("NOT_FOUND", "There is no such cart.", ["cartId"]);
  if (cart.status !== "OPEN") throw refuse("CART_CLOSED", "This cart has been ordered already.", ["cartId"]);
  return cart;
}

/** What is looked up of a cart's secret: a copy of the database opens no cart. */
export const hashOf = (wireId: string): Buffer | undefined =>
  /^cart_[0-9a-z]{52}$/.test(wireId) ? hashToken(wireId.slice("cart_".length)) : undefined;

async function load(
  em: EntityManager,
  wireId: string,
  lock: "" | "for update",
): Promise<CartState | undefined> {
  const hash = hashOf(wireId);
  if (!hash) return undefined;
  const [row] = await em.execute<Omit<CartState, "lines" | "wireId">[]>(
    `select ${columns} from carts where token_hash = ? ${lock}`,
    [hash],
  );
  if (!row) return undefined;
  // A statement of its own: one that waits for the lock would still see the lines from before it.
  const lines = await em.execute<(Omit<CartLineState, "priceSeen"> & { priceSeen: string })[]>(
    `select id, variant_id as "variantId", quantity, price_snapshot as "priceSeen"
       from cart_items where cart_id = ? order by id`,
    [row.id],
  );
  return {
    ...row,
    wireId,
    updatedAt: new Date(row.updatedAt),
    lines: lines.map((line) => ({ ...line, priceSeen: BigInt(line.priceSeen) })),
  };
}

/** What is in the cart, and other variants that are to be put in. */
export async function goodsOf(
  em: EntityManager,
  cart: CartState,
  more: readonly Id<"var">[] = [],
): Promise<Goods> {
  const variantIds = [...new Set([...cart.lines.map(({ variantId }) => variantId), ...more])];
  return { snapshots: await snapshotOf(em, variantIds), stock: await availabilityOf(em, variantIds) };
}

/** Units of a variant that can be had, as far as this cart is concerned. */
export function availableOf(goods: Goods, variantId: Id<"var">): number {
  if (!goods.snapshots.get(variantId)?.isSellable) return 0;
  const stock = goods.stock.get(variantId);
  if (!stock) return 0;
  return stock.isTracked && !stock.canBackorder ? Math.max(0, stock.available) : Infinity;
}

import { OutOfStock, ShortLine } from "@till/inventory";
import { Refused, refuse } from "@till/kit/errors";
import { decodeId, type Id, newId } from "@till/kit/id";
import type { Tx } from "@till/kit/tx";
import { availableOf, type CartState, type Goods, lineQuantityMax, linesMax } from "./cart.js";
import { changeCart } from "./change-cart.js";
import type { FullCart } from "./priced-cart.js";

export interface LineInput {
  /** As on the wire: `var_01h…` */
  variantId: string;
  quantity: number;
}

/**
 * Puts units of a variant into a cart, on top of those that are in it.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED | OUT_OF_STOCK | CART_CLOSED)
 */
export function addLine(tx: Tx, cartId: string, input: LineInput, now: Date): Promise<FullCart> {
  const variantId = variantOf(input);
  return changeCart(
    tx,
    cartId,
    now,
    (cart, goods) => putIn(tx, cart, goods, [{ variantId, quantity: input.quantity }], now),
    [variantId],
  );
}

/**
 * Sets how many units a line has; none takes it out.
 * @throws Refused(NOT_FOUND | INVALID | LIMIT_EXCEEDED | OUT_OF_STOCK | CART_CLOSED)
 */
export function updateLine(
  tx: Tx,
  cartId: string,
  lineId: string,
  quantity: number,
  now: Date,
): Promise<FullCart> {
  if (quantity === 0) return removeLine(tx, cartId, lineId, now);
  return changeCart(tx, cartId, now, async (cart, goods) => {
    const line = cart.lines.find(({ id }) => id === decodeId("line", lineId));
    if (!line) throw refuse("NOT_FOUND", "This line is no longer in the cart.", ["lineId"]);
    checkQuantity(quantity);
    // Whoever takes fewer is going the right way, even where that is still too many.
    if (quantity > line.quantity) checkStock(goods, line.variantId, quantity);
    line.quantity = quantity;
    line.priceSeen = goods.snapshots.get(line.variantId)!.price;
    await tx.execute(
      `with line as (update cart_items set quantity = ?, price_snapshot = ? where id = ?)
       update carts set updated_at = ? where id = ?`,
      [line.quantity, line.priceSeen, line.id, now, cart.id],
    );
  });
}

/** Takes a line out. One that is out already is no error: a second click means the same. */
export function removeLine(tx: Tx, cartId: string, lineId: string, now: Date): Promise<FullCart> {
  return changeCart(tx, cartId, now, async (cart) => {
    const id = decodeId("line", lineId);
    cart.lines = cart.lines.filter((line) => line.id !== id);
    await tx.execute(
      `with line as (delete from cart_items where id = ? and cart_id = ?)
       update carts set updated_at = ? where id = ?`,
      [id ?? null, cart.id, now, cart.id],
    );
  });
}

/** The variant that an input names. */
export function variantOf({ variantId }: LineInput): Id<"var"> {
  const id = decodeId("var", variantId);
  if (!id) throw refuse("NOT_FOUND", "There is no such product.", ["variantId"]);
  return id;
}

/** Writes new units into a cart that is locked, or refuses all of them. */
export async function putIn(
  tx: Tx,
  cart: CartState,
  goods: Goods,
  wanted: readonly { variantId: Id<"var">; quantity: number }[],
  now: Date,
): Promise<void> {
  for (const { variantId, quantity } of wanted) {
    checkQuantity(quantity);
    const snapshot = goods.snapshots.get(variantId);
    if (!snapshot?.isSellable) throw refuse("NOT_FOUND", "This product is not for sale.", ["variantId"]);
    const held = cart.lines.find((line) => line.variantId === variantId);
    const total = (held?.quantity ?? 0) + quantity;
    checkQuantity(total);
    checkStock(goods, variantId, total);
    if (held) Object.assign(held, { quantity: total, priceSeen: snapshot.price });
    else cart.lines.push({ id: newId(), variantId, quantity: total, priceSeen: snapshot.price });
  }
  if (cart.lines.length > linesMax) throw refuse("LIMIT_EXCEEDED", `A cart has at most ${linesMax} lines.`);
  await write(tx, cart, new Set(wanted.map(({ variantId }) => variantId)), now);
}

async function write(tx: Tx, cart: CartState, changed: ReadonlySet<Id<"var">>, now: Date): Promise<void> {
  const rows = cart.lines
    .filter(({ variantId }) => changed.has(variantId))
    .map(({ id, variantId, quantity, priceSeen }) => ({
      id,
      variantId,
      quantity,
      price: priceSeen.toString(),
    }));
  await tx.execute(
    `with put as (
       insert into cart_items (id, cart_id, variant_id, quantity, price_snapshot)
       select l.id, ?, l."variantId", l.quantity, l.price
         from jsonb_to_recordset(?::jsonb) as l(id uuid, "variantId" uuid, quantity int, price bigint)
       on conflict (cart_id, variant_id) do update
         set quantity = excluded.quantity, price_snapshot = excluded.price_snapshot)
     update carts set updated_at = ? where id = ?`,
    [cart.id, JSON.stringify(rows), now, cart.id],
  );
}

function checkQuantity(quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 1)
    throw refuse("INVALID", "Choose at least one.", ["quantity"]);
  if (quantity > lineQuantityMax)
    throw refuse("LIMIT_EXCEEDED", `At most ${lineQuantityMax} of one kind can be ordered at once.`, [
      "quantity",
    ]);
}

function checkStock(goods: Goods, variantId: Id<"var">, wanted: number): void {
  const available = availableOf(goods, variantId);
  if (wanted > available) throw new Refused(new OutOfStock([new ShortLine(variantId, wanted, available)]));
}

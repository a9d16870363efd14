import type { testDatabase } from "@till/host/testing";
import { Refused } from "@till/kit/errors";
import { newId } from "@till/kit/id";
import { Money } from "@till/kit/money";
import { transact } from "@till/kit/tx";
import { guest, type Viewer } from "@till/kit/viewer";
import { applyCode } from "./cart-codes.js";
import { type PlaceOrder, placeOrder } from "./place-order.js";
import type { FullCart } from "./priced-cart.js";

/** What a buyer sends who agrees to the cart as it is. */
export const inputFor = (
  { cart, price, currency }: FullCart,
  changes: Partial<PlaceOrder> = {},
): PlaceOrder => ({
  cartId: cart.wireId,
  expectedTotal: Money.of(price.total, currency).amount,
  paymentMethod: "card",
  idempotencyKey: newId(),
  ...changes,
});

/** Why those that were refused were refused; an error that is no refusal as it is. */
export const refusals = (results: PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    const reason: unknown = result.reason;
    return [reason instanceof Refused ? reason.code : reason];
  });

/** What buyers do, on the database of a test file. */
export function buyers(db: ReturnType<typeof testDatabase>) {
  return {
    place: (input: PlaceOrder, viewer: Viewer = guest) =>
      transact(db.em(), (tx) => placeOrder(tx, db.services(), viewer, input)),
    withCode: ({ cart }: FullCart, name: string) =>
      transact(db.em(), (tx) => applyCode(tx, cart.wireId, name, new Date())),
    /** Everything that placing an order may leave behind. */
    async traces(): Promise<Record<string, number>> {
      const [row] = await db.sql<Record<string, number>>(
        `select (select count(*)::int from orders) as orders, (select count(*)::int from order_items) as lines,
            (select count(*)::int from payments) as payments, (select count(*)::int from reservations) as holds,
            (select count(*)::int from inventory_movements where reason = 'RESERVE') as movements,
            (select count(*)::int from applied_promotions) as uses,
            (select coalesce(sum(used_count), 0)::int from promotions) as used,
            (select count(*)::int from outbox) as announcements,
            (select count(*)::int from carts where status = 'ORDERED') as closed,
            (select count(*)::int from idempotency_keys) as keys`,
      );
      return row!;
    },
  };
}

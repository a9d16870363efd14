import { type Env, keyFor } from "@till/kit/env";
import type { Id } from "@till/kit/id";
import { sign } from "@till/kit/token";

/**
 * The secret part of an order's link: 256 bits that only this shop can compute from the order's id. Nothing
 * secret needs to be stored, and each later mail carries the same link.
 */
export const orderToken = (env: Pick<Env, "TILL_SECRET">, orderId: Id<"ord">): string =>
  sign(keyFor(env, "order-links"), orderId);

/** Where a guest follows the order. */
export const orderLink = (env: Env, orderId: Id<"ord">): string =>
  new URL(`/orders/${orderToken(env, orderId)}`, env.STOREFRONT_URL).href;

import { OutOfStock } from "@till/inventory";
import { InvalidInput } from "@till/kit/errors";
import { Money } from "@till/kit/money";
import type { Subgraph } from "@till/kit/subgraph";
import { dropAbandonedCarts } from "./abandoned-carts.job.js";
import { StoredCart, StoredCartItem } from "./cart.entity.js";
import { CartResolver, openCart } from "./cart.resolver.js";
import { CheckoutResolver } from "./checkout.resolver.js";
import { ShippingZone, ShippingZoneCountry, StoredShippingMethod, StoredTaxRate } from "./shipping.entity.js";
import { shippingMethods } from "./shipping.reads.js";

export const checkout: Subgraph = {
  name: "checkout",
  entities: [
    StoredCart,
    StoredCartItem,
    ShippingZone,
    ShippingZoneCountry,
    StoredShippingMethod,
    StoredTaxRate,
  ],
  resolvers: [CartResolver, CheckoutResolver],
  types: [InvalidInput, OutOfStock],
  references: {
    // A cart's id is its secret, so that whoever can name it may see it.
    Cart: ({ id }, ctx) => openCart(ctx, id),
    ShippingMethod: async ({ id }, ctx) => {
      const row = await shippingMethods(ctx).load(id);
      return row && { ...row, price: Money.of(BigInt(row.price), row.currency) };
    },
  },
  jobs: [dropAbandonedCarts],
};

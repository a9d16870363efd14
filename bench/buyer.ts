import { randomUUID } from "node:crypto";
import { slugOf } from "./data.js";
import * as operations from "./operations.js";

type Ask = (query: string, operationName: string, variables: object) => Promise<string>;

interface CartAnswer {
  cart: {
    id: string;
    shippingMethods: { id: string }[];
    totals: { total: { amount: string } };
  };
  userErrors: unknown[];
}

/** Guests of the shop, each with a cart of their own. */
export async function buyer(ask: Ask, products: number) {
  const pages = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      ask(operations.productPage, "ProductPage", { slug: slugOf(n, products) }),
    ),
  );
  const variantIds = pages.map(
    (page) =>
      (JSON.parse(page) as { data: { product: { variants: { id: string }[] } } }).data.product.variants[0]!
        .id,
  );
  const mutate = async <Answer>(query: string, operationName: string, variables: object): Promise<Answer> => {
    const text = await ask(query, operationName, variables);
    const { data } = JSON.parse(text) as { data?: Record<string, Answer & { userErrors: unknown[] }> };
    const answer = Object.values(data ?? {})[0];
    if (!answer || answer.userErrors.length > 0) throw new Error(`${operationName}: ${text.slice(0, 500)}`);
    return answer;
  };
  const variant = (n: number) => variantIds[n % variantIds.length]!;

  const addToCart = (n: number) =>
    mutate<CartAnswer>(operations.cartCreate, "CartCreate", { variantId: variant(n) });

  async function checkout(n: number): Promise<void> {
    const { cart } = await addToCart(n);
    await mutate(operations.cartLineAdd, "CartLineAdd", { cartId: cart.id, variantId: variant(n + 1) });
    const address = {
      firstName: "Ada",
      lastName: "Lovelace",
      line1: "Invalidenstr. 1",
      city: "Berlin",
      postalCode: "10115",
      countryCode: "DE",
    };
    const placed = await mutate<CartAnswer>(operations.cartAddressesSet, "CartAddressesSet", {
      cartId: cart.id,
      input: { email: `guest-${n}@example.com`, shippingAddress: address },
    });
    const priced = await mutate<CartAnswer>(operations.cartShippingMethodSet, "CartShippingMethodSet", {
      cartId: cart.id,
      shippingMethodId: placed.cart.shippingMethods[0]!.id,
    });
    const coupon = await mutate<CartAnswer>(operations.cartCodeApply, "CartCodeApply", {
      cartId: cart.id,
      code: "BENCH10",
    });
    await mutate(operations.checkoutComplete, "CheckoutComplete", {
      cartId: cart.id,
      input: {
        expectedTotal: (coupon.cart ?? priced.cart).totals.total.amount,
        idempotencyKey: randomUUID(),
      },
    });
  }

  return { addToCart, checkout };
}

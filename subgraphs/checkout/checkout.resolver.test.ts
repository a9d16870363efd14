import { testDatabase, testSecret } from "@till/host/testing";
import type { Context } from "@till/kit/context";
import { readEnv } from "@till/kit/env";
import { encodeId, newId } from "@till/kit/id";
import { schemaOf } from "@till/kit/subgraph";
import { code } from "@till/promotions/testing";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { checkout } from "./subgraph.js";
import { berlin, shipsTo, taxed, type Ware, ware } from "./testing.js";

const db = testDatabase();
let schema: GraphQLSchema;
let methodId: string;
beforeAll(async () => {
  ({ schema } = await schemaOf(checkout));
  methodId = await shipsTo(db.em(), ["DE", "AT"]);
  await taxed(db.em(), "DE", 19);
});

async function ask<T>(
  source: string,
  variableValues: object = {},
  changes: Partial<Context> = {},
): Promise<T> {
  const contextValue = { ...db.context(), ...changes };
  const answer = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  const { data, errors } = answer as ExecutionResult<T>;
  if (errors) throw errors[0]!;
  return data!;
}

const cartFields = `cart {
  id itemCount email codes { code discount { amount } kind isFreeShipping }
  lines { id quantity variant { id } unitPrice { amount currencyCode } total { amount } }
  totals { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount } taxesIncluded }
  shippingAddress { city countryCode } shippingMethods { id name price { amount } } shippingMethod { id }
  warnings { code message lineId } missing } userErrors { __typename code message field }`;
interface CartAnswer {
  cart: {
    id: string;
    lines: { id: string }[];
    totals: { total: { amount: string } };
    missing: string[];
  } | null;
  userErrors: { __typename: string; code: string; field: string[] | null }[];
}

/** A cart that only `checkoutComplete` is missing, made through the API. */
async function readyCart(...goods: Ware[]): Promise<NonNullable<CartAnswer["cart"]>> {
  const { cartCreate } = await ask<{ cartCreate: CartAnswer }>(
    `mutation ($input: CartCreateInput!) { cartCreate(input: $input) { ${cartFields} } }`,
    { input: { lines: goods.map(({ wireId }) => ({ variantId: wireId, quantity: 1 })) } },
  );
  const cartId = cartCreate.cart!.id;
  await ask(
    `mutation ($cartId: ID!, $input: CartAddressesInput!) { cartAddressesSet(cartId: $cartId, input: $input) { ${cartFields} } }`,
    { cartId, input: { email: "ada@example.com", shippingAddress: berlin } },
  );
  const { cartShippingMethodSet } = await ask<{ cartShippingMethodSet: CartAnswer }>(
    `mutation ($cartId: ID!, $id: ID!) { cartShippingMethodSet(cartId: $cartId, shippingMethodId: $id) { ${cartFields} } }`,
    { cartId, id: methodId },
  );
  return cartShippingMethodSet.cart!;
}

const complete = `mutation ($cartId: ID!, $input: CheckoutInput!) { checkoutComplete(cartId: $cartId, input: $input) {
  order { id } orderToken payment { paymentId provider status clientSecret amount { amount } }
  userErrors { code message field ... on OutOfStock { lines { variant { id } wanted available } } } } }`;
interface Completed {
  checkoutComplete: {
    order: { id: string } | null;
    orderToken: string | null;
    payment: { paymentId: string; clientSecret: string; amount: { amount: string } } | null;
    userErrors: { code: string }[];
  };
}
const inputOf = (cart: NonNullable<CartAnswer["cart"]>) => ({
  expectedTotal: cart.totals.total.amount,
  idempotencyKey: newId(),
});

describe("a guest at the counter", () => {
  it("fills a cart, learns what is missing, and orders", async () => {
    const lamp = await ware(db.em(), { price: 1_999n });
    const { code: name } = await code(db.em(), { amountMinor: 500n });
    const cart = await readyCart(lamp);
    expect(cart.missing).toEqual([]);
    const { cartCodeApply } = await ask<{ cartCodeApply: CartAnswer }>(
      `mutation ($cartId: ID!, $code: String!) { cartCodeApply(cartId: $cartId, code: $code) { ${cartFields} } }`,
      { cartId: cart.id, code: name.toLowerCase() },
    );
    expect(cartCodeApply.cart).toMatchObject({
      itemCount: 1,
      lines: [
        { quantity: 1, variant: { id: lamp.wireId }, unitPrice: { amount: "19.99", currencyCode: "EUR" } },
      ],
      codes: [{ code: name, discount: { amount: "5.00" }, kind: "FIXED", isFreeShipping: false }],
      totals: {
        subtotal: { amount: "19.99" },
        discount: { amount: "5.00" },
        shipping: { amount: "4.90" },
        tax: { amount: "3.17" },
        total: { amount: "19.89" },
        taxesIncluded: true,
      },
      shippingMethod: { id: methodId },
    });

    const variables = { cartId: cart.id, input: inputOf(cartCodeApply.cart!) };
    const first = await ask<Completed>(complete, variables);
    expect(first.checkoutComplete).toMatchObject({
      order: { id: expect.stringMatching(/^ord_/) },
      orderToken: expect.stringMatching(/.{40,}/),
      payment: { provider: "SANDBOX", status: "PENDING", amount: { amount: "19.89" } },
      userErrors: [],
    });
    expect(await ask<Completed>(complete, variables)).toEqual(first);
    expect(await ask("query ($id: ID!) { cart(id: $id) { id } }", { id: cart.id })).toEqual({ cart: null });
    const { cartLineAdd } = await ask<{ cartLineAdd: CartAnswer }>(
      `mutation ($cartId: ID!, $input: CartLineInput!) { cartLineAdd(cartId: $cartId, input: $input) { ${cartFields} } }`,
      { cartId: cart.id, input: { variantId: lamp.wireId } },
    );
    expect(cartLineAdd).toMatchObject({
      cart: null,
      userErrors: [{ code: "CART_CLOSED", field: ["cartId"] }],
    });
  });

  it("is told which goods fell short", async () => {
    const last = await ware(db.em(), { onHand: 1 });
    const [mine, theirs] = [await readyCart(last), await readyCart(last)];
    await ask<Completed>(complete, { cartId: theirs.id, input: inputOf(theirs) });
    const answer = await ask<Completed>(complete, { cartId: mine.id, input: inputOf(mine) });
    expect(answer.checkoutComplete).toMatchObject({
      order: null,
      orderToken: null,
      payment: null,
      userErrors: [
        { code: "OUT_OF_STOCK", lines: [{ variant: { id: last.wireId }, wanted: 1, available: 0 }] },
      ],
    });
  });

  it("keeps the order when the provider is down, and pays it by asking again", async () => {
    const cart = await readyCart(await ware(db.em()));
    const variables = { cartId: cart.id, input: inputOf(cart) };
    const down = readEnv({
      NODE_ENV: "test",
      TILL_SECRET: testSecret,
      STRIPE_SECRET_KEY: "sk_test_down",
      STRIPE_WEBHOOK_SECRET: "whsec_down",
      STRIPE_API_URL: "http://127.0.0.1:9",
    });
    const failed = await ask<Completed>(complete, variables, { env: down });
    expect(failed.checkoutComplete).toMatchObject({
      order: { id: expect.stringMatching(/^ord_/) },
      payment: null,
      userErrors: [{ code: "PROVIDER_UNAVAILABLE" }],
    });
    const again = await ask<Completed>(complete, variables);
    expect(again.checkoutComplete.order).toEqual(failed.checkoutComplete.order);
    expect(again.checkoutComplete.payment).toMatchObject({ amount: { amount: cart.totals.total.amount } });
    expect(again.checkoutComplete.userErrors).toEqual([]);
  });

  it("sees where the shop sends to, and what an address there needs", async () => {
    const context = db.context();
    const data = await ask(
      "{ shippingCountries { code name requiresRegion requiresPostalCode } }",
      {},
      { shown: context.shown },
    );
    expect(data).toEqual({
      shippingCountries: [
        { code: "AT", name: "Austria", requiresRegion: false, requiresPostalCode: true },
        { code: "DE", name: "Germany", requiresRegion: false, requiresPostalCode: true },
      ],
    });
    expect([...context.shown]).toEqual(["shipping"]);
  });

  it("reaches nothing with somebody else's id", async () => {
    const see = "query ($id: ID!) { cart(id: $id) { id } }";
    for (const id of ["", "cart_", encodeId("cart", newId()), `cart_${"7".repeat(52)}`])
      expect(await ask(see, { id })).toEqual({ cart: null });
  });
});

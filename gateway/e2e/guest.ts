import { randomUUID } from "node:crypto";
import { type Answer, ask, randomIp } from "./shop.js";

interface Payload {
  userErrors: { code: string; message: string }[];
}
interface CartPayload extends Payload {
  cart: { id: string; totals: { total: { amount: string } }; shippingMethods: { id: string }[] } | null;
}
export interface Placed extends Payload {
  order: { id: string; number: string } | null;
  orderToken: string | null;
  payment: { paymentId: string; clientSecret: string; confirmUrl: string } | null;
}

export interface Line {
  variantId: string;
  quantity: number;
}

/** A guest who shops through the public API, as any storefront would let them. */
export class Guest {
  readonly ip = randomIp();
  readonly statuses: number[] = [];
  cartId = "";

  constructor(
    readonly api: string,
    readonly email = `${randomUUID()}@example.com`,
  ) {}

  async #mutate<P extends Payload>(query: string, variables: object): Promise<P> {
    const answer: Answer<Record<string, P>> = await ask(this.api, query, variables, { ip: this.ip });
    this.statuses.push(answer.status);
    const payload = Object.values(answer.data ?? {})[0];
    if (!payload) throw new Error(`${answer.status}: ${JSON.stringify(answer.errors)}`);
    return payload;
  }

  async fillCart(lines: readonly Line[]): Promise<CartPayload> {
    const payload = await this.#mutate<CartPayload>(
      `mutation Fill($lines: [CartLineInput!]) { cartCreate(input: { lines: $lines }) { ${cartFields} } }`,
      { lines },
    );
    this.cartId = payload.cart?.id ?? "";
    return payload;
  }

  applyCode(code: string): Promise<CartPayload> {
    return this.#mutate(
      `mutation Code($cartId: ID!, $code: String!) { cartCodeApply(cartId: $cartId, code: $code) { ${cartFields} } }`,
      { cartId: this.cartId, code },
    );
  }

  /** Contact, address and the first shipping method. Answers the total that the guest sees. */
  async address(): Promise<string> {
    const addressed = await this.#mutate<CartPayload>(
      `mutation Address($cartId: ID!, $input: CartAddressesInput!) {
         cartAddressesSet(cartId: $cartId, input: $input) { ${cartFields} }
       }`,
      { cartId: this.cartId, input: { email: this.email, shippingAddress: berlin } },
    );
    const method = addressed.cart?.shippingMethods[0];
    if (!method) throw new Error(`no shipping: ${JSON.stringify(addressed)}`);
    const priced = await this.#mutate<CartPayload>(
      `mutation Shipping($cartId: ID!, $id: ID!) {
         cartShippingMethodSet(cartId: $cartId, shippingMethodId: $id) { ${cartFields} }
       }`,
      { cartId: this.cartId, id: method.id },
    );
    if (!priced.cart) throw new Error(JSON.stringify(priced.userErrors));
    return priced.cart.totals.total.amount;
  }

  place(expectedTotal: string, idempotencyKey: string = randomUUID()): Promise<Placed> {
    return this.#mutate(
      `mutation Place($cartId: ID!, $input: CheckoutInput!) {
         checkoutComplete(cartId: $cartId, input: $input) {
           order { id number } orderToken payment { paymentId clientSecret confirmUrl }
           userErrors { code message }
         }
       }`,
      { cartId: this.cartId, input: { expectedTotal, idempotencyKey } },
    );
  }

  /** Types a card into the provider's form, as the storefront's server does. */
  async pay(
    { payment }: Placed,
    number = "4242424242424242",
  ): Promise<{ status: string; actionUrl?: string }> {
    const response = await fetch(payment!.confirmUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        clientSecret: payment!.clientSecret,
        card: { number, expMonth: 12, expYear: new Date().getFullYear() + 2, cvc: "123" },
      }),
    });
    this.statuses.push(response.status);
    return (await response.json()) as { status: string };
  }

  /** The whole way from an empty cart to a card that was accepted, or to the first refusal. */
  async buy(lines: readonly Line[], code?: string): Promise<Placed> {
    const filled = await this.fillCart(lines);
    if (filled.userErrors.length > 0)
      return { order: null, orderToken: null, payment: null, userErrors: filled.userErrors };
    if (code !== undefined) {
      const coded = await this.applyCode(code);
      if (coded.userErrors.length > 0)
        return { order: null, orderToken: null, payment: null, userErrors: coded.userErrors };
    }
    const placed = await this.place(await this.address());
    if (placed.order) await this.pay(placed);
    return placed;
  }
}

const cartFields = `cart { id totals { total { amount } } shippingMethods { id } } userErrors { code message }`;

const berlin = {
  firstName: "Ada",
  lastName: "Lovelace",
  line1: "Invalidenstr. 1",
  city: "Berlin",
  postalCode: "10115",
  countryCode: "DE",
};

/** Asks again until the answer is right; the last answer is returned when it never is. */
export async function eventually<T>(
  look: () => Promise<T>,
  isRight: (value: T) => boolean,
  forMs = 30_000,
): Promise<T> {
  const until = Date.now() + forMs;
  for (;;) {
    const value = await look();
    if (isRight(value) || Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

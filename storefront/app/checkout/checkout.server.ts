import {
  CartAddressesSetDocument,
  CartShippingMethodSetDocument,
  CheckoutCompleteDocument,
  CheckoutPageDocument,
  type CheckoutCartFragment,
  type CountryFragment,
  type PaymentStepFragment,
  type RefusalFragment,
} from "../gql/graphql.js";
import { refusalText } from "../cart/refusals.js";
import type { Ask } from "../lib/gateway.server.js";
import { formatMoney } from "../lib/money.js";
import {
  addressErrors,
  addressInput,
  fieldOfRefusal,
  isEmail,
  readAddress,
  type FieldError,
} from "./address-form.js";

interface Placed {
  readonly orderToken: string;
  readonly payment: PaymentStepFragment | null;
}

/** How far a form got: to a saved cart, to an order, or to the reasons why not. */
export type Outcome =
  | { readonly kind: "saved"; readonly cart: CheckoutCartFragment }
  | { readonly kind: "placed"; readonly placed: Placed }
  | { readonly kind: "refused"; readonly errors: readonly FieldError[] };

const refused = (errors: readonly FieldError[]): Outcome => ({ kind: "refused", errors });

export const checkoutPage = (ask: Ask, cartId: string) => ask(CheckoutPageDocument, { id: cartId });

/** Saves contact and addresses. Where no way of delivery was chosen yet, the cheapest stands in. */
export async function saveAddresses(
  ask: Ask,
  cartId: string,
  form: FormData,
  countries: readonly CountryFragment[],
): Promise<Outcome> {
  const email = String(form.get("email") ?? "").trim();
  const shipping = readAddress(form, "");
  const isSame = form.get("billingSame") === "1";
  const billing = readAddress(form, "billing.");
  const errors = [
    ...(isEmail(email)
      ? []
      : [
          { field: "email", message: "Enter an email address, so that we can write to you about the order." },
        ]),
    ...addressErrors(shipping, countries, ""),
    ...(isSame ? [] : addressErrors(billing, countries, "billing.")),
  ];
  if (errors.length > 0) return refused(errors);
  const input = {
    email,
    shippingAddress: addressInput(shipping),
    billingAddress: addressInput(isSame ? shipping : billing),
  };
  const { cartAddressesSet } = await ask(CartAddressesSetDocument, { cartId, input });
  if (cartAddressesSet.userErrors.length > 0) return refused(cartAddressesSet.userErrors.map(fieldError));
  const { cart } = cartAddressesSet;
  if (!cart)
    return refused([{ field: "", message: "Your cart has been closed. Start again from the cart." }]);
  const [cheapest] = cart.shippingMethods;
  if (cart.shippingMethod || !cheapest) return { kind: "saved", cart };
  return chooseMethod(ask, cartId, cheapest.id);
}

export async function chooseMethod(ask: Ask, cartId: string, shippingMethodId: string): Promise<Outcome> {
  const { cartShippingMethodSet } = await ask(CartShippingMethodSetDocument, { cartId, shippingMethodId });
  if (cartShippingMethodSet.userErrors.length > 0) {
    return refused(
      cartShippingMethodSet.userErrors.map((error) => ({
        field: "shippingMethod",
        message: refusalText(error),
      })),
    );
  }
  return cartShippingMethodSet.cart
    ? { kind: "saved", cart: cartShippingMethodSet.cart }
    : refused([{ field: "", message: "Your cart has been closed. Start again from the cart." }]);
}

/**
 * Places the order for exactly the total the shopper saw. When saving the form moved the total, nothing is
 * ordered and they are asked again.
 */
export async function placeOrder(
  ask: Ask,
  cartId: string,
  form: FormData,
  countries: readonly CountryFragment[],
): Promise<Outcome> {
  const saved = await saveAddresses(ask, cartId, form, countries);
  if (saved.kind !== "saved") return saved;
  const wanted = String(form.get("shippingMethod") ?? "");
  const chosen =
    wanted !== "" && wanted !== saved.cart.shippingMethod?.id
      ? await chooseMethod(ask, cartId, wanted)
      : saved;
  if (chosen.kind !== "saved") return chosen;
  const { cart } = chosen;
  if (!cart.shippingMethod)
    return refused([{ field: "shippingMethod", message: "Choose how we should deliver." }]);
  const expectedTotal = String(form.get("expectedTotal") ?? "");
  if (cart.totals.total.amount !== expectedTotal) {
    const message = `With this delivery the total is ${formatMoney(cart.totals.total)}. Check it, then place the order.`;
    return refused([{ field: "", message }]);
  }
  const { checkoutComplete } = await ask(CheckoutCompleteDocument, {
    cartId,
    input: {
      expectedTotal,
      idempotencyKey: String(form.get("idempotencyKey") ?? ""),
      acceptsMarketing: form.get("acceptsMarketing") === "1",
    },
  });
  if (checkoutComplete.userErrors.length > 0) return refused(checkoutComplete.userErrors.map(fieldError));
  if (!checkoutComplete.orderToken)
    return refused([{ field: "", message: "The order could not be placed. Please try again." }]);
  return {
    kind: "placed",
    placed: { orderToken: checkoutComplete.orderToken, payment: checkoutComplete.payment ?? null },
  };
}

const fieldError = (error: RefusalFragment): FieldError => ({
  field: fieldOfRefusal(error.field),
  message: refusalText(error),
});

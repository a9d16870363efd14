import {
  data,
  redirect,
  redirectDocument,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useFetcher, useLoaderData, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { AddressFields } from "../checkout/AddressFields.js";
import { addressValues, type FieldError } from "../checkout/address-form.js";
import {
  checkoutPage,
  chooseMethod,
  placeOrder,
  saveAddresses,
  type Outcome,
} from "../checkout/checkout.server.js";
import { ErrorSummary } from "../checkout/ErrorSummary.js";
import { Field } from "../checkout/Field.js";
import { ShippingChoice } from "../checkout/ShippingChoice.js";
import { Summary } from "../checkout/Summary.js";
import { WhoamiDocument } from "../gql/graphql.js";
import { forget, jar } from "../lib/cookies.server.js";
import { Icon } from "../lib/icons.js";
import { formatMoney, isZero } from "../lib/money.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { useFrame } from "../shop/frame.js";

const personal = { "cache-control": "private, no-store" };
export const headers = (): HeadersInit => personal;
export const meta: MetaFunction = ({ matches }) => seo({ title: "Checkout", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const { ask, cartId, token } = await shopper(args);
  if (cartId === null) throw redirect("/cart");
  const [{ cart, shippingCountries }, who] = await Promise.all([
    checkoutPage(ask, cartId),
    token ? ask(WhoamiDocument, {}) : null,
  ]);
  if (!cart || cart.lines.length === 0) throw redirect("/cart");
  return {
    cart,
    countries: shippingCountries,
    knownEmail: cart.email ?? who?.me?.email ?? "",
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ask, cartId } = await shopper(args);
  if (cartId === null) throw redirect("/cart");
  const form = await args.request.formData();
  const outcome = await act(ask, cartId, form);
  if (outcome.kind === "refused") return data({ errors: outcome.errors }, { status: 422, headers: personal });
  if (outcome.kind === "saved") {
    const isFetched = args.request.headers.get("sec-fetch-dest") === "empty";
    return isFetched
      ? data({ errors: [] as FieldError[] }, { headers: personal })
      : redirect("/checkout#delivery", { headers: personal });
  }
  const { cart, payment } = jar(args.context);
  const headers = new Headers(personal);
  headers.append("set-cookie", await forget(cart));
  headers.append("set-cookie", await payment.serialize(outcome.placed));
  const isPaid = outcome.placed.payment === null || outcome.placed.payment.status === "CAPTURED";
  const next = isPaid ? `/checkout/thanks/${outcome.placed.orderToken}` : "/checkout/payment";
  // A new document, because the payment page has a content policy of its own.
  return redirectDocument(next, { headers });
}

async function act(
  ask: Parameters<typeof checkoutPage>[0],
  cartId: string,
  form: FormData,
): Promise<Outcome> {
  const intent = form.get("intent");
  if (intent === "method") return chooseMethod(ask, cartId, String(form.get("shippingMethod") ?? ""));
  const { shippingCountries } = await checkoutPage(ask, cartId);
  return intent === "place"
    ? placeOrder(ask, cartId, form, shippingCountries)
    : saveAddresses(ask, cartId, form, shippingCountries);
}

export default function CheckoutRoute(): ReactElement {
  const { cart } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const save = useFetcher<typeof action>({ key: "checkout" });
  const [errors, setErrors] = useState<readonly FieldError[]>(answered?.errors ?? []);
  const [summed, setSummed] = useState(errors);
  useEffect(() => {
    setErrors(answered?.errors ?? []);
    setSummed(answered?.errors ?? []);
  }, [answered]);
  // What saved itself while somebody types is told beside the field only: the focus must not move.
  useEffect(() => {
    if (!save.data) return;
    setErrors(save.data.errors);
    if (save.data.errors.length === 0) setSummed([]);
  }, [save.data]);
  return (
    <div className="page page-wide">
      <h1>Checkout</h1>
      <ErrorSummary errors={summed} title="Please look at this again" />
      {cart.warnings.length > 0 && (
        <div className="notice" role="status">
          {cart.warnings.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      <div className="checkout">
        <CheckoutForm errors={errors} />
        <Summary cart={cart} />
      </div>
    </div>
  );
}

/** The whole checkout is one form. With scripts, a complete address and a change of delivery save themselves. */
function CheckoutForm({ errors }: { readonly errors: readonly FieldError[] }): ReactElement {
  const { cart, countries, knownEmail, idempotencyKey } = useLoaderData<typeof loader>();
  const { shop } = useFrame();
  const { state } = useNavigation();
  const save = useFetcher<typeof action>({ key: "checkout" });
  const form = useRef<HTMLFormElement>(null);
  const shipping = addressValues(cart.shippingAddress, shop.countryCode);
  const billing = addressValues(cart.billingAddress, shop.countryCode);
  const [country, setCountry] = useState(shipping.countryCode);
  const [billingCountry, setBillingCountry] = useState(billing.countryCode);
  const isReady = cart.shippingMethods.length > 0 && cart.shippingMethod != null;
  const isBusy = state === "submitting" || save.state !== "idle";
  const submit = (intent: "address" | "method"): void => {
    if (!form.current) return;
    const fields = new FormData(form.current);
    fields.set("intent", intent);
    save.submit(fields, { method: "post", action: "/checkout?index" });
  };
  return (
    <Form
      method="post"
      action="/checkout?index"
      className="checkout-form"
      ref={form}
      noValidate
      onBlur={(event) => {
        const field = event.target;
        if (
          !(field instanceof HTMLInputElement) ||
          field.type === "radio" ||
          field.defaultValue === field.value
        )
          return;
        if (isComplete(event.currentTarget)) submit("address");
      }}
    >
      {isReady && <input type="hidden" name="expectedTotal" value={cart.totals.total.amount} />}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <section aria-labelledby="contact">
        <h2 id="contact">Contact</h2>
        <div className="fields">
          <Field
            errors={errors}
            name="email"
            type="email"
            label="Email"
            defaultValue={knownEmail}
            autoComplete="email"
            required
            className="field-wide"
            hint="For the confirmation and the link to follow your parcel."
          />
          <label className="tick field-wide">
            <input type="checkbox" name="acceptsMarketing" value="1" />
            <span className="tick-text">Write to me when there is something new, a few times a year</span>
          </label>
        </div>
      </section>
      <section aria-labelledby="address">
        <h2 id="address">Where to</h2>
        <AddressFields
          values={shipping}
          countries={countries}
          countryCode={country}
          onCountry={setCountry}
          errors={errors}
        />
      </section>
      <section
        aria-labelledby="delivery"
        onChange={(event) => event.target instanceof HTMLInputElement && submit("method")}
      >
        <h2 id="delivery">Delivery</h2>
        <ShippingChoice key={cart.shippingMethod?.id ?? "none"} cart={cart} errors={errors} />
      </section>
      <section aria-labelledby="payment" className="billing">
        <h2 id="payment">Payment</h2>
        <p className="quiet">
          <Icon name="lock" /> By card, on the next page. The order is final when the payment went through.
        </p>
        <label className="tick">
          <input
            type="checkbox"
            name="billingSame"
            value="1"
            defaultChecked={isSameAddress(cart.shippingAddress, cart.billingAddress)}
          />
          <span className="tick-text">The invoice goes to the same address</span>
        </label>
        <div className="billing-fields">
          <h3>Invoice address</h3>
          <AddressFields
            prefix="billing."
            values={billing}
            countries={countries}
            countryCode={billingCountry}
            onCountry={setBillingCountry}
            errors={errors}
          />
        </div>
      </section>
      <p className="checkout-go">
        <button
          className="button button-large button-wide"
          type="submit"
          name="intent"
          value={isReady ? "place" : "address"}
          disabled={isBusy}
        >
          {isBusy ? "One moment…" : isReady ? buttonText(cart.totals.total) : "Continue to delivery"}
        </button>
        <Link className="text-link" to="/cart">
          Back to the cart
        </Link>
      </p>
    </Form>
  );
}

/** Whether all that is in sight is filled in; the folded invoice address does not count. */
const isComplete = (form: HTMLFormElement): boolean =>
  [...form.elements].every(
    (field) =>
      !(field instanceof HTMLInputElement) ||
      field.closest(".fields")?.checkVisibility() === false ||
      field.validity.valid,
  );

const buttonText = (total: { amount: string; currencyCode: string }): string =>
  isZero(total) ? "Place the order" : `Order and pay ${formatMoney(total)}`;

function isSameAddress(one: object | null | undefined, other: object | null | undefined): boolean {
  return other == null || JSON.stringify(one) === JSON.stringify(other);
}

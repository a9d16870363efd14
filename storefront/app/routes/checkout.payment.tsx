import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { readCard } from "../checkout/card.js";
import { CardForm } from "../checkout/CardForm.js";
import { ErrorSummary } from "../checkout/ErrorSummary.js";
import { pendingPayment } from "../checkout/pending-payment.server.js";
import { confirmSandbox } from "../checkout/sandbox.server.js";
import { StripePayment } from "../checkout/StripePayment.js";
import { OrderByTokenDocument } from "../gql/graphql.js";
import { formatMoney } from "../lib/money.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { OrderSummary } from "../orders/OrderSummary.js";
import { PostalAddress } from "../orders/PostalAddress.js";

const personal = { "cache-control": "private, no-store" };
export const headers = (): HeadersInit => personal;
export const meta: MetaFunction = ({ matches }) => seo({ title: "Payment", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const pending = await pendingPayment(args);
  if (!pending) throw redirect("/cart");
  const { ask } = await shopper(args);
  const { orderByToken: order } = await ask(OrderByTokenDocument, { token: pending.orderToken });
  if (!order) throw redirect("/cart");
  if (order.status === "CANCELLED") throw redirect(`/orders/${pending.orderToken}`);
  if (order.paymentStatus !== "PENDING" && order.paymentStatus !== "FAILED")
    throw redirect(`/checkout/thanks/${pending.orderToken}`);
  const { provider, clientSecret, publishableKey, confirmUrl, amount } = pending.payment;
  const { policy, settings } = args.context;
  const isStripe = provider === "STRIPE" && publishableKey != null;
  if (isStripe) {
    policy.allow("script-src", "https://js.stripe.com");
    policy.allow("frame-src", "https://js.stripe.com https://hooks.stripe.com");
    policy.allow("connect-src", "https://api.stripe.com");
  } else if (confirmUrl) {
    // Without scripts the second step is reached by the answer to this page's own form.
    policy.allow("form-action", new URL(confirmUrl).origin);
  }
  const wasDeclined = new URL(args.request.url).searchParams.get("declined") === "1";
  const stripe = isStripe ? { publishableKey, clientSecret } : null;
  return { order, amount, stripe, returnUrl: `${settings.publicUrl}/checkout/return`, wasDeclined };
}

export async function action(args: ActionFunctionArgs) {
  const pending = await pendingPayment(args);
  if (!pending?.payment.confirmUrl) throw redirect("/cart");
  const read = readCard(await args.request.formData());
  if ("errors" in read) return data({ errors: read.errors }, { status: 422, headers: personal });
  const { confirmUrl, clientSecret } = pending.payment;
  const returnUrl = `${args.context.settings.publicUrl}/checkout/return`;
  const confirmation = await confirmSandbox(confirmUrl, clientSecret, read.card, returnUrl);
  if (confirmation.kind === "succeeded")
    return redirect(`/checkout/thanks/${pending.orderToken}?confirming=1`);
  if (confirmation.kind === "second-step") return redirect(confirmation.url);
  return data({ errors: [{ field: "", message: confirmation.message }] }, { status: 422, headers: personal });
}

const declined = [
  { field: "", message: "The payment was not approved. Nothing was charged; you can try another card." },
];

export default function PaymentRoute(): ReactElement {
  const { order, amount, stripe, returnUrl, wasDeclined } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors = answered?.errors ?? (wasDeclined ? declined : []);
  const buttonText = `Pay ${formatMoney(amount)}`;
  return (
    <div className="page page-wide">
      <h1>Payment</h1>
      <ErrorSummary errors={errors} title="That did not work yet" />
      <div className="checkout">
        <div className="checkout-form">
          <section aria-labelledby="pay">
            <h2 id="pay">Pay by card</h2>
            {stripe ? (
              <StripePayment {...stripe} returnUrl={returnUrl} buttonText={buttonText} />
            ) : (
              <CardForm errors={errors} buttonText={buttonText} />
            )}
          </section>
          <section aria-labelledby="to">
            <h2 id="to">Goes to</h2>
            <div className="payment-review">
              <p>{order.email}</p>
              {order.shippingAddress && <PostalAddress address={order.shippingAddress} />}
              {order.shippingMethodName && <p>{order.shippingMethodName}</p>}
            </div>
          </section>
        </div>
        <OrderSummary order={order} title={`Order ${order.number}`} />
      </div>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { useEffect, useState, type ReactElement } from "react";
import { pendingPayment } from "../checkout/pending-payment.server.js";
import { OrderByTokenDocument, type OrderViewFragment } from "../gql/graphql.js";
import { Icon } from "../lib/icons.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { OrderSummary } from "../orders/OrderSummary.js";
import { PostalAddress } from "../orders/PostalAddress.js";

const pollMs = 1_500;
const pollsMax = 60;

export const headers = (): HeadersInit => ({
  "cache-control": "private, no-store",
  "referrer-policy": "same-origin",
});
export const meta: MetaFunction = ({ matches }) => seo({ title: "Thank you", isHidden: true }, matches);

export async function loader(args: LoaderFunctionArgs) {
  const token = args.params["token"] ?? "";
  const { ask } = await shopper(args);
  const [{ orderByToken: order }, pending] = await Promise.all([
    ask(OrderByTokenDocument, { token }),
    pendingPayment(args),
  ]);
  if (!order) throw new Response(null, { status: 404 });
  return { order, token, canRetry: pending?.orderToken === token };
}

type Stage = "confirming" | "paid" | "failed";

/**
 * An earlier card's failure stands on the order until the webhook of the next card has come. Whoever has
 * just been told by the provider that it worked is therefore waiting, not refused.
 */
function stageOf({ status, paymentStatus }: OrderViewFragment, isJustConfirmed: boolean): Stage {
  if (status === "CANCELLED" || paymentStatus === "VOIDED") return "failed";
  if (paymentStatus === "FAILED") return isJustConfirmed ? "confirming" : "failed";
  return paymentStatus === "PENDING" ? "confirming" : "paid";
}

export default function ThanksRoute(): ReactElement {
  const { order, token, canRetry } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const stage = stageOf(order, search.has("confirming"));
  const hasGivenUp = usePolling(stage === "confirming");
  const name = order.shippingAddress?.firstName;
  return (
    <div className="page page-wide">
      {stage === "confirming" && !hasGivenUp && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      <header className="thanks" aria-live="polite">
        <p className="eyebrow">Order {order.number}</p>
        {stage === "paid" && (
          <>
            <h1>Thank you{name ? `, ${name}` : ""}</h1>
            <p className="lead">
              Your payment has arrived and we are packing. The confirmation is on its way to{" "}
              <strong>{order.email}</strong>.
            </p>
          </>
        )}
        {stage === "confirming" && (
          <>
            <h1>Confirming your payment</h1>
            <p className="lead">
              {hasGivenUp
                ? "This takes longer than usual. You may close this page: we write to you as soon as the payment has arrived."
                : "Your order is placed. The bank usually answers within a few seconds; this page follows by itself."}
            </p>
            {!hasGivenUp && <span className="spinner" aria-hidden="true" />}
          </>
        )}
        {stage === "failed" && (
          <>
            <h1>The payment did not go through</h1>
            <p className="lead">
              Nothing was charged.{" "}
              {canRetry ? "You can try again with another card." : "Your goods are still in the shop."}
            </p>
          </>
        )}
        <p className="actions">
          {stage === "failed" && canRetry && order.status === "OPEN" && (
            <a className="button" href="/checkout/payment">
              Try another card
            </a>
          )}
          <Link className={stage === "paid" ? "button" : "text-link"} to={`/orders/${token}`}>
            Follow your order <Icon name="arrow" />
          </Link>
          <Link className="text-link" to="/">
            Back to the shop
          </Link>
        </p>
      </header>
      <div className="checkout">
        <div className="checkout-form">
          <section aria-labelledby="to">
            <h2 id="to">Goes to</h2>
            <div className="payment-review">
              {order.shippingAddress && <PostalAddress address={order.shippingAddress} />}
              {order.shippingMethodName && <p>{order.shippingMethodName}</p>}
            </div>
          </section>
        </div>
        <OrderSummary order={order} title="What you ordered" />
      </div>
    </div>
  );
}

/** Asks again until the webhook has come; says true once it gave up. */
function usePolling(isWaiting: boolean): boolean {
  const { revalidate, state } = useRevalidator();
  const [polls, setPolls] = useState(0);
  const isDone = polls >= pollsMax;
  useEffect(() => {
    if (!isWaiting || isDone || state !== "idle") return;
    const timer = setTimeout(() => {
      setPolls((before) => before + 1);
      revalidate();
    }, pollMs);
    return () => clearTimeout(timer);
  }, [isWaiting, isDone, state, revalidate, polls]);
  return isWaiting && isDone;
}

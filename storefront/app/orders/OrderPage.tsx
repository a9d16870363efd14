import type { ReactElement } from "react";
import type { OrderViewFragment } from "../gql/graphql.js";
import { formatDate, formatMoment } from "../lib/dates.js";
import { Icon } from "../lib/icons.js";
import { useFrame } from "../shop/frame.js";
import { orderSteps, orderWord } from "./order-words.js";
import { OrderSummary } from "./OrderSummary.js";
import { Returns } from "./Returns.js";
import { PostalAddress } from "./PostalAddress.js";

/** An order for its customer: where it stands, its parcels, what happened, what was bought. */
export function OrderPage({ order }: { readonly order: OrderViewFragment }): ReactElement {
  const { timezone } = useFrame().shop;
  const steps = orderSteps(order);
  return (
    <div className="page page-wide">
      <header className="order-head">
        <p className="eyebrow">
          Order {order.number}, {formatDate(order.placedAt, timezone)}
        </p>
        <h1>{orderWord(order)}</h1>
        {steps.length > 0 && (
          <ol className="steps" aria-label="Progress">
            {steps.map(({ name, isDone, isCurrent }) => (
              <li key={name} data-done={isDone} aria-current={isCurrent ? "step" : undefined}>
                {name}
                {isDone && <span className="visually-hidden"> (done)</span>}
              </li>
            ))}
          </ol>
        )}
      </header>
      <div className="checkout">
        <div className="checkout-form">
          <Shipments order={order} timezone={timezone} />
          <History order={order} timezone={timezone} />
          <Returns order={order} timezone={timezone} />
          <Documents order={order} timezone={timezone} />
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

interface PartProps {
  readonly order: OrderViewFragment;
  readonly timezone: string;
}

function Shipments({ order, timezone }: PartProps): ReactElement | null {
  if (order.shipments.length === 0) return null;
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels">{order.shipments.length === 1 ? "Your parcel" : "Your parcels"}</h2>
      <ul className="parcels">
        {order.shipments.map((shipment) => (
          <li key={shipment.id}>
            <Icon name="parcel" />
            <div>
              <p>
                <strong>{shipment.carrier}</strong>
                {shipment.trackingNumber && <span className="quiet"> {shipment.trackingNumber}</span>}
              </p>
              <p className="quiet">
                {shipment.deliveredAt
                  ? `Delivered on ${formatDate(shipment.deliveredAt, timezone)}`
                  : `Sent on ${formatDate(shipment.shippedAt, timezone)}`}
              </p>
              <ul className="quiet">
                {shipment.lines.map(({ orderLine, quantity }) => (
                  <li key={orderLine.id}>
                    {quantity} × {orderLine.title}
                    {orderLine.variantTitle &&
                      orderLine.variantTitle !== "Default Title" &&
                      `, ${orderLine.variantTitle}`}
                  </li>
                ))}
              </ul>
              {isWebAddress(shipment.trackingUrl) && (
                <a className="button button-quiet" href={shipment.trackingUrl} rel="noopener noreferrer">
                  Track with {shipment.carrier}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const documentNames = { INVOICE: "Invoice", CREDIT_NOTE: "Credit note" } as const;

function Documents({ order, timezone }: PartProps): ReactElement | null {
  if (order.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">For your records</h2>
      <ul className="timeline">
        {order.documents.map((document) => (
          <li key={document.id}>
            <a className="text-link" href={document.url} rel="noreferrer">
              {documentNames[document.kind]} {document.number}
            </a>
            <span className="quiet">{formatDate(document.issuedAt, timezone)}, PDF</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A tracking link is typed by staff: only real web addresses become links. */
const isWebAddress = (url: string | null | undefined): url is string =>
  url != null && /^https?:\/\//i.test(url);

function History({ order, timezone }: PartProps): ReactElement | null {
  if (order.events.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened so far</h2>
      <ol className="timeline">
        {[...order.events]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map((event) => (
            <li key={event.at + event.kind}>
              <span>{event.message}</span>
              <time className="quiet" dateTime={event.at}>
                {formatMoment(event.at, timezone)}
              </time>
            </li>
          ))}
      </ol>
    </section>
  );
}

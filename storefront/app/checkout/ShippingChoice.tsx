import type { ReactElement } from "react";
import type { CheckoutCartFragment, ShippingMethodViewFragment } from "../gql/graphql.js";
import { formatMoney, isZero } from "../lib/money.js";
import type { FieldError } from "./address-form.js";

interface Props {
  readonly cart: CheckoutCartFragment;
  readonly errors: readonly FieldError[];
}

export function ShippingChoice({ cart, errors }: Props): ReactElement {
  const error = errors.find(({ field }) => field === "shippingMethod")?.message;
  if (cart.shippingMethods.length === 0) {
    return (
      <p className="quiet">
        {cart.shippingAddress
          ? "We cannot deliver to this address yet."
          : "We show the ways of delivery as soon as we know where to."}
      </p>
    );
  }
  return (
    <div className="choices" role="radiogroup" aria-label="Delivery" id="field-shippingMethod" tabIndex={-1}>
      {cart.shippingMethods.map((method) => (
        <label key={method.id} className="choice">
          <input
            type="radio"
            name="shippingMethod"
            value={method.id}
            defaultChecked={method.id === cart.shippingMethod?.id}
          />
          <span>
            {method.name}
            <span className="quiet">{[method.description, days(method)].filter(Boolean).join(" · ")}</span>
          </span>
          <span className="figure">{isZero(method.price) ? "Free" : formatMoney(method.price)}</span>
        </label>
      ))}
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}

function days({ estimatedDaysMin: min, estimatedDaysMax: max }: ShippingMethodViewFragment): string {
  if (min == null && max == null) return "";
  const [from, to] = [min ?? max, max ?? min];
  return from === to ? `${from} working day${from === 1 ? "" : "s"}` : `${from} to ${to} working days`;
}

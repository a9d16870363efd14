import type { ReactElement } from "react";
import { CouponForm } from "../cart/CouponForm.js";
import { Totals } from "../cart/Totals.js";
import { Picture } from "../catalog/Picture.js";
import type { CheckoutCartFragment } from "../gql/graphql.js";
import { formatMoney, times } from "../lib/money.js";
import { Fold } from "./Fold.js";

/** What will be charged, always in sight. On a phone it folds, with the total on the fold. */
export function Summary({ cart }: { readonly cart: CheckoutCartFragment }): ReactElement {
  return (
    <aside className="summary" id="summary" aria-label="Your order">
      <h2>Your order</h2>
      <Fold total={cart.totals.total} />
      <div className="summary-fold">
        <ul className="summary-lines">
          {cart.lines.map((line) => (
            <li key={line.id}>
              <span className="summary-picture">
                <Picture
                  image={line.variant.image ?? line.variant.product.featuredImage}
                  sizes="64px"
                  widest={160}
                  alt=""
                />
              </span>
              <span>
                {line.variant.product.title}
                <span className="quiet">
                  {line.quantity} ×{" "}
                  {line.variant.title === "Default Title" ? formatMoney(line.unitPrice) : line.variant.title}
                </span>
              </span>
              <span className="figure">{formatMoney(times(line.unitPrice, line.quantity))}</span>
            </li>
          ))}
        </ul>
        <CouponForm codes={cart.codes} refused={null} />
        <Totals totals={cart.totals} isShippingKnown={cart.shippingMethod != null} />
      </div>
    </aside>
  );
}

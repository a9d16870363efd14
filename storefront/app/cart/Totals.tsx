import type { ReactElement } from "react";
import type { TotalsViewFragment } from "../gql/graphql.js";
import { formatMoney, formatReduction, isZero } from "../lib/money.js";

interface Props {
  readonly totals: TotalsViewFragment;
  /** Before there is a shipping method, delivery is unknown rather than free. */
  readonly isShippingKnown: boolean;
}

export function Totals({ totals, isShippingKnown }: Props): ReactElement {
  return (
    <dl className="totals">
      <Row name="Subtotal" value={formatMoney(totals.subtotal)} />
      {!isZero(totals.discount) && <Row name="Discount" value={formatReduction(totals.discount)} />}
      <Row
        name="Delivery"
        value={
          !isShippingKnown ? "Next step" : isZero(totals.shipping) ? "Free" : formatMoney(totals.shipping)
        }
      />
      {!totals.taxesIncluded && !isZero(totals.tax) && <Row name="Tax" value={formatMoney(totals.tax)} />}
      <div className="totals-total">
        <dt>Total</dt>
        <dd>
          {formatMoney(totals.total)}
          {totals.taxesIncluded && !isZero(totals.tax) && (
            <span className="quiet">incl. {formatMoney(totals.tax)} VAT</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

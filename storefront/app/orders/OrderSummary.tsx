import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { Fold } from "../checkout/Fold.js";
import { Totals } from "../cart/Totals.js";
import { rendition } from "../catalog/renditions.js";
import type { OrderViewFragment } from "../gql/graphql.js";
import { formatMoney, formatReduction, times } from "../lib/money.js";

interface Props {
  readonly order: OrderViewFragment;
  readonly title: string;
}

/** What was bought, as it was bought: names and prices are those of the day. */
export function OrderSummary({ order, title }: Props): ReactElement {
  return (
    <aside className="summary" aria-label={title}>
      <h2>{title}</h2>
      <Fold total={order.totals.total} />
      <div className="summary-fold">
        <ul className="summary-lines">
          {order.lines.map((line) => (
            <li key={line.id}>
              <span className="summary-picture">
                {line.imageUrl ? (
                  <img src={rendition(line.imageUrl, 160)} alt="" width={64} height={64} loading="lazy" />
                ) : (
                  <span className="picture picture-none" />
                )}
              </span>
              <span>
                {line.productSlug ? <Link to={`/p/${line.productSlug}`}>{line.title}</Link> : line.title}
                <span className="quiet">
                  {line.quantity} ×{" "}
                  {line.variantTitle && line.variantTitle !== "Default Title"
                    ? line.variantTitle
                    : formatMoney(line.unitPrice)}
                </span>
              </span>
              <span className="figure">{formatMoney(times(line.unitPrice, line.quantity))}</span>
            </li>
          ))}
        </ul>
        {order.codes.map((code) => (
          <p key={code.code} className="quiet summary-code">
            Code {code.code} <span className="figure">{formatReduction(code.discount)}</span>
          </p>
        ))}
        <Totals totals={order.totals} isShippingKnown />
      </div>
    </aside>
  );
}

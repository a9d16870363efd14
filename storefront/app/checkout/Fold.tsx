import type { ReactElement } from "react";
import { formatMoney, type MoneyValue } from "../lib/money.js";

/**
 * On a phone a summary folds away behind its total, so that the form is near. A checkbox and the style
 * sheet do it: a disclosure could not be open on a wide screen only.
 */
export function Fold({ total }: { readonly total: MoneyValue }): ReactElement {
  return (
    <label className="fold">
      <input type="checkbox" className="visually-hidden" name="fold" />
      <span className="fold-text">Show all</span>
      <strong className="figure">{formatMoney(total)}</strong>
    </label>
  );
}

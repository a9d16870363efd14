import type { ReactElement } from "react";
import { formatMoney, isSameMoney, type MoneyValue } from "../lib/money.js";

interface Props {
  readonly price: MoneyValue;
  readonly compareAt?: MoneyValue | null | undefined;
  /** When variants differ in price, the lowest is shown as "from". */
  readonly highest?: MoneyValue;
}

export function Price({ price, compareAt, highest }: Props): ReactElement {
  const isFrom = highest !== undefined && !isSameMoney(price, highest);
  const isReduced = compareAt != null && Number(compareAt.amount) > Number(price.amount);
  return (
    <span className="price" data-reduced={isReduced || undefined}>
      {isFrom && <span className="price-from">from </span>}
      {isReduced && <span className="visually-hidden">Now </span>}
      <span className="price-now">{formatMoney(price)}</span>
      {isReduced && (
        <>
          <span className="visually-hidden">, before </span>
          <s className="price-before">{formatMoney(compareAt)}</s>
        </>
      )}
    </span>
  );
}

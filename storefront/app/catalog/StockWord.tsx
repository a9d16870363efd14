import type { ReactElement } from "react";
import type { StockWord as Word } from "../gql/graphql.js";

const words: Record<Word, string> = {
  IN_STOCK: "In stock",
  LOW_STOCK: "Only a few left",
  OUT_OF_STOCK: "Sold out",
};

interface Props {
  readonly word: Word;
  /** Sold out for now, and can be ordered all the same. */
  readonly isBackorder?: boolean;
}

/** A word about the stock, never a number: how much there is stays the shop's own business. */
export function StockWord({ word, isBackorder = false }: Props): ReactElement {
  return (
    <span className="stock" data-stock={isBackorder ? "BACKORDER" : word}>
      {isBackorder ? "On back-order: it is sent as soon as it has come in" : words[word]}
    </span>
  );
}

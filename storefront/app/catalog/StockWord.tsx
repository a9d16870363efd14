import type { ReactElement } from "react";
import type { StockWord as Word } from "../gql/graphql.js";

const words: Record<Word, string> = {
  IN_STOCK: "In stock",
  LOW_STOCK: "Only a few left",
  OUT_OF_STOCK: "Sold out",
};

export function StockWord({ word }: { readonly word: Word }): ReactElement {
  return (
    <span className="stock" data-stock={word}>
      {words[word]}
    </span>
  );
}

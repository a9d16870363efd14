import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import type { ProductCardFragment } from "../gql/graphql.js";
import { ProductCard } from "./ProductCard.js";

interface Props {
  readonly title: string;
  readonly products: readonly ProductCardFragment[];
  readonly more?: { readonly to: string; readonly text: string };
}

/** A titled row of products; nothing at all when there are none. */
export function Shelf({ title, products, more }: Props): ReactElement | null {
  if (products.length === 0) return null;
  return (
    <section className="shelf" aria-label={title}>
      <div className="shelf-head">
        <h2>{title}</h2>
        {more && (
          <Link className="text-link" to={more.to}>
            {more.text}
          </Link>
        )}
      </div>
      <ul className="shelf-row">
        {products.map((product) => (
          <li key={product.id}>
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  );
}

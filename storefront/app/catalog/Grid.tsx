import { Link, useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ProductCardFragment } from "../gql/graphql.js";
import { keepPages, keptPages } from "./kept-pages.js";
import { ProductCard } from "./ProductCard.js";
import type { ListingPage } from "./reads.server.js";

interface Props {
  readonly page: ListingPage;
  readonly next: (after: string) => string;
}

/**
 * The grid. "Show more" is a link to the next page; with scripts it adds to the grid instead, and whoever
 * comes back from a product finds the grid as they left it.
 */
export function Grid({ page, next }: Props): ReactElement {
  const { key } = useLocation();
  const more = useFetcher<{ page: ListingPage }>();
  const grid = useRef<HTMLUListElement>(null);
  const [added, setAdded] = useState(() => keptPages(key));
  const products = dedupe([page, ...added].flatMap(({ nodes }) => nodes));
  const { hasNextPage, endCursor } = (added.at(-1) ?? page).pageInfo;
  const isLoading = more.state !== "idle";
  const shown = useRef(products.length);
  useEffect(() => {
    const loaded = more.data?.page;
    if (loaded) setAdded((before) => (before.includes(loaded) ? before : [...before, loaded]));
  }, [more.data]);
  useEffect(() => {
    keepPages(key, added);
    if (products.length <= shown.current) return;
    // On to the first of the new ones: the link below may be gone, and the eye is here.
    grid.current?.children[shown.current]?.querySelector("a")?.focus({ preventScroll: true });
    shown.current = products.length;
  }, [added, key, products.length]);
  return (
    <>
      <ul className="grid" aria-busy={isLoading} ref={grid}>
        {products.map((product, index) => (
          <li key={product.id}>
            <ProductCard product={product} as="h2" isFirst={index < 2} />
          </li>
        ))}
      </ul>
      <div className="grid-more">
        {page.count && page.count.value > products.length && (
          <p className="quiet" role="status">
            {products.length} of {page.count.precision === "AT_LEAST" && "more than "}
            {page.count.value} shown
          </p>
        )}
        {hasNextPage && endCursor != null && (
          <Link
            className="button button-quiet"
            to={next(endCursor)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              const address = next(endCursor);
              if (!isLoading) more.load(`${address}${address.includes("?") ? "&" : "?"}more=1`);
            }}
          >
            {isLoading ? "One moment…" : "Show more"}
          </Link>
        )}
      </div>
    </>
  );
}

/** A product that moved between two pages while the shopper was reading is shown once. */
function dedupe(products: readonly ProductCardFragment[]): ProductCardFragment[] {
  return [...new Map(products.map((product) => [product.id, product])).values()];
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Listing } from "../catalog/Listing.js";
import { isFiltered, parseListing, toSearch } from "../catalog/listing-query.js";
import { listing, popular } from "../catalog/reads.server.js";
import { SearchBox } from "../catalog/SearchBox.js";
import { Shelf } from "../catalog/Shelf.js";
import { trackSearch } from "../catalog/track-search.server.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";
import { topLevel } from "../shop/categories.js";
import { useFrame } from "../shop/frame.js";

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const { searchParams } = new URL(args.request.url);
  const query = parseListing(searchParams, "search");
  const page = query.q === "" ? null : await listing(askAsAnyone, query, null, searchParams.has("more"));
  if (!searchParams.has("more")) trackSearch(args, query);
  const isEmpty = page?.nodes.length === 0 && !isFiltered(query);
  const liked = isEmpty ? await popular(askAsAnyone, query.q) : [];
  return { page, liked, q: query.q, search: toSearch(query) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  seo({ title: data?.q ? `“${data.q}” · Search` : "Search", isHidden: true }, matches);

export default function SearchRoute(): ReactElement {
  const { page, liked, q, search } = useLoaderData<typeof loader>();
  const query = parseListing(new URLSearchParams(search), "search");
  const suggestion =
    page?.suggestion && page.suggestion.toLowerCase() !== q.toLowerCase() ? page.suggestion : null;
  return (
    <div className="page page-wide">
      <header className="listing-head">
        <h1>{q ? <>Results for “{q}”</> : "Search"}</h1>
        <SearchBox isLarge label="On this page" placeholder="What are you looking for?" />
        {suggestion && (
          <p className="suggestion">
            Did you mean{" "}
            <Link className="text-link" to={`/search?q=${encodeURIComponent(suggestion)}`}>
              {suggestion}
            </Link>
            ?
          </p>
        )}
      </header>
      {page && (page.nodes.length > 0 || isFiltered(query)) ? (
        <Listing page={page} query={query} path="/search" />
      ) : (
        <>
          <Elsewhere q={q} />
          <Shelf title="What others like" products={liked} />
        </>
      )}
    </div>
  );
}

function Elsewhere({ q }: { readonly q: string }): ReactElement {
  const { categories } = useFrame();
  return (
    <div className="empty">
      <h2>{q ? "Nothing found" : "Where would you like to look?"}</h2>
      <p>
        {q
          ? "Try a shorter word, or one of our departments."
          : "Type a word above, or start in a department."}
      </p>
      <ul className="chips">
        {topLevel(categories).map((category) => (
          <li key={category.id}>
            <Link className="chip" to={`/c/${category.path}`}>
              {category.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

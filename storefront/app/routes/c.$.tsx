import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Breadcrumb, breadcrumbData } from "../catalog/Breadcrumb.js";
import { Listing } from "../catalog/Listing.js";
import { chips, parseListing, toSearch } from "../catalog/listing-query.js";
import { categoryPage, listing } from "../catalog/reads.server.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const path = args.params["*"] ?? "";
  const { searchParams } = new URL(args.request.url);
  const query = parseListing(searchParams);
  const [category, page] = await Promise.all([
    categoryPage(askAsAnyone, path),
    listing(askAsAnyone, query, path, searchParams.has("more")),
  ]);
  if (!category) throw new Response(null, { status: 404 });
  return { category, page, search: toSearch(query), publicUrl: args.context.settings.publicUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { category, publicUrl } = data;
  const query = parseListing(new URLSearchParams(data.search));
  const trail = [...category.ancestors, category];
  return seo(
    {
      title: category.seo.title ?? category.name,
      description: category.seo.description ?? category.description,
      canonical: `${publicUrl}/c/${category.path}${query.after ? toSearch(query) : ""}`,
      isHidden:
        chips(
          query,
          (name) => name,
          (amount) => amount,
        ).length > 0,
      structured: [breadcrumbData(publicUrl, trail)],
    },
    matches,
  );
};

export default function CategoryRoute(): ReactElement {
  const { category, page, search } = useLoaderData<typeof loader>();
  const beside = category.children.length > 0 ? category.children : (category.parent?.children ?? []);
  return (
    <div className="page page-wide">
      <header className="listing-head">
        <Breadcrumb steps={category.ancestors} />
        <h1>{category.name}</h1>
        {category.description && <p className="lead">{category.description}</p>}
        {beside.length > 1 && (
          <nav className="subnav" aria-label="Narrower">
            <ul>
              {beside
                .filter(({ productCount }) => productCount > 0)
                .map((child) => (
                  <li key={child.id}>
                    <Link
                      to={`/c/${child.path}`}
                      aria-current={child.path === category.path ? "page" : undefined}
                      prefetch="intent"
                    >
                      {child.name}
                    </Link>
                  </li>
                ))}
            </ul>
          </nav>
        )}
      </header>
      <Listing page={page} query={parseListing(new URLSearchParams(search))} path={`/c/${category.path}`} />
    </div>
  );
}

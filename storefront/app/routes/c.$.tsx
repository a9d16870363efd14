import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Breadcrumb, breadcrumbData, categorySteps } from "../catalog/Breadcrumb.js";
import { Listing } from "../catalog/Listing.js";
import { isFiltered, parseListing, toSearch } from "../catalog/listing-query.js";
import { collectionData } from "../catalog/product-data.js";
import { Picture } from "../catalog/Picture.js";
import { categoryPage, listing } from "../catalog/reads.server.js";
import { rendition } from "../catalog/renditions.js";
import type { CategoryLinkFragment } from "../gql/graphql.js";
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
  if (category.path !== path) throw redirect(`/c/${category.path}${toSearch(query)}`, 301);
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
      image: category.image ? publicUrl + rendition(category.image.url, 1280) : undefined,
      isHidden: isFiltered(query),
      structured: [
        breadcrumbData(publicUrl, categorySteps(trail)),
        collectionData(`${publicUrl}/c/${category.path}`, category.name, publicUrl, data.page.nodes),
      ],
    },
    matches,
  );
};

export default function CategoryRoute(): ReactElement {
  const { category, page, search } = useLoaderData<typeof loader>();
  const query = parseListing(new URLSearchParams(search));
  const isStart = query.after === null && !isFiltered(query);
  const beside = category.children.length > 0 ? category.children : (category.parent?.children ?? []);
  return (
    <div className="page page-wide">
      <header className="listing-head">
        <div className="listing-words">
          <Breadcrumb steps={categorySteps(category.ancestors)} />
          <h1>{category.name}</h1>
          {category.description && <p className="lead">{category.description}</p>}
          {beside.length > 1 && <Narrower categories={beside} current={category.path} />}
        </div>
        {category.image && isStart && (
          <Picture image={category.image} sizes="(min-width: 900px) 48vw, 1px" widest={960} alt="" />
        )}
      </header>
      <Listing page={page} query={query} path={`/c/${category.path}`} />
    </div>
  );
}

interface NarrowerProps {
  readonly categories: readonly CategoryLinkFragment[];
  readonly current: string;
}

/** The categories below this one, or beside it when there are none. */
function Narrower({ categories, current }: NarrowerProps): ReactElement {
  return (
    <nav className="subnav" aria-label="Narrower">
      <ul>
        {categories
          .filter(({ productCount }) => productCount > 0)
          .map(({ id, path, name }) => (
            <li key={id}>
              <Link to={`/c/${path}`} aria-current={path === current ? "page" : undefined} prefetch="intent">
                {name}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

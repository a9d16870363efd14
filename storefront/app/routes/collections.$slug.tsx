import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Breadcrumb, breadcrumbData } from "../catalog/Breadcrumb.js";
import { Listing } from "../catalog/Listing.js";
import { isFiltered, parseListing, toSearch } from "../catalog/listing-query.js";
import { Picture } from "../catalog/Picture.js";
import { collectionData } from "../catalog/product-data.js";
import { collectionPage } from "../catalog/reads.server.js";
import { rendition } from "../catalog/renditions.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";

const above = [{ name: "Collections", to: "/collections" }];

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const slug = args.params["slug"] ?? "";
  const { searchParams } = new URL(args.request.url);
  const query = parseListing(searchParams, "collection");
  const found = await collectionPage(askAsAnyone, query, slug, searchParams.has("more"));
  if (!found) throw new Response(null, { status: 404 });
  const search = toSearch(query);
  if (found.collection.slug !== slug) throw redirect(`/collections/${found.collection.slug}${search}`, 301);
  return { ...found, search, publicUrl: args.context.settings.publicUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { collection, publicUrl, page, search } = data;
  const query = parseListing(new URLSearchParams(search), "collection");
  const to = `/collections/${collection.slug}`;
  return seo(
    {
      title: collection.seo.title ?? collection.title,
      description: collection.seo.description ?? collection.description,
      canonical: `${publicUrl}${to}${query.after ? search : ""}`,
      image: collection.image ? publicUrl + rendition(collection.image.url, 1280) : undefined,
      isHidden: isFiltered(query),
      structured: [
        breadcrumbData(publicUrl, [...above, { name: collection.title, to }]),
        collectionData(publicUrl + to, collection.title, publicUrl, page.nodes),
      ],
    },
    matches,
  );
};

export default function CollectionRoute(): ReactElement {
  const { collection, page, search } = useLoaderData<typeof loader>();
  const query = parseListing(new URLSearchParams(search), "collection");
  const isStart = query.after === null && !isFiltered(query);
  const { image } = collection;
  const hasScene = image != null && image.width > image.height;
  return (
    <div className="page page-wide">
      <header className="listing-head">
        <div className="listing-words">
          <Breadcrumb steps={above} />
          <h1>{collection.title}</h1>
          {collection.description && isStart && (
            // The API answers sanitised HTML: writing a description cleans it before it is kept.
            <div className="prose lead" dangerouslySetInnerHTML={{ __html: collection.description }} />
          )}
        </div>
        {hasScene && isStart && (
          <Picture image={image} sizes="(min-width: 900px) 48vw, 1px" widest={960} alt="" />
        )}
      </header>
      <Listing page={page} query={query} path={`/collections/${collection.slug}`} />
    </div>
  );
}

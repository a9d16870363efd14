import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { Picture } from "../catalog/Picture.js";
import { CollectionsPageDocument } from "../gql/graphql.js";
import { plainText } from "../lib/plain-text.js";
import { seo } from "../lib/seo.js";
import { shopper } from "../lib/shopper.server.js";

const pageSize = 24;
const textMax = 220;

export async function loader(args: LoaderFunctionArgs) {
  const { askAsAnyone } = await shopper(args);
  const after = new URL(args.request.url).searchParams.get("after");
  const { collections } = await askAsAnyone(CollectionsPageDocument, {
    first: pageSize,
    ...(after === null ? {} : { after }),
  });
  return {
    after,
    next: collections.pageInfo.hasNextPage ? collections.pageInfo.endCursor : null,
    collections: collections.nodes
      .filter(({ productCount }) => productCount > 0)
      .map(({ description, ...rest }) => ({ ...rest, text: plainText(description, textMax) })),
    publicUrl: args.context.settings.publicUrl,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  seo(
    {
      title: "Collections",
      description:
        data && `${data.collections.map(({ title }) => title).join(", ")}: what we have put together.`,
      canonical: data && `${data.publicUrl}/collections`,
      isHidden: data?.after != null,
    },
    matches,
  );

export default function CollectionsRoute(): ReactElement {
  const { collections, next } = useLoaderData<typeof loader>();
  return (
    <div className="page page-wide">
      <header className="listing-head">
        <h1>Collections</h1>
        {collections.length === 0 && <p className="lead">There is none at the moment.</p>}
      </header>
      <ul className="collections">
        {collections.map((collection, index) => (
          <li key={collection.id}>
            <Link to={`/collections/${collection.slug}`} className="collection" prefetch="intent">
              <Picture
                image={collection.image}
                sizes="(min-width: 900px) 46vw, 100vw"
                widest={960}
                isFirst={index === 0}
                alt=""
              />
              <h2>{collection.title}</h2>
              {collection.text && <p className="quiet">{collection.text}</p>}
            </Link>
          </li>
        ))}
      </ul>
      {next != null && (
        <p className="actions">
          <Link className="button button-quiet" to={`/collections?after=${encodeURIComponent(next)}`}>
            More collections
          </Link>
        </p>
      )}
    </div>
  );
}

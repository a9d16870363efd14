import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  ShopFrameDocument,
  SitemapCollectionsDocument,
  type SitemapCollectionsQuery,
} from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { shopper } from "../lib/shopper.server.js";
import { sitemapFile, type Address } from "../lib/sitemap.server.js";
import { productMarks, productsFrom } from "../lib/sitemap-products.server.js";

/** One file of the sitemap, written while it is read. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { askAsAnyone } = await shopper(args);
  const { publicUrl } = args.context.settings;
  const file = args.params["file"] ?? "";
  if (file === "pages.xml") return sitemapFile(publicUrl, pages(askAsAnyone));
  const number = /^products-([1-9]\d{0,4})\.xml$/.exec(file)?.[1];
  const marks = number === undefined ? [] : await productMarks(askAsAnyone);
  const mark = marks[Number(number) - 1];
  if (mark === undefined) throw new Response(null, { status: 404 });
  return sitemapFile(publicUrl, productsFrom(askAsAnyone, mark));
}

async function* pages(ask: Ask): AsyncGenerator<Address> {
  const { categories } = await ask(ShopFrameDocument, {});
  yield { path: "/" };
  for (const { path, productCount } of categories) if (productCount > 0) yield { path: `/c/${path}` };
  yield { path: "/help" };
  yield* collections(ask);
}

async function* collections(ask: Ask): AsyncGenerator<Address> {
  let after: string | null = null;
  do {
    const page: SitemapCollectionsQuery = await ask(
      SitemapCollectionsDocument,
      after === null ? {} : { after },
    );
    for (const { slug, productCount, updatedAt } of page.collections.nodes)
      if (productCount > 0) yield { path: `/collections/${slug}`, changed: updatedAt };
    const { hasNextPage, endCursor } = page.collections.pageInfo;
    after = hasNextPage ? (endCursor ?? null) : null;
  } while (after !== null);
}

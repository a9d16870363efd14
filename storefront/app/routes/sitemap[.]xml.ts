import type { LoaderFunctionArgs } from "@remix-run/node";
import { ShopFrameDocument, SitemapPageDocument } from "../gql/graphql.js";
import type { Ask } from "../lib/gateway.server.js";
import { shopper } from "../lib/shopper.server.js";

/** One file may hold 50,000 addresses; the pages of products come one hundred at a time. */
const productsMax = 45_000;

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { askAsAnyone } = await shopper(args);
  const { publicUrl } = args.context.settings;
  const [{ categories }, products] = await Promise.all([
    askAsAnyone(ShopFrameDocument, {}),
    allProducts(askAsAnyone),
  ]);
  const entries = [
    entry(`${publicUrl}/`),
    ...categories
      .filter(({ productCount }) => productCount > 0)
      .map(({ path }) => entry(`${publicUrl}/c/${path}`)),
    ...products.map(({ slug, updatedAt }) => entry(`${publicUrl}/p/${slug}`, updatedAt)),
    entry(`${publicUrl}/help`),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
    },
  });
}

async function allProducts(ask: Ask): Promise<{ slug: string; updatedAt: string }[]> {
  const found: { slug: string; updatedAt: string }[] = [];
  let after: string | null = null;
  do {
    const { products }: Awaited<ReturnType<typeof page>> = await page(ask, after);
    found.push(...products.nodes);
    after = products.pageInfo.hasNextPage ? (products.pageInfo.endCursor ?? null) : null;
  } while (after !== null && found.length < productsMax);
  return found;
}

const page = (ask: Ask, after: string | null) => ask(SitemapPageDocument, { after });

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const entry = (url: string, changed?: string): string =>
  `  <url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : ""}</url>`;

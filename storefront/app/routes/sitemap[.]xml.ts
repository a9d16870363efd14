import type { LoaderFunctionArgs } from "@remix-run/node";
import { shopper } from "../lib/shopper.server.js";
import { sitemapIndex } from "../lib/sitemap.server.js";
import { productMarks } from "../lib/sitemap-products.server.js";

/** The index: one file for pages and categories, and as many for products as there need to be. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { askAsAnyone } = await shopper(args);
  const { publicUrl } = args.context.settings;
  const marks = await productMarks(askAsAnyone);
  return sitemapIndex([
    `${publicUrl}/sitemap/pages.xml`,
    ...marks.map((_, index) => `${publicUrl}/sitemap/products-${index + 1}.xml`),
  ]);
}

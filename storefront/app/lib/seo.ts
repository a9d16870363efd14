import type { MetaDescriptor } from "@remix-run/react";
import { plainText } from "./plain-text.js";

interface Page {
  readonly title: string;
  readonly description?: string | null | undefined;
  /** Absolute, built from PUBLIC_URL by the loader and never from the Host header. */
  readonly canonical?: string | undefined;
  readonly image?: string | undefined;
  readonly isHidden?: boolean;
  readonly structured?: readonly object[];
}

interface Match {
  readonly id: string;
  readonly data: unknown;
}

interface Frame {
  readonly shop: { readonly name: string; readonly tagline: string };
}

/** What the root route knows of the shop; nothing on an error page whose shop did not load. */
export const frameOf = (matches: readonly Match[]): Frame | undefined =>
  matches.find(({ id }) => id === "root")?.data as Frame | undefined;

/** Title, description, canonical address, preview card and structured data of one page. */
export function seo(page: Page, matches: readonly Match[]): MetaDescriptor[] {
  const shop = frameOf(matches)?.shop.name;
  const title = shop && !page.title.includes(shop) ? `${page.title} · ${shop}` : page.title;
  const tags: MetaDescriptor[] = [{ title }, { property: "og:title", content: page.title }];
  const description = page.description && plainText(page.description, 158);
  if (description)
    tags.push(
      { name: "description", content: description },
      { property: "og:description", content: description },
    );
  if (page.canonical) {
    tags.push(
      { tagName: "link", rel: "canonical", href: page.canonical },
      { property: "og:url", content: page.canonical },
    );
  }
  if (page.image)
    tags.push(
      { property: "og:image", content: page.image },
      { name: "twitter:card", content: "summary_large_image" },
    );
  if (page.isHidden) tags.push({ name: "robots", content: "noindex,follow" });
  for (const thing of page.structured ?? []) tags.push({ "script:ld+json": thing });
  return tags;
}

/** How a search engine may ask the shop's own search. */
export const searchAction = (publicUrl: string, name: string): object => ({
  "@context": "https://schema.org",
  "@type": "WebSite",
  name,
  url: `${publicUrl}/`,
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${publicUrl}/search?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

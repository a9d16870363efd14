/** One line of a sitemap. */
export interface Address {
  readonly path: string;
  /** When it last changed, as an ISO moment. */
  readonly changed?: string;
}

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const headers = {
  "content-type": "application/xml; charset=utf-8",
  "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
};

/** The list of a sitemap's files (sitemaps.org, "Sitemap index files"). */
export function sitemapIndex(urls: readonly string[]): Response {
  const lines = urls.map((url) => `  <sitemap><loc>${escaped(url)}</loc></sitemap>\n`);
  return new Response(`${opening}<sitemapindex ${schema}>\n${lines.join("")}</sitemapindex>\n`, { headers });
}

/** One file. Its lines go out as they are found, so that fifty thousand of them never stand in memory. */
export function sitemapFile(publicUrl: string, addresses: AsyncGenerator<Address>): Response {
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(text.encode(`${opening}<urlset ${schema}>\n`)),
    async pull(stream) {
      const { value, done } = await addresses.next();
      stream.enqueue(text.encode(done ? "</urlset>\n" : line(publicUrl, value)));
      if (done) stream.close();
    },
    cancel: async () => void (await addresses.return(undefined)),
  });
  return new Response(body, { headers });
}

const line = (publicUrl: string, { path, changed }: Address): string =>
  `  <url><loc>${escaped(publicUrl + encodeURI(path))}</loc>${changed ? `<lastmod>${changed.slice(0, 10)}</lastmod>` : ""}</url>\n`;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

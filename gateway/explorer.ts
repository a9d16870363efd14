import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";

interface Page {
  gzipped: Buffer;
  headers: Record<string, string>;
}

let page: Page | undefined;

/** The explorer: one page that brings all of its scripts, and may run no others. */
export function explorerPage(): Page {
  if (page) return page;
  const html = renderGraphiQL({ title: "Till API", endpoint: "/graphql", defaultQuery: firstQuery });
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    // The editor's workers are blobs of its own script.
    `script-src ${hashes.join(" ")} blob:`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  page = {
    gzipped: gzipSync(html),
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "content-security-policy": policy.join("; "),
    },
  };
  return page;
}

const firstQuery = `# The public API of this shop.
{
  shop {
    name
    currencyCode
  }
}
`;

import { gatewayError } from "./errors.js";
import type { GatewayRequest } from "./request.js";

/**
 * A write under a cookie must come from one of our own pages. Browsers name the page with every POST; a
 * program that sends neither `Origin` nor `Sec-Fetch-Site` has no cookies that a stranger could borrow.
 * @throws ORIGIN_REFUSED
 */
export function checkOrigin(
  request: GatewayRequest,
  site: string | undefined,
  allowed: ReadonlySet<string>,
): void {
  if (!request.isByCookie) return;
  const { origin } = request;
  if (origin === undefined ? site === undefined || site === "same-origin" : allowed.has(origin)) return;
  throw gatewayError("This page may not write in your name.", { code: "ORIGIN_REFUSED", status: 403 });
}

/** Headers for every answer of the gateway: it serves data, and nothing in it is a page to run or to frame. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
};

/** What a browser asks before it lets another site's page talk to us: only listed sites get a yes. */
export function corsHeaders(
  origin: string | undefined,
  allowed: ReadonlySet<string>,
): Record<string, string> {
  if (origin === undefined || !allowed.has(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-allow-headers": "authorization, content-type, idempotency-key, x-request-id",
    "access-control-allow-methods": "GET, POST",
    "access-control-max-age": "600",
    "access-control-expose-headers": "x-request-id, x-till-cache, retry-after",
  };
}

import { isbot } from "isbot";
import { SearchTrackDocument } from "../gql/graphql.js";
import { gateway } from "../lib/gateway.server.js";
import type { Call } from "../lib/shopper.server.js";
import { isFiltered, type ListingQuery } from "./listing-query.js";

/**
 * Tells the shop what was searched for, and does not wait: nobody's page is later for it, and a search that
 * could not be counted is no trouble of the shopper's. A search is counted once, not with each of its pages.
 */
export function trackSearch({ request, context }: Call, query: ListingQuery): void {
  if (!isSearch(request.headers, query)) return;
  // A request of its own: this one ends before the answer comes, and would take the other along.
  const own = new Request(request.url);
  gateway({ request: own, context })(SearchTrackDocument, { query: query.q }).catch(() => undefined);
}

/** Whether a person has just searched: no robot, no page fetched in advance, no filter and no second page. */
export function isSearch(headers: Headers, query: ListingQuery): boolean {
  const purpose = headers.get("sec-purpose") ?? headers.get("purpose") ?? "";
  return (
    query.q !== "" &&
    query.after === null &&
    !isFiltered(query) &&
    !purpose.includes("prefetch") &&
    !isbot(headers.get("user-agent"))
  );
}

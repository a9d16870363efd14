import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { nothingSuggested } from "../catalog/suggested.js";
import { SuggestionsDocument } from "../gql/graphql.js";
import { shopper } from "../lib/shopper.server.js";

const lettersMax = 80;

/** What may be meant, for the search field, while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const query = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, lettersMax);
  if (query.length < 2) return nothingSuggested;
  const { askAsAnyone } = await shopper(args);
  const { searchSuggestions: suggested } = await askAsAnyone(SuggestionsDocument, { query });
  return data(suggested, { headers: { "cache-control": "public, max-age=60" } });
}

import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { SuggestionsDocument } from "../gql/graphql.js";
import { shopper } from "../lib/shopper.server.js";

const lettersMax = 80;

/** Products for the search field, while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const query = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, lettersMax);
  if (query.length < 2) return { products: [] };
  const { askAsAnyone } = await shopper(args);
  const { productSuggestions } = await askAsAnyone(SuggestionsDocument, { query });
  return data({ products: productSuggestions }, { headers: { "cache-control": "public, max-age=60" } });
}

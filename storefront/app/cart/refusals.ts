import type { RefusalFragment } from "../gql/graphql.js";

/** What to tell the shopper about a refusal: the API's sentence, and for stock how many there are. */
export function refusalText(refusal: RefusalFragment): string {
  if (refusal.__typename !== "OutOfStock") return refusal.message;
  const [line] = refusal.lines;
  if (!line) return refusal.message;
  const name = line.variant.title === "Default Title" ? "this" : line.variant.title;
  return line.available > 0
    ? `We only have ${line.available} of ${name} left.`
    : `Sorry, ${name} has just sold out.`;
}

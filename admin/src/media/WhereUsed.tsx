import { Box, Link as MuiLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { Section } from "../app/ui/Section.js";
import type { MediaDetailFragment } from "../gql/graphql.js";

/** Everything that shows the picture, and what that means for deleting it. */
export function WhereUsed({ image }: { image: MediaDetailFragment }) {
  const { product, variants, categories, collections, isInOrders } = image;
  const isUsed = product !== null || categories.length > 0 || collections.length > 0;
  return (
    <Section title="Where it is used">
      <Stack component="ul" sx={{ listStyle: "none", p: 0, m: 0, gap: 1 }}>
        {product && (
          <li>
            <MuiLink component={Link} to={`/products/${encodeURIComponent(product.id)}`}>
              {product.title}
            </MuiLink>
            {variants.length > 0 && (
              <Box sx={{ color: "text.secondary", fontSize: 13 }}>
                For {variants.map(({ title }) => title).join(", ")}
              </Box>
            )}
          </li>
        )}
        {categories.map(({ id, name }) => (
          <li key={id}>Category {name}</li>
        ))}
        {collections.map(({ id, title }) => (
          <li key={id}>Collection {title}</li>
        ))}
        {isInOrders && <li>Orders that were placed with it</li>}
        {!isUsed && (
          <Box component="li" sx={{ color: "text.secondary" }}>
            {isInOrders
              ? "The shop does not show it any more. It stays for these orders."
              : "Nowhere. It is cleaned up thirty days after it was last used."}
          </Box>
        )}
      </Stack>
    </Section>
  );
}

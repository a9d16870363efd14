import { Box, Link as MuiLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { Section } from "../app/ui/Section.js";
import { MoneyText, Thumb } from "../app/ui/Values.js";
import type { AdminDashboardQuery } from "../gql/graphql.js";

export function TopProducts({ products }: { products: AdminDashboardQuery["dashboard"]["topProducts"] }) {
  return (
    <Section title="Sells best" hint="By sales in the last 30 days">
      {products.length === 0 && <Box sx={{ color: "text.secondary" }}>Nothing sold yet.</Box>}
      <Stack sx={{ gap: 1.5 }}>
        {products.map(({ product, unitsSold, revenue }) => (
          <Stack key={product.id} direction="row" sx={{ gap: 1.5, alignItems: "center" }}>
            <Thumb url={product.featuredImage?.url} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <MuiLink
                component={Link}
                to={`/products/${product.id}`}
                underline="hover"
                sx={{ color: "text.primary", fontWeight: 550 }}
              >
                {product.title}
              </MuiLink>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{unitsSold} sold</Box>
            </Box>
            <MoneyText value={revenue} />
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

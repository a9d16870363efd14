import { useQuery } from "@tanstack/react-query";
import { Box, Button, Link as MuiLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { Thumb } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminStockDocument } from "../gql/graphql.js";
import { Level } from "../stock/List.js";
import { listOf } from "./links.js";

const shown = 8;

/** The items that will be missed next, scarcest first. */
export function RunningOut() {
  const may = useMay(AdminStockDocument);
  const { data, error, isPending } = useQuery({
    queryKey: ["running-out"],
    enabled: may,
    queryFn: ({ signal }) =>
      send(
        AdminStockDocument,
        { first: shown, filter: { isLow: true }, sort: [{ field: "AVAILABLE", direction: "ASC" }] },
        signal,
      ),
  });
  if (!may) return null;
  const items = data?.inventoryItems.nodes ?? [];
  return (
    <Section
      title="Scarcest in stock"
      action={
        <Button component={Link} to={listOf("stock", { level: "LOW" })}>
          All
        </Button>
      }
    >
      {error && <Trouble error={error} />}
      {isPending && <Waiting rows={4} />}
      {data && items.length === 0 && (
        <Box sx={{ color: "text.secondary" }}>There is enough of everything.</Box>
      )}
      <Stack sx={{ gap: 1.5 }}>
        {items.map((item) => (
          <Stack key={item.id} direction="row" sx={{ gap: 1.5, alignItems: "center" }}>
            <Thumb url={item.variant.image?.url ?? item.variant.product.featuredImage?.url} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <MuiLink
                component={Link}
                to={`/stock/${item.id}`}
                underline="hover"
                sx={{ color: "text.primary", fontWeight: 550 }}
              >
                {item.variant.product.title}
              </MuiLink>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{item.variant.title}</Box>
            </Box>
            <Level item={item} />
            <Box component="span" sx={{ width: 32, textAlign: "right", fontVariantNumeric: "tabular-nums" }}>
              {item.available}
            </Box>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

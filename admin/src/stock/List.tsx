import { Box, Stack } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { Thumb } from "../app/ui/Values.js";
import type { StockLevelFragment } from "../gql/graphql.js";

const presets = [
  { label: "About to run out", filter: { level: "LOW" } },
  { label: "Sold out", filter: { level: "OUT" } },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function StockList() {
  return (
    <ListPage
      title="Stock"
      sort={{ field: "SKU", order: "ASC" }}
      searchLabel="Product or SKU"
      presets={presets}
      empty={<Empty title="Nothing to count yet">Every variant of a product gets its own line here.</Empty>}
    >
      <DataTable.Col<StockLevelFragment>
        label="Item"
        render={({ variant }) => (
          <Stack direction="row" sx={{ gap: 1.5, alignItems: "center" }}>
            <Thumb url={variant.image?.url ?? variant.product.featuredImage?.url} />
            <Box>
              <Box sx={{ fontWeight: 550 }}>{variant.product.title}</Box>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{variant.title}</Box>
            </Box>
          </Stack>
        )}
      />
      <DataTable.Col<StockLevelFragment>
        source="SKU"
        label="SKU"
        sx={fromMedium}
        render={({ variant }) => variant.sku ?? "–"}
      />
      <DataTable.Col<StockLevelFragment> label="Level" render={(item) => <Level item={item} />} />
      <DataTable.Col<StockLevelFragment>
        label="On hand"
        align="right"
        sx={fromMedium}
        render={(item) => item.onHand}
      />
      <DataTable.Col<StockLevelFragment>
        label="Held"
        align="right"
        sx={fromMedium}
        render={(item) => item.reserved}
      />
      <DataTable.Col<StockLevelFragment>
        source="AVAILABLE"
        label="Available"
        align="right"
        render={(item) => <strong>{item.isTracked ? item.available : "∞"}</strong>}
      />
    </ListPage>
  );
}

export function Level({ item }: { item: StockLevelFragment }) {
  if (!item.isTracked) return <StatusChip status="" label="Not counted" tone="quiet" />;
  if (item.available <= 0) return <StatusChip status="OUT_OF_STOCK" />;
  return <StatusChip status={item.isLow ? "LOW_STOCK" : "IN_STOCK"} />;
}

import { Box, Button, Stack } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { Thumb } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminStockReceiveDocument, type StockLevelFragment } from "../gql/graphql.js";
import { useLocations } from "./locations.js";

const presets = [
  { label: "About to run out", filter: { level: "LOW" } },
  { label: "Sold out", filter: { level: "OUT" } },
  { label: "On backorder", filter: { level: "OWED" } },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function StockList() {
  const { locations, isMany } = useLocations();
  const places = { source: "location", label: "Location", choices: locations };
  return (
    <ListPage
      title="Stock"
      sort={{ field: "SKU", order: "ASC" }}
      searchLabel="Product or SKU"
      presets={presets}
      {...(isMany && { filters: [places] })}
      actions={<Tasks isMany={isMany} />}
      empty={<Empty title="Nothing to count yet">Every variant of a product gets its own line here.</Empty>}
    >
      <DataTable.Col<StockLevelFragment>
        label="Item"
        render={({ variant, ...item }) => (
          <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", minWidth: 0 }}>
            <Box sx={{ display: { xs: "none", sm: "block" } }}>
              <Thumb url={variant.image?.url ?? variant.product.featuredImage?.url} />
            </Box>
            <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
              <Box sx={{ fontWeight: 550 }}>{variant.product.title}</Box>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{variant.title}</Box>
              <Box sx={{ display: { xs: "block", md: "none" }, mt: 0.5 }}>
                <Level item={item} />
              </Box>
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
      <DataTable.Col<StockLevelFragment>
        label="Level"
        sx={fromMedium}
        render={(item) => <Level item={item} />}
      />
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

/** What one does with stock; where goods travel only in a shop that has several places for them. */
function Tasks({ isMany }: { isMany: boolean }) {
  const may = useMay(AdminStockReceiveDocument);
  return (
    <>
      {isMany && (
        <Button component={Link} to="/transfers" color="inherit">
          Transfers
        </Button>
      )}
      {may && (
        <>
          <Button component={Link} to="/stock-count" variant="outlined">
            Count
          </Button>
          <Button component={Link} to="/stock-receive" variant="contained">
            Receive
          </Button>
        </>
      )}
    </>
  );
}

export function Level({ item }: { item: Omit<StockLevelFragment, "variant"> }) {
  if (!item.isTracked) return <StatusChip status="" label="Not counted" tone="quiet" />;
  if (item.backordered > 0) return <StatusChip status="" label={`${item.backordered} owed`} tone="warn" />;
  if (item.available <= 0 && item.backorders === "ALLOW")
    return <StatusChip status="" label="On backorder" tone="busy" />;
  if (item.available <= 0) return <StatusChip status="OUT_OF_STOCK" />;
  return <StatusChip status={item.isLow ? "LOW_STOCK" : "IN_STOCK"} />;
}

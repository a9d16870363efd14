import { Box, Button } from "@mui/material";
import { DataTable, type RaRecord, useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminStockAlertAcknowledgeDocument, type StockAlertRowFragment } from "../gql/graphql.js";
import { ItemCell } from "./LineTable.js";

const presets = [
  { label: "New", filter: { state: "NEW" } },
  { label: "Still low", filter: { state: "OPEN" } },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function AlertList() {
  return (
    <ListPage
      title="Low stock alerts"
      below="Each time something ran low: once, until there was enough of it again."
      presets={presets}
      actions={<AcknowledgeButton label="Take note of all" />}
      rowClick={(record) => `/stock/${(record as RaRecord & StockAlertRowFragment).item.id}`}
      empty={<Empty title="Nothing has run low">Give items a threshold, and they will tell you here.</Empty>}
    >
      <DataTable.Col<StockAlertRowFragment> label="Item" render={({ item }) => <ItemCell item={item} />} />
      <DataTable.Col<StockAlertRowFragment>
        label="Ran low"
        sx={fromMedium}
        render={({ raisedAt }) => <When at={raisedAt} />}
      />
      <DataTable.Col<StockAlertRowFragment>
        label="Then"
        align="right"
        sx={fromMedium}
        render={({ available }) => available}
      />
      <DataTable.Col<StockAlertRowFragment>
        label="Now"
        align="right"
        render={({ item, recoveredAt }) => (
          <Box sx={{ display: "inline-flex", gap: 1, alignItems: "center" }}>
            <strong>{item.available}</strong>
            {recoveredAt ? (
              <StatusChip status="" label="Enough" tone="good" />
            ) : (
              <StatusChip status={item.available <= 0 ? "OUT_OF_STOCK" : "LOW_STOCK"} />
            )}
          </Box>
        )}
      />
      <DataTable.Col<StockAlertRowFragment>
        label="Noted"
        align="right"
        sx={fromMedium}
        render={({ id, acknowledgedAt, acknowledgedBy }) =>
          acknowledgedAt ? (
            <Box sx={{ color: "text.secondary" }}>{acknowledgedBy ?? "Yes"}</Box>
          ) : (
            <AcknowledgeButton label="Take note" ids={[id]} />
          )
        }
      />
    </ListPage>
  );
}

function AcknowledgeButton({ label, ids = null }: { label: string; ids?: string[] | null }) {
  const may = useMay(AdminStockAlertAcknowledgeDocument);
  const notify = useNotify();
  const refresh = useRefresh();
  if (!may) return null;
  const acknowledge = async () => {
    try {
      accepted((await send(AdminStockAlertAcknowledgeDocument, { ids })).stockAlertAcknowledge);
      notify("Noted", { type: "success" });
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    }
  };
  return (
    <Button
      size={ids ? "small" : "medium"}
      variant={ids ? "text" : "outlined"}
      onClick={(event) => {
        event.stopPropagation();
        void acknowledge();
      }}
    >
      {label}
    </Button>
  );
}

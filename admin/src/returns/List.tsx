import { Box } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip, statusWord } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import type { ReturnRowFragment, ReturnStatus } from "../gql/graphql.js";

const statuses: readonly ReturnStatus[] = [
  "REQUESTED",
  "APPROVED",
  "RECEIVED",
  "INSPECTED",
  "REFUNDED",
  "DECLINED",
  "CANCELLED",
  "CLOSED",
];

const filters = [
  {
    source: "status",
    label: "Status",
    choices: statuses.map((status) => ({ id: status, name: statusWord(status) })),
  },
];

const presets = [
  { label: "To answer", filter: { status: "REQUESTED" } },
  { label: "To inspect", filter: { status: "RECEIVED" } },
  { label: "To refund", filter: { status: "INSPECTED" } },
];

/** Goods on their way back, newest first: each status that needs a person has its own queue. */
export function ReturnList() {
  return (
    <ListPage
      title="Returns"
      filters={filters}
      presets={presets}
      empty={
        <Empty title="Nothing comes back">
          Customers ask for a return on the page of their order; you can open one there too.
        </Empty>
      }
    >
      <DataTable.Col<ReturnRowFragment>
        label="Return"
        render={({ number, createdAt }) => (
          <>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {number}
            </Box>
            <Box sx={{ color: "text.secondary", fontSize: 12 }}>
              <When at={createdAt} />
            </Box>
          </>
        )}
      />
      <DataTable.Col<ReturnRowFragment>
        label="Customer"
        sx={{ display: { xs: "none", md: "table-cell" } }}
        render={({ order }) => order?.email ?? ""}
      />
      <DataTable.Col<ReturnRowFragment>
        label="Status"
        render={({ status }) => <StatusChip status={status} />}
      />
      <DataTable.Col<ReturnRowFragment>
        label="Pieces"
        align="right"
        render={({ lines }) => lines.reduce((sum, line) => sum + line.quantity, 0)}
      />
    </ListPage>
  );
}

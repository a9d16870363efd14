import { Box, Button } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { mayAccess } from "../../app/access.js";
import { ListPage } from "../../app/ui/ListPage.js";
import { Empty } from "../../app/ui/States.js";
import { When } from "../../app/ui/Values.js";
import type { TransferRowFragment } from "../../gql/graphql.js";
import { TransferStatus } from "./TransferStatus.js";

const filters = [
  {
    source: "status",
    label: "Status",
    choices: [
      { id: "DRAFT", name: "Planned" },
      { id: "IN_TRANSIT", name: "On its way" },
      { id: "RECEIVED", name: "Arrived" },
      { id: "CANCELLED", name: "Called off" },
    ],
  },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function TransferList() {
  return (
    <ListPage
      title="Transfers"
      below="Goods that go from one location to another. On their way they can be sold by neither."
      filters={filters}
      actions={
        mayAccess("transfers", "create") && (
          <Button component={Link} to="/transfers/create" variant="contained">
            New transfer
          </Button>
        )
      }
      empty={
        <Empty title="Nothing has travelled yet">Plan a transfer, and send it when the boxes leave.</Empty>
      }
    >
      <DataTable.Col<TransferRowFragment>
        label="Transfer"
        render={({ number, note }) => (
          <>
            <Box sx={{ fontWeight: 550 }}>No. {number}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>{note}</Box>
          </>
        )}
      />
      <DataTable.Col<TransferRowFragment> label="From" sx={fromMedium} render={({ from }) => from.name} />
      <DataTable.Col<TransferRowFragment> label="To" render={({ to }) => to.name} />
      <DataTable.Col<TransferRowFragment>
        label="Status"
        render={({ status }) => <TransferStatus status={status} />}
      />
      <DataTable.Col<TransferRowFragment>
        label="Pieces"
        align="right"
        sx={fromMedium}
        render={({ units, unitsReceived, status }) =>
          status === "IN_TRANSIT" ? `${unitsReceived} of ${units}` : units
        }
      />
      <DataTable.Col<TransferRowFragment>
        label="Planned"
        sx={fromMedium}
        render={({ createdAt }) => <When at={createdAt} />}
      />
    </ListPage>
  );
}

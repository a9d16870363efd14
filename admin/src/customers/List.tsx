import { Box } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { MoneyText, When } from "../app/ui/Values.js";
import type { CustomerRowFragment } from "../gql/graphql.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function CustomerList() {
  return (
    <ListPage
      title="Customers"
      searchLabel="Name or email"
      empty={<Empty title="No customers yet">Whoever registers or buys shows up here.</Empty>}
    >
      <DataTable.Col<CustomerRowFragment>
        label="Customer"
        render={({ name, email }) => (
          <>
            <Box sx={{ fontWeight: 550 }}>{name}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5, overflowWrap: "anywhere" }}>{email}</Box>
          </>
        )}
      />
      <DataTable.Col<CustomerRowFragment>
        label="Since"
        sx={fromMedium}
        render={({ createdAt }) => <When at={createdAt} />}
      />
      <DataTable.Col<CustomerRowFragment>
        label="Newsletter"
        sx={fromMedium}
        render={({ acceptsMarketing }) => (acceptsMarketing ? "Yes" : "No")}
      />
      <DataTable.Col<CustomerRowFragment>
        label="Orders"
        align="right"
        render={({ orderCount }) => orderCount}
      />
      <DataTable.Col<CustomerRowFragment>
        label="Spent"
        align="right"
        render={({ spent }) => <MoneyText value={spent} />}
      />
    </ListPage>
  );
}

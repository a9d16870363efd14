import { Box } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import type { ImportRowFragment } from "../gql/graphql.js";
import { UploadCard } from "./UploadCard.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;
const plain = (value: number) => value.toLocaleString("en-GB");

export function ImportList() {
  return (
    <ListPage
      title="Imports"
      below="A product file is checked row by row first. Nothing changes until you have seen the result and started it."
      lead={<UploadCard />}
      empty={
        <Empty title="No imports yet">Drop a file above: it is checked before anything is written.</Empty>
      }
    >
      <DataTable.Col<ImportRowFragment>
        label="File"
        render={({ filename, createdAt }) => (
          <>
            <Box sx={{ fontWeight: 550, overflowWrap: "anywhere" }}>{filename}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
              <When at={createdAt} />
            </Box>
          </>
        )}
      />
      <DataTable.Col<ImportRowFragment>
        label="Status"
        render={({ status, isDryRun }) => (
          <StatusChip
            status={status}
            {...(status === "CHECKED" && isDryRun && { label: "Checked, not started" })}
          />
        )}
      />
      <DataTable.Col<ImportRowFragment>
        label="New"
        align="right"
        sx={fromMedium}
        render={(row) => plain(row.productsCreated)}
      />
      <DataTable.Col<ImportRowFragment>
        label="Changed"
        align="right"
        sx={fromMedium}
        render={(row) => plain(row.productsUpdated)}
      />
      <DataTable.Col<ImportRowFragment>
        label="Unchanged"
        align="right"
        sx={fromMedium}
        render={(row) => plain(row.productsUnchanged)}
      />
      <DataTable.Col<ImportRowFragment>
        label="Failed"
        align="right"
        sx={fromMedium}
        render={(row) => plain(row.productsFailed)}
      />
      <DataTable.Col<ImportRowFragment>
        label="Problems"
        align="right"
        render={(row) => plain(row.problemCount)}
      />
    </ListPage>
  );
}

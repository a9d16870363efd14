import { Box } from "@mui/material";
import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { RequeueButton } from "./RequeueButton.js";
import type { FailedJobRow } from "./sources.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function JobList() {
  return (
    <ListPage
      title="Failed jobs"
      below="Work behind the scenes that was tried several times and given up. Mend the cause, then try again."
      rowClick={false}
      empty={<Empty title="Nothing has failed">All the work behind the scenes gets done.</Empty>}
    >
      <DataTable.Col<FailedJobRow>
        label="Job"
        render={({ name, error }) => (
          <>
            <Box sx={{ fontWeight: 550 }}>{name}</Box>
            <Box sx={{ color: "error.main", fontSize: 12.5, overflowWrap: "anywhere", maxWidth: 560 }}>
              {error}
            </Box>
          </>
        )}
      />
      <DataTable.Col<FailedJobRow>
        label="Tries"
        align="right"
        sx={fromMedium}
        render={({ attempts }) => attempts}
      />
      <DataTable.Col<FailedJobRow>
        label="Given up"
        sx={fromMedium}
        render={({ failedAt }) => <When at={failedAt} />}
      />
      <DataTable.Col<FailedJobRow>
        label="Action"
        align="right"
        render={({ id }) => <RequeueButton id={id} />}
      />
    </ListPage>
  );
}

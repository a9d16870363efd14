import AddLink from "@mui/icons-material/AddLink";
import { Box, Button } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminSynonymCreateDocument } from "../gql/graphql.js";
import type { SearchedTermRow } from "./source.js";

const filters = [
  {
    source: "days",
    label: "Period",
    choices: [
      { id: "7", name: "7 days" },
      { id: "30", name: "30 days" },
      { id: "180", name: "180 days" },
    ],
  },
];
const presets = [
  { label: "Found nothing", filter: { hasResults: "false" } },
  { label: "Found something", filter: { hasResults: "true" } },
];
const plain = (value: number) => value.toLocaleString("en-GB");
const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

/** What shoppers look for, and what they look for in vain: a synonym or a new product is the answer to that. */
export function SearchedTermList() {
  const may = useMay(AdminSynonymCreateDocument);
  return (
    <ListPage
      title="Searches"
      below="What shoppers typed in the last 30 days, unless another period is chosen. Who searched is not kept."
      filters={filters}
      presets={presets}
      rowClick={false}
      empty={<Empty title="Nobody has searched yet">What shoppers type into the search shows here.</Empty>}
    >
      <DataTable.Col<SearchedTermRow>
        label="Searched for"
        render={({ query }) => <Box sx={{ fontWeight: 550, overflowWrap: "anywhere" }}>{query}</Box>}
      />
      <DataTable.Col<SearchedTermRow>
        label="Searches"
        align="right"
        render={({ searches }) => plain(searches)}
      />
      <DataTable.Col<SearchedTermRow>
        label="Products found"
        align="right"
        render={({ resultCount }) =>
          resultCount === 0 ? <StatusChip status="FAILED" label="None" /> : plain(resultCount)
        }
      />
      <DataTable.Col<SearchedTermRow>
        label="Last"
        sx={fromMedium}
        render={({ lastSearchedAt }) => <When at={lastSearchedAt} />}
      />
      {may && (
        <DataTable.Col<SearchedTermRow>
          label="Answer"
          sx={fromMedium}
          render={({ query, resultCount }) =>
            resultCount === 0 && (
              <Button
                component={Link}
                to={`/synonyms/create?term=${encodeURIComponent(query)}`}
                size="small"
                startIcon={<AddLink />}
                sx={{ my: -0.75 }}
              >
                Add a synonym
              </Button>
            )
          }
        />
      )}
    </ListPage>
  );
}

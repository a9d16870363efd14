import Add from "@mui/icons-material/Add";
import { Box, Button } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminSynonymCreateDocument, type SynonymRowFragment } from "../gql/graphql.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function SynonymList() {
  return (
    <ListPage
      title="Synonyms"
      below="Words that the search takes for each other. Endings, accents and capital letters need none."
      searchLabel="A word"
      actions={<NewButton />}
      empty={
        <Empty title="No synonyms yet" action={<NewButton />}>
          Where shoppers say sweater and you say jumper, a synonym lets both find the same.
        </Empty>
      }
    >
      <DataTable.Col<SynonymRowFragment>
        label="Words"
        render={({ kind, terms, replacements }) => (
          <Box sx={{ overflowWrap: "anywhere" }}>
            <Box component="span" sx={{ fontWeight: 550 }}>
              {terms.join(kind === "TWO_WAY" ? " ↔ " : ", ")}
            </Box>
            {kind === "ONE_WAY" && ` → ${replacements.join(", ")}`}
          </Box>
        )}
      />
      <DataTable.Col<SynonymRowFragment>
        label="Works"
        sx={fromMedium}
        render={({ kind }) => (kind === "TWO_WAY" ? "Both ways" : "One way")}
      />
      <DataTable.Col<SynonymRowFragment>
        label="Changed"
        sx={fromMedium}
        render={({ updatedAt }) => <When at={updatedAt} />}
      />
    </ListPage>
  );
}

function NewButton() {
  if (!useMay(AdminSynonymCreateDocument)) return null;
  return (
    <Button component={Link} to="/synonyms/create" variant="contained" startIcon={<Add />}>
      New synonym
    </Button>
  );
}

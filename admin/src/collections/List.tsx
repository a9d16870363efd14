import Add from "@mui/icons-material/Add";
import { Box, Button, Chip, Stack } from "@mui/material";
import { DataTable } from "react-admin";
import { Link } from "react-router-dom";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { Thumb, When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminCollectionCreateDocument, type CollectionRowFragment } from "../gql/graphql.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function CollectionList() {
  return (
    <ListPage
      title="Collections"
      below="Seasons, themes and gifts: products that belong together for a while."
      searchLabel="Search collections"
      actions={<NewButton />}
      empty={
        <Empty title="No collections yet" action={<NewButton />}>
          Put products together by hand, or let rules bring them in and out.
        </Empty>
      }
    >
      <DataTable.Col<CollectionRowFragment>
        label="Collection"
        render={({ title, slug, image }) => (
          <Stack direction="row" sx={{ gap: 1.5, alignItems: "center" }}>
            <Thumb url={image?.url ?? null} />
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ fontWeight: 550 }}>{title}</Box>
              <Box sx={{ color: "text.secondary", fontSize: 12.5, overflowWrap: "anywhere" }}>/{slug}</Box>
            </Box>
          </Stack>
        )}
      />
      <DataTable.Col<CollectionRowFragment>
        label="Products by"
        sx={fromMedium}
        render={({ kind }) => (kind === "RULES" ? "Rules" : "Hand")}
      />
      <DataTable.Col<CollectionRowFragment>
        label="Shop"
        render={({ isVisible }) => <Visibility isVisible={isVisible} />}
      />
      <DataTable.Col<CollectionRowFragment>
        label="Products"
        align="right"
        render={({ productCount }) => productCount.toLocaleString("en-GB")}
      />
      <DataTable.Col<CollectionRowFragment>
        label="Changed"
        sx={fromMedium}
        render={({ updatedAt }) => <When at={updatedAt} />}
      />
    </ListPage>
  );
}

export function Visibility({ isVisible }: { isVisible: boolean }) {
  return (
    <Chip
      size="small"
      label={isVisible ? "Visible" : "Hidden"}
      color={isVisible ? "success" : "default"}
      variant="outlined"
    />
  );
}

function NewButton() {
  if (!useMay(AdminCollectionCreateDocument)) return null;
  return (
    <Button component={Link} to="/collections/create" variant="contained" startIcon={<Add />}>
      New collection
    </Button>
  );
}

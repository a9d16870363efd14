import { Alert, Box, Card, Link as MuiLink, Stack } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { ListBase, useListContext } from "react-admin";
import { Link } from "react-router-dom";
import { asRows } from "../app/cache-apart.js";
import { send } from "../app/gateway.js";
import { FilterBar } from "../app/ui/FilterBar.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Pager } from "../app/ui/Pager.js";
import { Empty, Trouble, Waiting } from "../app/ui/States.js";
import { AdminUploadCareDocument, type MediaTileFragment } from "../gql/graphql.js";
import { MediaTile } from "./MediaTile.js";

const presets = [
  { label: "Without a text", filter: { work: "ALT" } },
  { label: "Not used", filter: { work: "UNUSED" } },
  { label: "Could not be read", filter: { work: "FAILED" } },
];

/** Every picture of the shop, the newest first. */
export function MediaList() {
  return (
    <ListBase perPage={50} queryOptions={asRows}>
      <PageHeader title="Pictures" below="Pictures come in with a product; here they are looked after." />
      <Care />
      <Card>
        <FilterBar filters={[]} presets={presets} searchLabel="Text or product" columns={null} />
        <Grid />
        <Pager />
      </Card>
    </ListBase>
  );
}

/** What wants looking after, beyond single pictures. */
function Care() {
  const { data } = useQuery({ queryKey: ["media-care"], queryFn: () => send(AdminUploadCareDocument, {}) });
  const { setFilters } = useListContext();
  if (!data) return null;
  const { value } = data.images.count;
  return (
    <Stack sx={{ gap: 1, mb: 2 }}>
      {value > 0 && (
        <Alert severity="warning" variant="outlined">
          {value === 1 ? "One picture in use has" : `${value.toLocaleString("en-GB")} pictures in use have`}{" "}
          no text for people who cannot see them.{" "}
          <MuiLink component="button" type="button" onClick={() => setFilters({ work: "ALT" }, [])}>
            Show {value === 1 ? "it" : "them"}
          </MuiLink>
        </Alert>
      )}
      {!data.areUploadsScanned && (
        <Alert severity="info" variant="outlined">
          Uploads are not scanned for viruses: no scanner is set up. They are still checked, and every picture
          is drawn anew before anybody sees it.
        </Alert>
      )}
    </Stack>
  );
}

function Grid() {
  const { data, error, isPending, refetch, filterValues } = useListContext<MediaTileFragment>();
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting rows={8} />;
  if (!data || data.length === 0)
    return Object.keys(filterValues).length > 0 ? (
      <Empty title="Nothing matches">No picture is like that. That may be good news.</Empty>
    ) : (
      <Empty
        title="No pictures yet"
        action={
          <MuiLink component={Link} to="/products">
            Go to the products
          </MuiLink>
        }
      >
        Add pictures to a product, and they appear here.
      </Empty>
    );
  return (
    <Box
      component="ul"
      aria-label="Pictures"
      sx={{
        listStyle: "none",
        p: 2,
        m: 0,
        display: "grid",
        gap: 2,
        gridTemplateColumns: { xs: "repeat(2, minmax(0, 1fr))", sm: "repeat(auto-fill, minmax(168px, 1fr))" },
      }}
    >
      {data.map((image) => (
        <MediaTile key={image.id} image={image} />
      ))}
    </Box>
  );
}

import { useState } from "react";
import { Box, Button, Link as MuiLink, Stack, TextField } from "@mui/material";
import { DataTable, useListContext } from "react-admin";
import { Link, useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import { AdminTagDeleteDocument, AdminTagRenameDocument, AdminTagsMergeDocument } from "../gql/graphql.js";
import type { TagRow } from "./source.js";

/** All tags with their counts. What is done here is a bulk edit, so that it can be undone. */
export function TagList() {
  const mayChange = useMay(AdminTagRenameDocument);
  return (
    <ListPage
      title="Tags"
      below="Upper and lower case alike. Renaming, merging and deleting can be undone under Bulk edits."
      searchLabel="Search tags"
      rowClick={false}
      {...(mayChange && { bulkActions: <MergeButton /> })}
      empty={<Empty title="No tags yet">Products get their tags on their own page, or many at once.</Empty>}
    >
      <DataTable.Col<TagRow> label="Tag" render={({ value }) => <strong>{value}</strong>} />
      <DataTable.Col<TagRow>
        label="Products"
        align="right"
        render={({ value, productCount }) => (
          <MuiLink component={Link} to={productsWith(value)}>
            {productCount.toLocaleString("en-GB")}
          </MuiLink>
        )}
      />
      {mayChange && (
        <DataTable.Col<TagRow>
          label=""
          align="right"
          render={(tag) => (
            <Stack direction="row" sx={{ justifyContent: "flex-end", gap: 0.5 }}>
              <RenameButton tag={tag} />
              <DeleteButton tag={tag} />
            </Stack>
          )}
        />
      )}
    </ListPage>
  );
}

const productsWith = (tag: string) => `/products?filter=${encodeURIComponent(JSON.stringify({ tag }))}`;
const productWords = (count: number) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "product" : "products"}`;

/** Opens the bulk edit that a change of tags has become, to be watched and undone there. */
function useFollow() {
  const navigate = useNavigate();
  return (edit: { readonly id: string } | null) => edit && navigate(`/bulk-edits/${edit.id}`);
}

function RenameButton({ tag }: { tag: TagRow }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(tag.value);
  const follow = useFollow();
  const rename = async () => {
    const { tagRename } = await send(AdminTagRenameDocument, { value: tag.value, to: name });
    follow(accepted(tagRename).bulkEdit);
  };
  return (
    <>
      <Button size="small" aria-label={`Rename ${tag.value}`} onClick={() => setOpen(true)}>
        Rename
      </Button>
      {isOpen && (
        <ActionDialog
          title={`Rename “${tag.value}”`}
          submitLabel={`Rename in ${productWords(tag.productCount)}`}
          isReady={name.trim() !== "" && name.trim() !== tag.value}
          done="The tag is being renamed"
          onClose={() => setOpen(false)}
          onSubmit={rename}
        >
          {(errorOf) => (
            <TextField
              label="New name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={errorOf("to") !== undefined}
              helperText={errorOf("to")}
              slotProps={{ htmlInput: { maxLength: 100 } }}
            />
          )}
        </ActionDialog>
      )}
    </>
  );
}

function DeleteButton({ tag }: { tag: TagRow }) {
  const [isOpen, setOpen] = useState(false);
  const follow = useFollow();
  const remove = async () => {
    const { tagDelete } = await send(AdminTagDeleteDocument, { value: tag.value });
    follow(accepted(tagDelete).bulkEdit);
  };
  return (
    <>
      <Button size="small" color="inherit" aria-label={`Delete ${tag.value}`} onClick={() => setOpen(true)}>
        Delete
      </Button>
      {isOpen && (
        <ActionDialog
          title={`Delete “${tag.value}”?`}
          submitLabel="Delete the tag"
          isDangerous
          done="The tag is being taken off"
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Box>It is taken off {productWords(tag.productCount)}. The products themselves stay.</Box>
        </ActionDialog>
      )}
    </>
  );
}

function MergeButton() {
  const { selectedIds, onUnselectItems } = useListContext<TagRow>();
  const [isOpen, setOpen] = useState(false);
  const [into, setInto] = useState("");
  const follow = useFollow();
  const values = selectedIds.map(String);
  const merge = async () => {
    const { tagsMerge } = await send(AdminTagsMergeDocument, { values, into });
    follow(accepted(tagsMerge).bulkEdit);
    onUnselectItems();
  };
  const open = () => {
    setInto(values[0] ?? "");
    setOpen(true);
  };
  return (
    <>
      <Button onClick={open}>Merge into one</Button>
      {isOpen && (
        <ActionDialog
          title={`Merge ${values.length} tags`}
          submitLabel="Merge"
          isReady={into.trim() !== ""}
          done="The tags are being merged"
          onClose={() => setOpen(false)}
          onSubmit={merge}
        >
          {(errorOf) => (
            <>
              <Box>{values.join(", ")} become one tag:</Box>
              <TextField
                label="The one tag"
                value={into}
                onChange={(event) => setInto(event.target.value)}
                error={errorOf("into") !== undefined}
                helperText={errorOf("into") ?? errorOf("values")}
                slotProps={{ htmlInput: { maxLength: 100 } }}
              />
            </>
          )}
        </ActionDialog>
      )}
    </>
  );
}

import { useState } from "react";
import { Box, Button } from "@mui/material";
import { useRedirect } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminCollectionDeleteDocument } from "../gql/graphql.js";
import type { CollectionRecord } from "./source.js";

export function DeleteButton({ record }: { record: CollectionRecord }) {
  const may = useMay(AdminCollectionDeleteDocument);
  const redirect = useRedirect();
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  const remove = async () => {
    accepted((await send(AdminCollectionDeleteDocument, { id: record.id })).collectionDelete);
    redirect("list", "collections");
  };
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
        Delete
      </Button>
      {isOpen && (
        <ActionDialog
          title={`Delete ${record.title}?`}
          submitLabel="Delete"
          isDangerous
          done="The collection is deleted"
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Box>Its page leaves the shop at once. The products stay, and so do all other collections.</Box>
        </ActionDialog>
      )}
    </>
  );
}

import { useState } from "react";
import { Box, Button } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminProductArchiveDocument } from "../gql/graphql.js";
import type { ProductRecord } from "./values.js";

export function ArchiveButton({ record }: { record: ProductRecord }) {
  const may = useMay(AdminProductArchiveDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || record.status === "ARCHIVED") return null;
  const archive = async () =>
    accepted((await send(AdminProductArchiveDocument, { id: record.id })).productArchive);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Archive
      </Button>
      {isOpen && (
        <ActionDialog
          title={`Archive ${record.title}?`}
          submitLabel="Archive"
          done="The product is archived"
          onClose={() => setOpen(false)}
          onSubmit={archive}
        >
          <Box>
            It leaves the shop at once and can no longer be bought. Orders that contain it stay as they are,
            and you can set it back to active whenever you like.
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

import { useState } from "react";
import { Box, Button } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminImportCancelDocument, type ImportStatus } from "../gql/graphql.js";
import type { ImportDetail } from "./source.js";

const cancellable: readonly ImportStatus[] = ["CHECKING", "CHECKED", "QUEUED", "RUNNING"];

export function CancelImportButton({ record }: { record: ImportDetail }) {
  const may = useMay(AdminImportCancelDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || !cancellable.includes(record.status)) return null;
  const cancel = async () =>
    accepted((await send(AdminImportCancelDocument, { id: record.id })).productImportCancel);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Cancel
      </Button>
      {isOpen && (
        <ActionDialog
          title="Cancel this import?"
          submitLabel="Cancel the import"
          isDangerous
          done="The import is cancelled"
          onClose={() => setOpen(false)}
          onSubmit={cancel}
        >
          <Box>
            {record.isDryRun
              ? "Nothing has been written, so nothing needs to be taken back."
              : "Products imported so far stay; each of them is complete. The rest of the file is not read."}
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

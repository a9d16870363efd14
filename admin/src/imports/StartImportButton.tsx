import { useState } from "react";
import { Box, Button } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminImportStartDocument } from "../gql/graphql.js";
import type { ImportDetail } from "./source.js";

export function StartImportButton({ record }: { record: ImportDetail }) {
  const may = useMay(AdminImportStartDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || record.status !== "CHECKED") return null;
  const start = async () =>
    accepted((await send(AdminImportStartDocument, { id: record.id })).productImportStart);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        Start the import
      </Button>
      {isOpen && (
        <ActionDialog
          title="Start the import?"
          submitLabel="Import"
          done="The import has begun"
          onClose={() => setOpen(false)}
          onSubmit={start}
        >
          <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: 1.7 }}>
            <li>{record.productsCreated} products will be new.</li>
            <li>{record.productsUpdated} products will be changed to what the file says.</li>
            <li>{record.productsUnchanged} products are the same already.</li>
            {record.productsFailed > 0 && (
              <li>{record.productsFailed} products are left out because of their problems.</li>
            )}
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

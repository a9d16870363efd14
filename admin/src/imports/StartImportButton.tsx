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
            {record.productsCreated > 0 && <li>{products(record.productsCreated)} will be new.</li>}
            {record.productsUpdated > 0 && (
              <li>{products(record.productsUpdated)} will be changed to what the file says.</li>
            )}
            {record.productsUnchanged > 0 && (
              <li>{products(record.productsUnchanged)} will stay the same.</li>
            )}
            {record.productsFailed > 0 && (
              <li>{products(record.productsFailed)} will be left out because of problems.</li>
            )}
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

function products(count: number): string {
  return count === 1 ? "1 product" : `${count.toLocaleString("en-GB")} products`;
}

import { useState } from "react";
import { Button } from "@mui/material";
import { useListContext } from "react-admin";
import type { ProductBulkEditInput, ProductRowFragment } from "../gql/graphql.js";
import { AdminBulkEditStartDocument } from "../gql/graphql.js";
import { useMay } from "../app/viewer.js";
import { BulkEditDialog } from "./BulkEditDialog.js";
import { filterOf } from "./source.js";

export type Chosen = Omit<ProductBulkEditInput, "changes">;

/** Changes the ticked products. Stands in the bar that appears with the first tick. */
export function EditTickedButton() {
  const { selectedIds, onUnselectItems } = useListContext<ProductRowFragment>();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        Change {selectedIds.length === 1 ? "it" : `these ${selectedIds.length}`}
      </Button>
      {isOpen && (
        <BulkEditDialog
          chosen={{ ids: selectedIds.map(String) }}
          onClose={() => setOpen(false)}
          onStarted={onUnselectItems}
        />
      )}
    </>
  );
}

/** Changes everything that the list holds as it is filtered now, over all its pages. */
export function EditFilteredButton() {
  const { filterValues } = useListContext<ProductRowFragment>();
  const may = useMay(AdminBulkEditStartDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  const { q, ...filter } = filterValues;
  const query = typeof q === "string" && q.trim() !== "" ? q.trim() : null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Bulk edit
      </Button>
      {isOpen && (
        <BulkEditDialog chosen={{ filter: filterOf(filter), query }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

import { useState } from "react";
import { Box, Button } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminCategoryDeleteDocument } from "../gql/graphql.js";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly hasContents: boolean;
  readonly onDeleted: () => unknown;
}

export function DeleteButton({ id, name, hasContents, onDeleted }: Props) {
  const may = useMay(AdminCategoryDeleteDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  const remove = async () => {
    accepted((await send(AdminCategoryDeleteDocument, { id, movesContentsUp: true })).categoryDelete);
    await onDeleted();
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        Delete
      </Button>
      {isOpen && (
        <ActionDialog
          title={`Delete ${name}?`}
          submitLabel="Delete"
          isDangerous
          done="The category is deleted"
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Box>
            {hasContents
              ? "The categories and products in it move up to the category above. At the top of the tree its products are left without a category."
              : "There is nothing in it. Links to it lead to the category above from now on."}
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

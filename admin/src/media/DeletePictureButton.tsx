import { useState } from "react";
import { Box, Button } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminImageDeleteDocument, type MediaDetailFragment } from "../gql/graphql.js";

/** Deletes a picture, after saying what shows it. */
export function DeletePictureButton({ image }: { image: MediaDetailFragment }) {
  const may = useMay(AdminImageDeleteDocument);
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  if (!may) return null;
  const { product, isInOrders } = image;
  const remove = async () => {
    accepted((await send(AdminImageDeleteDocument, { id: image.id })).imageDelete);
    navigate("/media");
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        Delete
      </Button>
      {isOpen && (
        <ActionDialog
          title="Delete this picture?"
          submitLabel="Delete"
          isDangerous
          done="The picture was deleted."
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Box>
            {product
              ? `“${product.title}” loses it, and so does everything else that shows it.`
              : "It is gone then."}
            {isInOrders && " Orders that were placed with it go on showing it."}
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

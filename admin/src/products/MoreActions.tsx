import { useState } from "react";
import { Box, Button } from "@mui/material";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminProductDeleteDocument, AdminProductDuplicateDocument } from "../gql/graphql.js";
import type { ProductRecord } from "./values.js";

export function DuplicateButton({ record }: { record: ProductRecord }) {
  const may = useMay(AdminProductDuplicateDocument);
  const navigate = useNavigate();
  const notify = useNotify();
  if (!may) return null;
  const duplicate = async () => {
    try {
      const answer = await send(AdminProductDuplicateDocument, { id: record.id });
      const { product } = accepted(answer.productDuplicate);
      notify("A draft was made of it, without SKUs and stock", { type: "success" });
      if (product) navigate(`/products/${product.id}`);
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    }
  };
  return (
    <Button variant="outlined" onClick={() => void duplicate()}>
      Duplicate
    </Button>
  );
}

export function DeleteButton({ record }: { record: ProductRecord }) {
  const may = useMay(AdminProductDeleteDocument);
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const notify = useNotify();
  if (!may || record.status === "ACTIVE") return null;
  const remove = async () => {
    const answer = await send(AdminProductDeleteDocument, { id: record.id, expectedVersion: record.version });
    const { outcome, reason } = accepted(answer.productDelete);
    if (outcome === "DELETED") navigate("/products");
    else notify(`It was archived instead. ${reason ?? ""}`, { type: "warning", autoHideDuration: 10_000 });
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
          done="Done"
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Box>
            If nobody has ever ordered it, it is gone for good and its stock is written off. If somebody has,
            it is archived instead, because the orders keep it.
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

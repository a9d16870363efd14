import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import { useFormContext } from "react-hook-form";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { useMay } from "../app/viewer.js";
import { AdminProductDraftSaveDocument } from "../gql/graphql.js";
import { draftKey } from "./DraftCard.js";
import { updateInput } from "./source.js";
import type { ProductRecord, ProductValues } from "./values.js";

/** Keeps what was typed beside the live product, which stays as it is. */
export function SaveDraftButton({ record }: { record: ProductRecord }) {
  const may = useMay(AdminProductDraftSaveDocument);
  const { getValues, reset } = useFormContext<ProductValues>();
  const [isBusy, setBusy] = useState(false);
  const notify = useNotify();
  const queryClient = useQueryClient();
  if (!may) return null;
  const save = async () => {
    setBusy(true);
    try {
      // All fields and not only those that differ: one that is put back must leave the draft as well.
      const input = await updateInput(getValues(), record);
      accepted((await send(AdminProductDraftSaveDocument, { id: record.id, input })).productDraftSave);
      reset();
      await queryClient.invalidateQueries({ queryKey: draftKey(record.id) });
      notify("Saved as a draft. The shop shows nothing of it yet.", { type: "success" });
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    }
    setBusy(false);
  };
  return (
    <Button variant="outlined" disabled={isBusy} onClick={() => void save()}>
      Save as draft
    </Button>
  );
}

import { useEffect, useState } from "react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Stack } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import {
  AdminBulkEditPreviewDocument,
  AdminBulkEditStartDocument,
  type ProductBulkEditInput,
} from "../gql/graphql.js";
import type { Chosen } from "./BulkEditButton.js";
import { BulkFields } from "./BulkFields.js";
import { BulkPreview } from "./BulkPreview.js";
import { blankBulk, changesOf } from "./bulk-values.js";

interface Props {
  readonly chosen: Chosen;
  readonly onClose: () => void;
  readonly onStarted?: () => void;
}

/** Says what will change before it does: the preview follows the fields, and the button says how many. */
export function BulkEditDialog({ chosen, onClose, onStarted }: Props) {
  const [values, setValues] = useState(blankBulk);
  const navigate = useNavigate();
  const changes = changesOf(values);
  const preview = usePreview(changes && { ...chosen, changes });
  const seen = preview.data?.preview;
  const isReady = changes !== null && !preview.isFetching && (seen?.changedCount ?? 0) > 0;
  const start = async () => {
    if (!changes || !seen) return;
    const input = { ...chosen, changes };
    const answer = await send(AdminBulkEditStartDocument, { input, expectedCount: seen.count });
    const { bulkEdit } = accepted(answer.productBulkEditStart);
    onStarted?.();
    if (bulkEdit) navigate(`/bulk-edits/${bulkEdit.id}`);
  };
  return (
    <ActionDialog
      title={titleOf(chosen)}
      submitLabel={seen && isReady ? `Change ${seen.count.toLocaleString("en-GB")} products` : "Change"}
      isReady={isReady}
      done="The products are being changed"
      onClose={onClose}
      onSubmit={start}
    >
      <Stack sx={{ gap: 2.5 }}>
        <BulkFields values={values} onChange={(change) => setValues({ ...values, ...change })} />
        <BulkPreview
          isIdle={changes === null}
          isFetching={preview.isFetching}
          error={preview.error}
          answer={preview.data ?? null}
        />
      </Stack>
    </ActionDialog>
  );
}

function titleOf({ ids, filter, query }: Chosen): string {
  if (ids) return ids.length === 1 ? "Change one product" : `Change ${ids.length} products`;
  const isNarrowed = query || Object.keys(filter ?? {}).length > 0;
  return isNarrowed ? "Change all products of this list" : "Change the whole catalogue";
}

const typingPauseMs = 400;

function usePreview(input: ProductBulkEditInput | null) {
  const wanted = JSON.stringify(input);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), typingPauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useQuery({
    queryKey: ["bulk-preview", asked],
    enabled: asked !== "null",
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const variables = { input: JSON.parse(asked) as ProductBulkEditInput };
      return (await send(AdminBulkEditPreviewDocument, variables, signal)).productBulkEditPreview;
    },
  });
  return { ...query, isFetching: query.isFetching || asked !== wanted };
}

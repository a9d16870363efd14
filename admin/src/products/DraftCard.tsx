import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Alert, Box, Button, Stack } from "@mui/material";
import { useNotify } from "react-admin";
import { useFormContext, useFormState } from "react-hook-form";
import { Differences } from "../bulk/Differences.js";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { Section } from "../app/ui/Section.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminProductDraftContentDocument,
  AdminProductDraftDiscardDocument,
  AdminProductDraftDocument,
  AdminProductDraftPublishDocument,
  type DraftPartsFragment,
} from "../gql/graphql.js";
import { fillWithDraft } from "./draft-values.js";
import { SchedulePart } from "./SchedulePart.js";
import type { ProductRecord, ProductValues } from "./values.js";

export const draftKey = (id: string) => ["products", "draft", id];

/** What waits beside the live product: what it would change, and when it does. */
export function DraftCard({ record }: { record: ProductRecord }) {
  const { data } = useQuery({
    queryKey: [...draftKey(record.id), record.version],
    queryFn: async ({ signal }) =>
      (await send(AdminProductDraftDocument, { id: record.id }, signal)).product?.draft ?? null,
  });
  if (!data) return null;
  return (
    <Section
      title="Draft"
      hint={
        <>
          Saved {data.savedBy && `by ${data.savedBy}, `}
          <When at={data.savedAt} />. The shop shows nothing of it.
        </>
      }
    >
      <Stack sx={{ gap: 1.5 }}>
        {data.failure && <Alert severity="error">It was not published: {data.failure}</Alert>}
        {data.isStale && (
          <Alert severity="warning">
            Changed in the product since: {data.conflicts.join(", ")}. Publishing overwrites that.
          </Alert>
        )}
        <Box
          sx={{ maxHeight: 320, overflowY: "auto", fontSize: 13 }}
          tabIndex={0}
          role="group"
          aria-label="What the draft changes"
        >
          <Differences list={data.differences} />
        </Box>
        <SchedulePart id={record.id} draft={data} />
        <DraftActions record={record} draft={data} />
      </Stack>
    </Section>
  );
}

function DraftActions({ record, draft }: { record: ProductRecord; draft: DraftPartsFragment }) {
  const may = useMay(AdminProductDraftPublishDocument);
  const { isDirty } = useFormState<ProductValues>();
  const form = useFormContext<ProductValues>();
  const notify = useNotify();
  const [open, setOpen] = useState<"publish" | "discard" | null>(null);
  if (!may) return null;
  const edit = async () => {
    const { product } = await send(AdminProductDraftContentDocument, { id: record.id });
    if (!product?.draft) return;
    fillWithDraft(form, product.draft.content);
    notify("The draft is in the form. Save it as a draft again, or publish it from here.", { type: "info" });
  };
  const publish = async () => {
    const variables = { id: record.id, expectedVersion: record.version };
    accepted((await send(AdminProductDraftPublishDocument, variables)).productDraftPublish);
    form.reset();
  };
  const discard = async () =>
    accepted((await send(AdminProductDraftDiscardDocument, { id: record.id })).productDraftDiscard);
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
      <Button variant="contained" onClick={() => setOpen("publish")}>
        Publish
      </Button>
      <Button variant="outlined" onClick={() => void edit()} disabled={isDirty}>
        Edit the draft
      </Button>
      <Button color="inherit" onClick={() => setOpen("discard")}>
        Discard
      </Button>
      {open === "publish" && (
        <ActionDialog
          title="Publish the draft?"
          submitLabel="Publish"
          done="The draft is live"
          onClose={() => setOpen(null)}
          onSubmit={publish}
        >
          {isDirty && <Alert severity="warning">What you have typed and not saved is lost.</Alert>}
          <Differences list={draft.differences} />
        </ActionDialog>
      )}
      {open === "discard" && (
        <ActionDialog
          title="Discard the draft?"
          submitLabel="Discard"
          isDangerous
          done="The draft is gone"
          onClose={() => setOpen(null)}
          onSubmit={discard}
        >
          <Box>The product in the shop stays as it is.</Box>
        </ActionDialog>
      )}
    </Stack>
  );
}

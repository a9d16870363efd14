import { useState } from "react";
import { Box, Button, LinearProgress } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Fact, Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminBulkEditCancelDocument,
  AdminBulkEditUndoDocument,
  type BulkEditRowFragment,
} from "../gql/graphql.js";
import { EditStatus } from "./List.js";
import { EditedProducts } from "./EditedProducts.js";

const back = { to: "/bulk-edits", label: "Bulk edits" };
const pollEveryMs = 1_000;
const isAtWork = ({ status }: BulkEditRowFragment) =>
  status === "QUEUED" || status === "RUNNING" || status === "UNDOING";

/** One bulk edit, followed live until it is over, with what became of each product. */
export function BulkEditPage() {
  const { id } = useParams();
  return (
    <ShowBase<BulkEditRowFragment>
      {...(id !== undefined && { id })}
      queryOptions={{
        refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? pollEveryMs : false),
      }}
    >
      <Edit />
    </ShowBase>
  );
}

function Edit() {
  const { record: edit, error, isPending, refetch } = useShowContext<BulkEditRowFragment>();
  if (error && !edit)
    return (
      <>
        <PageHeader title="Bulk edit" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  if (isPending || !edit) return <Waiting />;
  return (
    <>
      <PageHeader
        title={edit.summary}
        back={back}
        beside={<EditStatus edit={edit} />}
        below={
          <>
            Started <When at={edit.createdAt} />
            {edit.startedBy && ` by ${edit.startedBy}`}
            {edit.undoneBy && `, undone by ${edit.undoneBy}`}
          </>
        }
      >
        <CancelButton edit={edit} />
        <UndoButton edit={edit} />
      </PageHeader>
      {isAtWork(edit) && <Progress edit={edit} />}
      <Section title="What became of the products">
        <Box sx={{ maxWidth: 420 }}>
          <Fact label="Chosen">{edit.total.toLocaleString("en-GB")}</Fact>
          <Fact label="Changed">{edit.changed.toLocaleString("en-GB")}</Fact>
          <Fact label="Were so already">{edit.unchanged.toLocaleString("en-GB")}</Fact>
          <Fact label="Could not be changed">{edit.failed.toLocaleString("en-GB")}</Fact>
          {(edit.undone > 0 || edit.skipped > 0) && (
            <>
              <Fact label="Put back">{edit.undone.toLocaleString("en-GB")}</Fact>
              <Fact label="Changed since, left alone">{edit.skipped.toLocaleString("en-GB")}</Fact>
            </>
          )}
        </Box>
      </Section>
      <EditedProducts edit={edit} />
    </>
  );
}

function Progress({ edit }: { edit: BulkEditRowFragment }) {
  const isUndo = edit.status === "UNDOING";
  const done = isUndo ? edit.undone + edit.skipped : edit.changed + edit.unchanged + edit.failed;
  const total = isUndo ? edit.changed : edit.total;
  const words = `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} products`;
  return (
    <Box sx={{ mb: 2 }} aria-live="polite">
      <Box sx={{ mb: 0.75, fontVariantNumeric: "tabular-nums" }}>
        {isUndo ? "Undoing" : "Changing"}… {words}
      </Box>
      <LinearProgress
        variant="determinate"
        value={total === 0 ? 0 : Math.min(100, (done / total) * 100)}
        aria-label={words}
      />
    </Box>
  );
}

function UndoButton({ edit }: { edit: BulkEditRowFragment }) {
  const may = useMay(AdminBulkEditUndoDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || (edit.status !== "DONE" && edit.status !== "CANCELLED") || edit.changed === 0) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Undo
      </Button>
      {isOpen && (
        <ActionDialog
          title="Undo this bulk edit?"
          submitLabel={`Put back ${edit.changed.toLocaleString("en-GB")} products`}
          done="The products are being put back"
          onClose={() => setOpen(false)}
          onSubmit={async () =>
            accepted((await send(AdminBulkEditUndoDocument, { id: edit.id })).productBulkEditUndo)
          }
        >
          <Box>
            Every product becomes what it was before. Those that somebody has changed since stay as they are,
            and are named in the list below.
          </Box>
        </ActionDialog>
      )}
    </>
  );
}

function CancelButton({ edit }: { edit: BulkEditRowFragment }) {
  const may = useMay(AdminBulkEditCancelDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || (edit.status !== "RUNNING" && edit.status !== "QUEUED")) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Stop
      </Button>
      {isOpen && (
        <ActionDialog
          title="Stop this bulk edit?"
          submitLabel="Stop"
          done="The bulk edit has stopped"
          onClose={() => setOpen(false)}
          onSubmit={async () =>
            accepted((await send(AdminBulkEditCancelDocument, { id: edit.id })).productBulkEditCancel)
          }
        >
          <Box>What has been changed so far stays, and can be undone afterwards.</Box>
        </ActionDialog>
      )}
    </>
  );
}

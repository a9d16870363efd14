import { useState } from "react";
import { Button, Typography } from "@mui/material";
import { EditBase, Form, useEditContext, useRedirect } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { Lockable } from "../app/ui/Lockable.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { useMay } from "../app/viewer.js";
import {
  AdminSynonymDeleteDocument,
  AdminSynonymUpdateDocument,
  type SynonymRowFragment,
} from "../gql/graphql.js";
import { SynonymFields } from "./SynonymFields.js";

const back = { to: "/synonyms", label: "Synonyms" };

export function SynonymEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <Synonym />
    </EditBase>
  );
}

function Synonym() {
  const mayUpdate = useMay(AdminSynonymUpdateDocument);
  const { record, error, isPending, refetch } = useEditContext<SynonymRowFragment>();
  if (error)
    return (
      <>
        <PageHeader title="Synonym" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  if (isPending || !record) return <Waiting />;
  return (
    <Form noValidate warnWhenUnsavedChanges disabled={!mayUpdate}>
      <PageHeader
        title={record.terms.join(", ")}
        back={back}
        below={
          mayUpdate ? "The search follows at once." : "Your role can look at synonyms but not change them."
        }
      >
        <RemoveButton synonym={record} />
      </PageHeader>
      <Lockable isLocked={!mayUpdate}>
        <SynonymFields />
      </Lockable>
      {mayUpdate && <SaveBar />}
    </Form>
  );
}

function RemoveButton({ synonym }: { synonym: SynonymRowFragment }) {
  const may = useMay(AdminSynonymDeleteDocument);
  const redirect = useRedirect();
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  const remove = async () => {
    accepted((await send(AdminSynonymDeleteDocument, { id: synonym.id })).searchSynonymDelete);
    redirect("list", "synonyms");
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Remove
      </Button>
      {isOpen && (
        <ActionDialog
          title="Remove this synonym?"
          submitLabel="Remove it"
          isDangerous
          done="The synonym is removed"
          onClose={() => setOpen(false)}
          onSubmit={remove}
        >
          <Typography>
            From then on these words find only what is named so: {synonym.terms.join(", ")}.
          </Typography>
        </ActionDialog>
      )}
    </>
  );
}

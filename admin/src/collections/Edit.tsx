import { EditBase, Form, useEditContext } from "react-admin";
import { Lockable } from "../app/ui/Lockable.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminCollectionUpdateDocument } from "../gql/graphql.js";
import { DeleteButton } from "./DeleteButton.js";
import { CollectionFields } from "./Fields.js";
import { Visibility } from "./List.js";
import type { CollectionRecord } from "./source.js";

const back = { to: "/collections", label: "Collections" };

export function CollectionEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <CollectionPage />
    </EditBase>
  );
}

function CollectionPage() {
  const { record, error, isPending, refetch } = useEditContext<CollectionRecord>();
  const mayUpdate = useMay(AdminCollectionUpdateDocument);
  if (error && !record) {
    return (
      <>
        <PageHeader title="Collection" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !record) return <Waiting />;
  return (
    <Form noValidate warnWhenUnsavedChanges disabled={!mayUpdate}>
      <PageHeader
        title={record.title}
        back={back}
        beside={<Visibility isVisible={record.isVisible} />}
        below={
          <>
            Changed <When at={record.updatedAt} />
            {!mayUpdate && ". Your role can look at collections but not change them."}
          </>
        }
      >
        <DeleteButton record={record} />
      </PageHeader>
      <Lockable isLocked={!mayUpdate}>
        <CollectionFields record={record} />
      </Lockable>
      {mayUpdate && <SaveBar />}
    </Form>
  );
}

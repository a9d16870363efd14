import { CreateBase, Form } from "react-admin";
import { asCreated } from "../app/cache-apart.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { CollectionFields } from "./Fields.js";
import { blankCollection } from "./source.js";

export function CollectionCreate() {
  return (
    <CreateBase redirect="edit" mutationOptions={asCreated}>
      <Form defaultValues={blankCollection} noValidate>
        <PageHeader title="New collection" back={{ to: "/collections", label: "Collections" }} />
        <CollectionFields />
        <SaveBar label="Create" always />
      </Form>
    </CreateBase>
  );
}

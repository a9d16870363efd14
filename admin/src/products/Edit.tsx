import { EditBase, Form, useEditContext } from "react-admin";
import { Lockable } from "../app/ui/Lockable.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminProductUpdateDocument } from "../gql/graphql.js";
import { ArchiveButton } from "./ArchiveButton.js";
import { ProductForm } from "./ProductForm.js";
import type { ProductRecord } from "./values.js";

const back = { to: "/products", label: "Products" };

export function ProductEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <Product />
    </EditBase>
  );
}

function Product() {
  const { record, error, isPending, refetch } = useEditContext<ProductRecord>();
  const mayUpdate = useMay(AdminProductUpdateDocument);
  if (error && !record) {
    return (
      <>
        <PageHeader title="Product" back={back} />
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
        beside={<StatusChip status={record.status} />}
        below={
          <>
            Changed <When at={record.updatedAt} />
            {!mayUpdate && ". Your role can look at products but not change them."}
          </>
        }
      >
        <ArchiveButton record={record} />
      </PageHeader>
      <Lockable isLocked={!mayUpdate}>
        <ProductForm />
      </Lockable>
      {mayUpdate && <SaveBar />}
    </Form>
  );
}

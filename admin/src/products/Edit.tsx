import { useState } from "react";
import { EditBase, Form, useEditContext, useNotify } from "react-admin";
import { Refusal } from "../app/refusal.js";
import { Lockable } from "../app/ui/Lockable.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminProductUpdateDocument } from "../gql/graphql.js";
import { ArchiveButton } from "./ArchiveButton.js";
import { DraftCard } from "./DraftCard.js";
import { HistoryCard } from "./HistoryCard.js";
import { DeleteButton, DuplicateButton } from "./MoreActions.js";
import { PriceHistoryCard } from "./PriceHistoryCard.js";
import { ProductForm } from "./ProductForm.js";
import { SaveDraftButton } from "./SaveDraftButton.js";
import { StaleDialog } from "./StaleDialog.js";
import type { ProductRecord } from "./values.js";

const back = { to: "/products", label: "Products" };

export function ProductEdit() {
  const [isStale, setStale] = useState(false);
  const notify = useNotify();
  const onError = (error: unknown) => {
    if (!(error instanceof Refusal))
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    else if (error.problems.some(({ code }) => code === "STALE")) setStale(true);
    else if (error.problems.some(({ field }) => !field)) notify(error.message, { type: "error" });
  };
  return (
    <EditBase mutationMode="pessimistic" redirect={false} mutationOptions={{ onError }}>
      <Product isStale={isStale} onSettled={() => setStale(false)} />
    </EditBase>
  );
}

function Product({ isStale, onSettled }: { isStale: boolean; onSettled: () => void }) {
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
        <DuplicateButton record={record} />
        <ArchiveButton record={record} />
        <DeleteButton record={record} />
      </PageHeader>
      <Lockable isLocked={!mayUpdate}>
        <ProductForm
          side={
            <>
              <DraftCard record={record} />
              <PriceHistoryCard record={record} />
              <HistoryCard record={record} />
            </>
          }
        />
      </Lockable>
      {mayUpdate && <SaveBar beside={<SaveDraftButton record={record} />} />}
      {isStale && <StaleDialog record={record} onClose={onSettled} />}
    </Form>
  );
}

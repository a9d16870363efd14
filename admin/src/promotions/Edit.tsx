import { EditBase, Form, useEditContext } from "react-admin";
import { Lockable } from "../app/ui/Lockable.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { useMay } from "../app/viewer.js";
import { AdminPromotionUpdateDocument } from "../gql/graphql.js";
import { PromotionFields } from "./Fields.js";
import type { PromotionRecord } from "./source.js";

const back = { to: "/promotions", label: "Promotions" };

export function PromotionEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={false}>
      <Promotion />
    </EditBase>
  );
}

function Promotion() {
  const mayUpdate = useMay(AdminPromotionUpdateDocument);
  const { record, error, isPending, refetch } = useEditContext<PromotionRecord>();
  if (error) {
    return (
      <>
        <PageHeader title="Promotion" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !record) return <Waiting />;
  const use = `Used ${record.usedCount} ${record.usedCount === 1 ? "time" : "times"}`;
  return (
    <Form noValidate warnWhenUnsavedChanges disabled={!mayUpdate}>
      <PageHeader
        title={record.code}
        back={back}
        beside={<StatusChip status={record.status} />}
        below={mayUpdate ? use : `${use}. Your role can look at promotions but not change them.`}
      />
      <Lockable isLocked={!mayUpdate}>
        <PromotionFields isNew={false} />
      </Lockable>
      {mayUpdate && <SaveBar />}
    </Form>
  );
}

import { EditBase, Form, useEditContext } from "react-admin";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
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
  return (
    <Form noValidate>
      <PageHeader
        title={record.code}
        back={back}
        beside={<StatusChip status={record.status} />}
        below={`Used ${record.usedCount} ${record.usedCount === 1 ? "time" : "times"}`}
      />
      <PromotionFields isNew={false} />
      <SaveBar />
    </Form>
  );
}

import { CreateBase, Form } from "react-admin";
import { asCreated } from "../app/cache-apart.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import { PromotionFields } from "./Fields.js";
import type { PromotionValues } from "./source.js";

const blank: PromotionValues = {
  code: "",
  title: "",
  kind: "PERCENT",
  percent: null,
  amount: null,
  minimumSpend: null,
  startsAt: null,
  endsAt: null,
  usageLimit: null,
  perCustomerLimit: null,
  isActive: true,
};

export function PromotionCreate() {
  return (
    <CreateBase redirect="list" mutationOptions={asCreated}>
      <Form defaultValues={blank} noValidate>
        <PageHeader title="New promotion" back={{ to: "/promotions", label: "Promotions" }} />
        <PromotionFields isNew />
        <SaveBar label="Create" always />
      </Form>
    </CreateBase>
  );
}

import { CreateBase, Form } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { asCreated } from "../app/cache-apart.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { SaveBar } from "../app/ui/SaveBar.js";
import type { SynonymValues } from "./source.js";
import { SynonymFields } from "./SynonymFields.js";

/** A new synonym; `?term=` begins it with what was searched for in vain. */
export function SynonymCreate() {
  const [params] = useSearchParams();
  const term = params.get("term");
  const blank: SynonymValues = {
    kind: term ? "ONE_WAY" : "TWO_WAY",
    terms: term ? [term] : [],
    replacements: [],
  };
  return (
    <CreateBase redirect="list" mutationOptions={asCreated}>
      <Form defaultValues={blank} noValidate>
        <PageHeader title="New synonym" back={{ to: "/synonyms", label: "Synonyms" }} />
        <SynonymFields />
        <SaveBar label="Create" always />
      </Form>
    </CreateBase>
  );
}

import { DataTable } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import type { BulkEditRowFragment } from "../gql/graphql.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

/** Everything that was changed in many products at once, each with a way back. */
export function BulkEditList() {
  return (
    <ListPage
      title="Bulk edits"
      below="Changes of many products at once. Each can be undone for the products that nobody has changed since."
      empty={
        <Empty title="No bulk edits yet">
          Tick products in their list, or filter it, and change them all at once.
        </Empty>
      }
    >
      <DataTable.Col<BulkEditRowFragment> label="What" render={({ summary }) => <strong>{summary}</strong>} />
      <DataTable.Col<BulkEditRowFragment> label="Status" render={(edit) => <EditStatus edit={edit} />} />
      <DataTable.Col<BulkEditRowFragment>
        label="Products"
        align="right"
        render={({ total }) => figure(total)}
      />
      <DataTable.Col<BulkEditRowFragment>
        label="Changed"
        align="right"
        sx={fromMedium}
        render={({ changed }) => figure(changed)}
      />
      <DataTable.Col<BulkEditRowFragment>
        label="Failed"
        align="right"
        sx={fromMedium}
        render={({ failed }) => figure(failed)}
      />
      <DataTable.Col<BulkEditRowFragment>
        label="Who"
        sx={fromMedium}
        render={({ startedBy }) => startedBy ?? "–"}
      />
      <DataTable.Col<BulkEditRowFragment> label="When" render={({ createdAt }) => <When at={createdAt} />} />
    </ListPage>
  );
}

const figure = (count: number) => count.toLocaleString("en-GB");

export function EditStatus({ edit: { status } }: { edit: BulkEditRowFragment }) {
  if (status === "UNDOING") return <StatusChip status="" label="Being undone" tone="busy" />;
  if (status === "UNDONE") return <StatusChip status="" label="Undone" tone="quiet" />;
  return <StatusChip status={status} />;
}

import { Box, LinearProgress } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { MoneyText, When } from "../app/ui/Values.js";
import type { ImportStatus } from "../gql/graphql.js";
import { CancelImportButton } from "./CancelImportButton.js";
import { Problems } from "./Problems.js";
import type { ImportDetail } from "./source.js";
import { StartImportButton } from "./StartImportButton.js";

const back = { to: "/imports", label: "Imports" };
const pollEveryMs = 1_000;
const atWork: readonly ImportStatus[] = ["CHECKING", "QUEUED", "RUNNING"];

/** One import: its check, then its run, followed live until it is over. */
export function ImportPage() {
  const { id } = useParams();
  return (
    <ShowBase<ImportDetail>
      {...(id !== undefined && { id })}
      queryOptions={{
        refetchInterval: ({ state }) =>
          state.data && atWork.includes(state.data.status) ? pollEveryMs : false,
      }}
    >
      <Import />
    </ShowBase>
  );
}

function Import() {
  const { record, error, isPending, refetch } = useShowContext<ImportDetail>();
  if (error && !record) {
    return (
      <>
        <PageHeader title="Import" back={back} />
        <Trouble error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (isPending || !record) return <Waiting />;
  return (
    <>
      <PageHeader
        title={record.filename}
        back={back}
        beside={<StatusChip status={record.status} />}
        below={
          <>
            Uploaded <When at={record.createdAt} />
            {record.format && `, read as ${record.format.toLowerCase()}`}
          </>
        }
      >
        <CancelImportButton record={record} />
        <StartImportButton record={record} />
      </PageHeader>
      {record.error && <Trouble error={new Error(record.error)} />}
      {atWork.includes(record.status) && <Progress record={record} />}
      <Result record={record} />
      <Problems record={record} />
    </>
  );
}

function Progress({ record }: { record: ImportDetail }) {
  const word =
    { CHECKING: "Checking", QUEUED: "Waiting for its turn" }[record.status as string] ?? "Importing";
  const rows =
    record.rowsTotal === null ? `${record.rowsRead} rows` : `${record.rowsRead} of ${record.rowsTotal} rows`;
  return (
    <Box sx={{ mb: 2 }} aria-live="polite">
      <Box sx={{ display: "flex", justifyContent: "space-between", mb: 0.75 }}>
        <span>{word}…</span>
        <Box component="span" sx={{ color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
          {rows}
        </Box>
      </Box>
      <LinearProgress
        variant="determinate"
        value={Math.min(1, record.progress) * 100}
        aria-label={`${word}: ${rows}`}
      />
    </Box>
  );
}

function resultTitle({ status, isDryRun }: ImportDetail): string {
  if (atWork.includes(status)) return "So far";
  return isDryRun ? "What would happen" : "What happened";
}

function Result({ record }: { record: ImportDetail }) {
  const figures = [
    ["New products", record.productsCreated],
    ["Changed", record.productsUpdated],
    ["Unchanged", record.productsUnchanged],
    ["Failed", record.productsFailed],
    ["Variants", record.variantsSeen],
    ["Units on hand", record.unitsOnHand],
  ] as const;
  return (
    <Section title={resultTitle(record)} hint={record.isDryRun ? "Nothing has been written yet." : undefined}>
      <Box
        component="dl"
        sx={{ m: 0, display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))" }}
      >
        {figures.map(([label, value]) => (
          <Figure key={label} label={label} isBad={label === "Failed" && value > 0}>
            {value.toLocaleString("en-GB")}
          </Figure>
        ))}
        <Figure label="Stock at price">
          <MoneyText value={record.stockValue} />
        </Figure>
      </Box>
    </Section>
  );
}

function Figure({
  label,
  isBad = false,
  children,
}: {
  label: string;
  isBad?: boolean;
  children: React.ReactNode;
}) {
  return (
    <div>
      <Box component="dt" sx={{ color: "text.secondary", fontSize: 12.5 }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          fontSize: 20,
          fontWeight: 600,
          fontVariantNumeric: "tabular-nums",
          color: isBad ? "error.main" : "text.primary",
        }}
      >
        {children}
      </Box>
    </div>
  );
}

import { Box } from "@mui/material";
import { ShowBase, useShowContext } from "react-admin";
import { useParams } from "react-router-dom";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { MoneyText, When } from "../app/ui/Values.js";
import { CancelImportButton } from "./CancelImportButton.js";
import { Problems } from "./Problems.js";
import { Progress } from "./Progress.js";
import { type ImportDetail, isAtWork } from "./source.js";
import { StartImportButton } from "./StartImportButton.js";

const back = { to: "/imports", label: "Imports" };
const formats: Readonly<Record<string, string>> = { shopify: "Shopify", woocommerce: "WooCommerce" };
const pollEveryMs = 1_000;

/** One import: its check, then its run, followed live until it is over. */
export function ImportPage() {
  const { id } = useParams();
  return (
    <ShowBase<ImportDetail>
      {...(id !== undefined && { id })}
      queryOptions={{
        refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? pollEveryMs : false),
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
            {record.status !== "CHECKING" && `, a file of ${formats[record.format] ?? record.format}`}
          </>
        }
      >
        <CancelImportButton record={record} />
        <StartImportButton record={record} />
      </PageHeader>
      {record.error && <Trouble error={new Error(record.error)} />}
      {isAtWork(record) && <Progress record={record} />}
      <Result record={record} />
      <Problems record={record} />
    </>
  );
}

function resultTitle({ status, isDryRun }: ImportDetail): string {
  if (isAtWork({ status })) return "So far";
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

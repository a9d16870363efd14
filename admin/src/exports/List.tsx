import { useEffect, useState } from "react";
import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import { Box, Button, LinearProgress } from "@mui/material";
import { DataTable, useListContext, useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminExportCancelDocument,
  AdminExportLinkDocument,
  type ExportRowFragment,
} from "../gql/graphql.js";
import { ExportButton } from "./ExportButton.js";
import { isAtWork } from "./source.js";

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;
const pollEveryMs = 1_000;
const plain = (value: number) => value.toLocaleString("en-GB");

export function ExportList() {
  return (
    <ListPage
      title="Exports"
      below="Products as a file in Shopify’s format. A file can be downloaded for a week."
      lead={<FollowWork />}
      actions={<ExportButton isMain />}
      rowClick={false}
      empty={
        <Empty title="No exports yet" action={<ExportButton isMain />}>
          A file of all products, or of those that the filters of the product list show. It can be imported
          again as it is.
        </Empty>
      }
    >
      <DataTable.Col<ExportRowFragment>
        label="File"
        render={({ filename, createdAt, isFiltered, startedByName }) => (
          <>
            <Box sx={{ fontWeight: 550, overflowWrap: "anywhere" }}>{filename}</Box>
            <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
              {isFiltered ? "A selection" : "All products"} · <When at={createdAt} />
              {startedByName && ` · ${startedByName}`}
            </Box>
          </>
        )}
      />
      <DataTable.Col<ExportRowFragment> label="Status" render={(row) => <Progress row={row} />} />
      <DataTable.Col<ExportRowFragment>
        label="Rows"
        align="right"
        sx={fromMedium}
        render={({ rowsWritten }) => plain(rowsWritten)}
      />
      <DataTable.Col<ExportRowFragment>
        label="Size"
        align="right"
        sx={fromMedium}
        render={({ bytes }) => sizeOf(bytes)}
      />
      <DataTable.Col<ExportRowFragment>
        label={false}
        align="right"
        render={(row) => (isAtWork(row) ? <CancelButton row={row} /> : <DownloadButton row={row} />)}
      />
    </ListPage>
  );
}

/** Looks again each second for as long as a file is being written. */
function FollowWork() {
  const { data, refetch } = useListContext<ExportRowFragment>();
  const isBusy = data?.some(isAtWork) ?? false;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => void refetch(), pollEveryMs);
    return () => clearInterval(timer);
  }, [isBusy, refetch]);
  return null;
}

function Progress({ row }: { row: ExportRowFragment }) {
  const { status, productsDone, productsTotal, progress, error } = row;
  if (!isAtWork(row))
    return (
      <Box sx={{ whiteSpace: { md: "nowrap" } }}>
        <StatusChip status={status} {...(status === "RUNNING" && { tone: "busy" as const })} />{" "}
        {status === "DONE" && <Done count={productsDone} />}
        {error}
      </Box>
    );
  const words =
    productsTotal === null ? "Counting…" : `${plain(productsDone)} of ${plain(productsTotal)} products`;
  return (
    <Box sx={{ minWidth: { xs: 110, md: 200 } }} aria-live="polite">
      <Box sx={{ fontSize: 12.5, fontVariantNumeric: "tabular-nums", mb: 0.5 }}>{words}</Box>
      <LinearProgress variant="determinate" value={progress * 100} aria-label={words} />
    </Box>
  );
}

function Done({ count }: { count: number }) {
  return (
    <Box component="span" sx={{ color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
      {count === 1 ? "1 product" : `${plain(count)} products`}
    </Box>
  );
}

/** A link works for minutes only, so that it is asked for when somebody wants the file. */
function DownloadButton({ row }: { row: ExportRowFragment }) {
  const notify = useNotify();
  if (row.status !== "DONE") return null;
  if (row.downloadUrl === null)
    return (
      <Box component="span" sx={{ color: "text.secondary", fontSize: 12.5 }}>
        {row.isRemoved ? "Removed" : "Not for your role"}
      </Box>
    );
  const download = async () => {
    try {
      const { productExport } = await send(AdminExportLinkDocument, { id: row.id });
      if (productExport?.downloadUrl) window.location.assign(productExport.downloadUrl);
      else notify("The file is not there any more.", { type: "warning" });
    } catch (error) {
      notify(error instanceof Error ? error.message : "The file could not be fetched.", { type: "error" });
    }
  };
  return (
    <Button
      size="small"
      startIcon={<DownloadOutlined />}
      onClick={() => void download()}
      aria-label={`Download ${row.filename}`}
    >
      Download
    </Button>
  );
}

function CancelButton({ row }: { row: ExportRowFragment }) {
  const may = useMay(AdminExportCancelDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button size="small" color="inherit" onClick={() => setOpen(true)}>
        Cancel
      </Button>
      {isOpen && (
        <ActionDialog
          title="Cancel this export?"
          submitLabel="Cancel the export"
          isDangerous
          done="The export is cancelled"
          onClose={() => setOpen(false)}
          onSubmit={async () =>
            accepted((await send(AdminExportCancelDocument, { id: row.id })).productExportCancel)
          }
        >
          <Box>What has been written of the file is thrown away. The products stay as they are.</Box>
        </ActionDialog>
      )}
    </>
  );
}

function sizeOf(bytes: number): string {
  if (bytes === 0) return "–";
  if (bytes < 1_000_000) return `${plain(Math.max(1, Math.round(bytes / 1_000)))} kB`;
  return `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}

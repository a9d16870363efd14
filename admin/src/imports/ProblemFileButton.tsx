import DownloadOutlined from "@mui/icons-material/DownloadOutlined";
import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { AdminImportDocument } from "../gql/graphql.js";
import type { ImportDetail } from "./source.js";

/** The products that were left out, as a file to mend and send again. Its link works for minutes only. */
export function ProblemFileButton({ record }: { record: ImportDetail }) {
  const notify = useNotify();
  if (!record.problemFile) return null;
  const download = async () => {
    try {
      const { productImport } = await send(AdminImportDocument, { id: record.id });
      if (productImport?.problemFile) window.location.assign(productImport.problemFile);
      else notify("The file is not there any more.", { type: "warning" });
    } catch (error) {
      notify(error instanceof Error ? error.message : "The file could not be fetched.", { type: "error" });
    }
  };
  const count = record.productsFailed;
  return (
    <Button variant="outlined" size="small" startIcon={<DownloadOutlined />} onClick={() => void download()}>
      {count === 1
        ? "Download the product to mend"
        : `Download ${count.toLocaleString("en-GB")} products to mend`}
    </Button>
  );
}

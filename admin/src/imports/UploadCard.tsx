import { useState } from "react";
import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import { Alert, Box, LinearProgress } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { DropZone } from "../app/ui/DropZone.js";
import { uploadFile } from "../app/uploads.js";
import { useMay } from "../app/viewer.js";
import { AdminImportCheckDocument } from "../gql/graphql.js";

/** Takes a product file, brings it up, and leads to its check. */
export function UploadCard() {
  const may = useMay(AdminImportCheckDocument);
  const navigate = useNavigate();
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!may) return null;
  const take = async ([file]: File[]) => {
    if (!file || progress !== null) return;
    setProblem(null);
    setProgress(0);
    try {
      const uploadKey = await uploadFile(file, "PRODUCT_IMPORT", setProgress);
      const answer = await send(AdminImportCheckDocument, { uploadKey, filename: file.name });
      const { import: begun } = accepted(answer.productImportCheck);
      if (begun) navigate(`/imports/${begun.id}`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The file could not be taken.");
    } finally {
      setProgress(null);
    }
  };
  return (
    <Box sx={{ mb: 2 }}>
      <DropZone accept=".csv,text/csv" onFiles={(files) => void take(files)}>
        <UploadFileOutlined sx={{ color: "text.secondary", fontSize: 30, mb: 0.5 }} />
        <Box sx={{ fontWeight: 600 }}>Drop a product CSV here, or choose a file</Box>
        <Box sx={{ color: "text.secondary" }}>
          A product file of Shopify or WooCommerce fits as it is, up to 100 MB.
        </Box>
        {progress !== null && (
          <LinearProgress
            variant="determinate"
            value={progress * 100}
            aria-label="Uploading the file"
            sx={{ mt: 2, maxWidth: 360, mx: "auto" }}
          />
        )}
      </DropZone>
      {problem && (
        <Alert severity="error" sx={{ mt: 1.5 }}>
          {problem}
        </Alert>
      )}
    </Box>
  );
}

import { useRef, useState } from "react";
import { Button } from "@mui/material";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { uploadFile } from "../app/uploads.js";
import { useMay } from "../app/viewer.js";
import { AdminImageReplaceDocument, type MediaDetailFragment } from "../gql/graphql.js";

/** Puts another file in the picture's place, wherever it is shown. */
export function ReplaceButton({ image }: { image: MediaDetailFragment }) {
  const may = useMay(AdminImageReplaceDocument);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const notify = useNotify();
  const navigate = useNavigate();
  if (!may) return null;
  const replace = async (file: File) => {
    setBusy(true);
    try {
      const uploadKey = await uploadFile(file, "PRODUCT_IMAGE", () => undefined);
      const { image: next } = accepted(
        (await send(AdminImageReplaceDocument, { id: image.id, uploadKey })).imageReplace,
      );
      notify("Replaced. The new picture shows in the shop in a moment.", { type: "success" });
      if (next) navigate(`/media/${encodeURIComponent(next.id)}`, { replace: true });
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-label="Another file for this picture"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void replace(file);
        }}
      />
      <Button variant="outlined" disabled={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? "Sending…" : "Replace the file"}
      </Button>
    </>
  );
}

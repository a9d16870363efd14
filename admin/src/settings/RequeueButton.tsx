import { useState } from "react";
import { Button } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { useMay } from "../app/viewer.js";
import { AdminFailedJobRequeueDocument } from "../gql/graphql.js";

export function RequeueButton({ id }: { id: string }) {
  const may = useMay(AdminFailedJobRequeueDocument);
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  if (!may) return null;
  const requeue = async () => {
    setBusy(true);
    try {
      accepted((await send(AdminFailedJobRequeueDocument, { id })).failedJobRequeue);
      notify("It will be tried again", { type: "success" });
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" disabled={isBusy} onClick={() => void requeue()}>
      Try again
    </Button>
  );
}

import { useState } from "react";
import { Button } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderMarkDeliveredDocument } from "../gql/graphql.js";

export function DeliveredButton({ orderId, shipmentId }: { orderId: string; shipmentId: string }) {
  const may = useMay(AdminOrderMarkDeliveredDocument);
  const notify = useNotify();
  const refresh = useRefresh();
  const [isBusy, setBusy] = useState(false);
  if (!may) return null;
  const mark = async () => {
    setBusy(true);
    try {
      accepted((await send(AdminOrderMarkDeliveredDocument, { orderId, shipmentId })).orderMarkDelivered);
      notify("Marked as delivered", { type: "success" });
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : "That did not work.", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="outlined" disabled={isBusy} onClick={() => void mark()}>
      Mark as delivered
    </Button>
  );
}

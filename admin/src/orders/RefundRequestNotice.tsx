import { Alert, Button, Stack } from "@mui/material";
import { useState } from "react";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { formatMoney } from "../app/money.js";
import { accepted } from "../app/refusal.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import {
  AdminOrderRefundApproveDocument,
  AdminOrderRefundDeclineDocument,
  type OrderDetailFragment,
} from "../gql/graphql.js";

/** A refund that waits for a second person: whoever did not ask for it may agree. */
export function RefundRequestNotice({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderRefundApproveDocument);
  const [isBusy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const request = order.refundRequest;
  if (!request) return null;
  const act = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      notify(done, { type: "success" });
      refresh();
    } catch (error) {
      notify(error instanceof Error ? error.message : "Something went wrong.", { type: "error" });
    } finally {
      setBusy(false);
    }
  };
  const { id: requestId, amount } = request;
  const approve = async () =>
    accepted((await send(AdminOrderRefundApproveDocument, { requestId })).orderRefundApprove);
  const decline = async () =>
    accepted((await send(AdminOrderRefundDeclineDocument, { requestId })).orderRefundDecline);
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <strong>{formatMoney(amount)} wait for a second person.</strong> {request.requestedBy} asked for this
      refund on <When at={request.createdAt} />: {request.reason}
      {may && (
        <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
          {!request.isOwn && (
            <Button
              size="small"
              variant="contained"
              disabled={isBusy}
              onClick={() => void act(approve, `${formatMoney(amount)} are on their way back`)}
            >
              Agree
            </Button>
          )}
          <Button
            size="small"
            color="inherit"
            disabled={isBusy}
            onClick={() => void act(decline, "The refund was turned down")}
          >
            {request.isOwn ? "Take it back" : "Turn it down"}
          </Button>
        </Stack>
      )}
    </Alert>
  );
}

import { useState } from "react";
import { Box, Button, Checkbox, FormControlLabel, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { formatMoney, millionths } from "../app/money.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderCancelDocument, type OrderDetailFragment } from "../gql/graphql.js";

export function CancelButton({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderCancelDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || !order.canCancel) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Cancel order
      </Button>
      {isOpen && <CancelDialog order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

function CancelDialog({ order, onClose }: { order: OrderDetailFragment; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [notifyCustomer, setNotify] = useState(true);
  const hasMoney = (millionths(order.refundable.amount) ?? 0n) > 0n;
  const cancel = async (idempotencyKey: string) => {
    const input = { reason, notifyCustomer, idempotencyKey };
    accepted((await send(AdminOrderCancelDocument, { orderId: order.id, input })).orderCancel);
  };
  return (
    <ActionDialog
      title={`Cancel order #${order.number}?`}
      submitLabel="Cancel the order"
      isDangerous
      isReady={reason.trim() !== ""}
      done="The order is cancelled"
      onClose={onClose}
      onSubmit={cancel}
    >
      {(errorOf) => (
        <>
          <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: 1.7 }}>
            <li>Nothing of it will be shipped, and the pieces held for it go back on sale.</li>
            <li>
              {hasMoney
                ? `${formatMoney(order.refundable)} go back to the customer.`
                : "No money was taken, so none goes back."}
            </li>
            <li>A cancelled order stays cancelled.</li>
          </Box>
          <TextField
            label="Reason"
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errorOf("reason") !== undefined}
            helperText={errorOf("reason") ?? "Kept in the order's timeline."}
          />
          <FormControlLabel
            control={
              <Checkbox checked={notifyCustomer} onChange={(event) => setNotify(event.target.checked)} />
            }
            label={`Tell ${order.email} by email`}
          />
        </>
      )}
    </ActionDialog>
  );
}

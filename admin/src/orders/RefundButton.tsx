import { useState } from "react";
import { Box, Button, Checkbox, FormControlLabel, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { formatMoney } from "../app/money.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderRefundDocument, type OrderDetailFragment } from "../gql/graphql.js";

export function RefundButton({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderRefundDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || !order.canRefund) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Refund
      </Button>
      {isOpen && <RefundDialog order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

function RefundDialog({ order, onClose }: { order: OrderDetailFragment; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [restock, setRestock] = useState(true);
  const [notifyCustomer, setNotify] = useState(true);
  const amount = formatMoney(order.refundable);
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const refund = async (idempotencyKey: string) => {
    const input = { reason, note: note.trim() || null, restock, notifyCustomer, idempotencyKey };
    accepted((await send(AdminOrderRefundDocument, { orderId: order.id, input })).orderRefund);
  };
  return (
    <ActionDialog
      title={`Refund order #${order.number}?`}
      submitLabel={`Refund ${amount}`}
      isDangerous
      isReady={reason.trim() !== ""}
      done={`${amount} are on their way back`}
      onClose={onClose}
      onSubmit={refund}
    >
      {(errorOf) => (
        <>
          <Box component="ul" sx={{ m: 0, pl: 2.5, lineHeight: 1.7 }}>
            <li>
              <strong>{amount}</strong>, all that is left, go back to the card that paid. This cannot be
              undone.
            </li>
            <li>
              {restock
                ? `${pieces === 1 ? "The piece goes" : `All ${pieces} pieces go`} back into stock.`
                : "The stock stays as it is."}
            </li>
            <li>{notifyCustomer ? `${order.email} gets an email.` : "The customer gets no email."}</li>
          </Box>
          <TextField
            label="Reason"
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errorOf("reason") !== undefined}
            helperText={errorOf("reason")}
          />
          <TextField
            label="Note for your colleagues"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div>
            <FormControlLabel
              control={<Checkbox checked={restock} onChange={(event) => setRestock(event.target.checked)} />}
              label="Put the goods back into stock"
            />
            <FormControlLabel
              control={
                <Checkbox checked={notifyCustomer} onChange={(event) => setNotify(event.target.checked)} />
              }
              label="Tell the customer by email"
            />
          </div>
        </>
      )}
    </ActionDialog>
  );
}

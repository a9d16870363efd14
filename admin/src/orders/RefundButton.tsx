import { useState } from "react";
import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from "@mui/material";
import { send } from "../app/gateway.js";
import { formatMoney } from "../app/money.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderRefundDocument, type OrderDetailFragment } from "../gql/graphql.js";
import { RefundChoice } from "./RefundChoice.js";
import { everything, nothing, partsOf, type Chosen, useRefundPreview } from "./refund-preview.js";

export function RefundButton({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderRefundDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || !order.canRefund || order.refundRequest) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        Refund
      </Button>
      {isOpen && <RefundDialog order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The server works out what would happen while one chooses; the button says the sum that it will give back. */
function RefundDialog({ order, onClose }: { order: OrderDetailFragment; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [chosen, setChosen] = useState<Chosen>(everything);
  const [notifyCustomer, setNotify] = useState(true);
  const { preview, problem } = useRefundPreview(order.id, partsOf(chosen));
  const amount = preview ? formatMoney(preview.amount) : "";
  const refund = async (idempotencyKey: string) => {
    const input = { ...partsOf(chosen), reason, note: note.trim() || null, notifyCustomer, idempotencyKey };
    accepted((await send(AdminOrderRefundDocument, { orderId: order.id, input })).orderRefund);
  };
  const waits = preview?.needsSecondPerson === true;
  return (
    <ActionDialog
      title={`Refund order #${order.number}?`}
      submitLabel={waits ? `Ask for ${amount}` : `Refund ${amount}`}
      isDangerous={!waits}
      isReady={reason.trim() !== "" && preview !== undefined}
      done={waits ? `A second person has to agree to ${amount}` : `${amount} are on their way back`}
      onClose={onClose}
      onSubmit={refund}
    >
      {(errorOf) => (
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={chosen.isAll}
            onChange={(_event, isAll: boolean | null) => {
              if (isAll !== null) setChosen(isAll ? everything : nothing);
            }}
            aria-label="What goes back"
          >
            <ToggleButton value>All that is left</ToggleButton>
            <ToggleButton value={false}>Choose</ToggleButton>
          </ToggleButtonGroup>
          {!chosen.isAll && <RefundChoice order={order} chosen={chosen} onChange={setChosen} />}
          <FormControlLabel
            control={
              <Checkbox
                checked={chosen.restock}
                onChange={(event) => setChosen({ ...chosen, restock: event.target.checked })}
              />
            }
            label="Put the goods back into stock"
          />
          <Consequences order={order} preview={preview} problem={problem} notifyCustomer={notifyCustomer} />
          <TextField
            label="Reason"
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errorOf("reason") !== undefined}
            helperText={errorOf("reason") ?? "The customer reads it on the credit note."}
          />
          <TextField
            label="Note for your colleagues"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <FormControlLabel
            control={
              <Checkbox checked={notifyCustomer} onChange={(event) => setNotify(event.target.checked)} />
            }
            label="Tell the customer by email"
          />
        </>
      )}
    </ActionDialog>
  );
}

interface ConsequencesProps extends ReturnType<typeof useRefundPreview> {
  readonly order: OrderDetailFragment;
  readonly notifyCustomer: boolean;
}

function Consequences({ order, preview, problem, notifyCustomer }: ConsequencesProps) {
  if (!preview)
    return (
      <Box role="status" sx={{ color: "text.secondary", minHeight: 76 }}>
        {problem ?? "Working it out…"}
      </Box>
    );
  const restocked = preview.lines.reduce((sum, line) => sum + line.restocked, 0);
  const units = preview.lines.reduce((sum, line) => sum + line.quantity, 0);
  const sumsOf = [
    ...preview.lines.map(
      ({ quantity, orderLine, amount }) => `${quantity} × ${orderLine.title} ${formatMoney(amount)}`,
    ),
    ...(isZero(preview.shipping.amount) ? [] : [`shipping ${formatMoney(preview.shipping)}`]),
    ...(isZero(preview.other.amount) ? [] : [`besides ${formatMoney(preview.other)}`]),
  ];
  return (
    <Box component="ul" role="status" sx={{ m: 0, pl: 2.5, lineHeight: 1.7, minHeight: 76 }}>
      <li>
        <strong>{formatMoney(preview.amount)}</strong> go back to the card that paid: {sumsOf.join(", ")}.
      </li>
      {preview.needsSecondPerson && (
        <li>
          <strong>Nothing happens yet:</strong> a colleague has to agree to a sum of this size.
        </li>
      )}
      {units > 0 && (
        <li>
          {restocked === 0
            ? "The stock stays as it is."
            : `${restocked === 1 ? "1 piece goes" : `${restocked} pieces go`} back into stock.`}
          {" Pieces that were not sent yet will not be sent."}
        </li>
      )}
      <li>
        {order.documents.length > 0 && "A credit note is written. "}
        {notifyCustomer ? `${order.email} gets an email.` : "The customer gets no email."}
      </li>
    </Box>
  );
}

const isZero = (amount: string) => Number(amount) === 0;

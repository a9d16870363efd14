import { useState } from "react";
import LocalShippingOutlined from "@mui/icons-material/LocalShippingOutlined";
import { Box, Button, Checkbox, FormControlLabel, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminOrderShipDocument, type OrderDetailFragment, type OrderShipInput } from "../gql/graphql.js";

export function ShipButton({ order }: { order: OrderDetailFragment }) {
  const may = useMay(AdminOrderShipDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may || !order.canShip) return null;
  return (
    <>
      <Button variant="contained" startIcon={<LocalShippingOutlined />} onClick={() => setOpen(true)}>
        Ship
      </Button>
      {isOpen && <ShipDialog order={order} onClose={() => setOpen(false)} />}
    </>
  );
}

const carriers = ["DHL", "DPD", "UPS", "GLS", "Hermes", "Deutsche Post"];

function ShipDialog({ order, onClose }: { order: OrderDetailFragment; onClose: () => void }) {
  const open = order.lines.filter((line) => line.unsentQuantity > 0);
  const [amounts, setAmounts] = useState(() =>
    Object.fromEntries(open.map((line) => [line.id, line.unsentQuantity])),
  );
  const [carrier, setCarrier] = useState(carriers[0] ?? "");
  const [trackingNumber, setTrackingNumber] = useState("");
  const [trackingUrl, setTrackingUrl] = useState("");
  const [notifyCustomer, setNotify] = useState(true);
  const pieces = Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  const ship = async (idempotencyKey: string) => {
    const input: OrderShipInput = {
      lines: Object.entries(amounts)
        .filter(([, quantity]) => quantity > 0)
        .map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
      carrier,
      trackingNumber: trackingNumber.trim() || null,
      trackingUrl: trackingUrl.trim() || null,
      notifyCustomer,
      idempotencyKey,
    };
    accepted((await send(AdminOrderShipDocument, { orderId: order.id, input })).orderShip);
  };
  return (
    <ActionDialog
      title={`Ship order #${order.number}`}
      submitLabel={pieces === 1 ? "Ship 1 piece" : `Ship ${pieces} pieces`}
      done="Shipped"
      isReady={pieces > 0 && carrier.trim() !== ""}
      onClose={onClose}
      onSubmit={ship}
    >
      {(errorOf) => (
        <>
          {open.map((line) => (
            <LineAmount
              key={line.id}
              line={line}
              amount={amounts[line.id] ?? 0}
              onChange={(amount) => setAmounts({ ...amounts, [line.id]: amount })}
            />
          ))}
          <TextField
            label="Carrier"
            required
            value={carrier}
            onChange={(event) => setCarrier(event.target.value)}
            error={errorOf("carrier") !== undefined}
            helperText={errorOf("carrier")}
            slotProps={{ htmlInput: { list: "carriers" } }}
          />
          <datalist id="carriers">
            {carriers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
          <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 2 }}>
            <TextField
              label="Tracking number"
              value={trackingNumber}
              onChange={(event) => setTrackingNumber(event.target.value)}
              error={errorOf("trackingNumber") !== undefined}
              helperText={errorOf("trackingNumber")}
            />
            <TextField
              label="Tracking link"
              type="url"
              value={trackingUrl}
              onChange={(event) => setTrackingUrl(event.target.value)}
              error={errorOf("trackingUrl") !== undefined}
              helperText={errorOf("trackingUrl")}
            />
          </Stack>
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

interface LineAmountProps {
  readonly line: OrderDetailFragment["lines"][number];
  readonly amount: number;
  readonly onChange: (amount: number) => void;
}

function LineAmount({ line, amount, onChange }: LineAmountProps) {
  const left = line.unsentQuantity;
  const name = [line.title, line.variantTitle].filter(Boolean).join(", ");
  return (
    <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}>
      <Box sx={{ minWidth: 0 }}>{name}</Box>
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, flex: "none" }}>
        <TextField
          type="number"
          value={amount}
          onChange={(event) => onChange(Math.min(left, Math.max(0, Math.trunc(Number(event.target.value)))))}
          sx={{ width: 76 }}
          slotProps={{
            htmlInput: {
              min: 0,
              max: left,
              "aria-label": `Pieces of ${name}`,
              style: { textAlign: "right" },
            },
          }}
        />
        <Box component="span" sx={{ color: "text.secondary" }}>
          of {left}
        </Box>
      </Stack>
    </Stack>
  );
}

import { useState } from "react";
import { Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay } from "../app/viewer.js";
import { AdminStockAdjustDocument, type AdjustReason } from "../gql/graphql.js";
import { useLocations } from "./locations.js";
import { LocationSelect } from "./LocationSelect.js";
import type { FullItem } from "./source.js";

export function AdjustButton({ item }: { item: FullItem }) {
  const may = useMay(AdminStockAdjustDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        Adjust stock
      </Button>
      {isOpen && <AdjustDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}

/** A count says how many there are, a delivery how many came: people know one of the two, never the difference. */
function AdjustDialog({ item, onClose }: { item: FullItem; onClose: () => void }) {
  const [reason, setReason] = useState<AdjustReason>("ADJUSTMENT");
  const [amount, setAmount] = useState("");
  const [note, setNote] = useState("");
  // The level shown when the dialog opened: the API refuses if somebody moved stock since.
  const [levels] = useState(item.levels);
  const { locations, isMany } = useLocations();
  const [chosen, setChosen] = useState<string>();
  const locationId = chosen ?? locations.find(({ isDefault }) => isDefault)?.id ?? null;
  const here = levels.find(({ location }) => location.id === locationId);
  const expectedOnHand = here?.onHand ?? 0;
  const isCount = reason === "ADJUSTMENT";
  const isWhole = /^\d+$/.test(amount);
  const delta = isWhole ? Number(amount) - (isCount ? expectedOnHand : 0) : 0;
  const adjust = async (idempotencyKey: string) => {
    const input = {
      itemId: item.id,
      locationId,
      delta,
      reason,
      note: note.trim(),
      expectedOnHand,
      idempotencyKey,
    };
    accepted((await send(AdminStockAdjustDocument, { input })).inventoryAdjust);
  };
  return (
    <ActionDialog
      title="Adjust stock"
      submitLabel={delta > 0 ? `Add ${delta}` : delta < 0 ? `Take off ${-delta}` : "Adjust"}
      isReady={delta !== 0 && note.trim() !== ""}
      done={`On hand: ${expectedOnHand + delta}`}
      onClose={onClose}
      onSubmit={adjust}
    >
      {(errorOf) => (
        <>
          <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 2 }}>
            <TextField
              select
              label="Why"
              value={reason}
              onChange={(event) => setReason(event.target.value as AdjustReason)}
            >
              <MenuItem value="ADJUSTMENT">Counted the shelf</MenuItem>
              <MenuItem value="RECEIVE">Received a delivery</MenuItem>
            </TextField>
            {isMany && locationId && (
              <LocationSelect label="Where" value={locationId} locations={locations} onChange={setChosen} />
            )}
            <TextField
              label={isCount ? "Pieces counted" : "Pieces received"}
              required
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
              error={errorOf("delta") !== undefined || (amount !== "" && !isWhole)}
              helperText={
                errorOf("delta") ?? (amount !== "" && !isWhole ? "A whole number, please." : undefined)
              }
              slotProps={{ htmlInput: { inputMode: "numeric", style: { textAlign: "right" } } }}
            />
          </Stack>
          <TextField
            label="Note"
            required
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={errorOf("note") !== undefined}
            helperText={errorOf("note") ?? "Stays with the movement, for whoever wonders later."}
          />
          <Box
            sx={{ bgcolor: "action.hover", borderRadius: 2, p: 1.5, fontVariantNumeric: "tabular-nums" }}
            aria-live="polite"
          >
            {expectedOnHand} on hand now → <strong>{expectedOnHand + delta}</strong> after this
            {here !== undefined && here.reserved > 0 && `, ${here.reserved} of them held for open orders`}
          </Box>
          {errorOf("expectedOnHand") !== undefined && (
            <Box sx={{ color: "error.main" }}>Close this dialog and look at the new level first.</Box>
          )}
        </>
      )}
    </ActionDialog>
  );
}

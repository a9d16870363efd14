import { useState } from "react";
import { Alert, Button, Checkbox, FormControlLabel, Stack, TextField } from "@mui/material";
import { useNotify, useRefresh } from "react-admin";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { Fact, Section } from "../app/ui/Section.js";
import { useMay } from "../app/viewer.js";
import { AdminStockItemUpdateDocument, type StockLevelFragment } from "../gql/graphql.js";

/** When the shop should worry about this item, and whether it is counted at all. */
export function ThresholdCard({ item }: { item: StockLevelFragment }) {
  const may = useMay(AdminStockItemUpdateDocument);
  if (may)
    return <ThresholdForm key={`${item.lowStockThreshold}${item.isTracked}${item.backorders}`} item={item} />;
  return (
    <Section title="Warning">
      <Fact label="Low at">{item.lowStockThreshold ?? "–"}</Fact>
    </Section>
  );
}

function ThresholdForm({ item }: { item: StockLevelFragment }) {
  const [threshold, setThreshold] = useState(
    item.lowStockThreshold === null ? "" : String(item.lowStockThreshold),
  );
  const [isTracked, setTracked] = useState(item.isTracked);
  const [mayOwe, setMayOwe] = useState(item.backorders === "ALLOW");
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const lowStockThreshold = threshold.trim() === "" ? null : Number(threshold);
  const isValid =
    lowStockThreshold === null || (Number.isInteger(lowStockThreshold) && lowStockThreshold >= 0);
  const isChanged =
    lowStockThreshold !== item.lowStockThreshold ||
    isTracked !== item.isTracked ||
    mayOwe !== (item.backorders === "ALLOW");
  const save = async () => {
    setProblem(null);
    try {
      const backorders = mayOwe ? ("ALLOW" as const) : ("REFUSE" as const);
      const input = { lowStockThreshold, isTracked, backorders };
      accepted((await send(AdminStockItemUpdateDocument, { id: item.id, input })).inventoryItemUpdate);
      notify("Saved", { type: "success" });
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
    }
  };
  return (
    <Section title="How it is kept">
      <Stack
        component="form"
        sx={{ gap: 1.5 }}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Call it low at"
          value={threshold}
          onChange={(event) => setThreshold(event.target.value)}
          error={!isValid}
          helperText={isValid ? "Leave empty for no warning." : "A whole number, please."}
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
        />
        <FormControlLabel
          control={<Checkbox checked={isTracked} onChange={(event) => setTracked(event.target.checked)} />}
          label="Count this item"
        />
        <FormControlLabel
          control={<Checkbox checked={mayOwe} onChange={(event) => setMayOwe(event.target.checked)} />}
          label="Sell it when it is out, and send it later"
        />
        {problem && <Alert severity="error">{problem}</Alert>}
        {isChanged && (
          <Button type="submit" variant="outlined" disabled={!isValid}>
            Save
          </Button>
        )}
      </Stack>
    </Section>
  );
}

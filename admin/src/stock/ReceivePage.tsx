import { useState } from "react";
import { Alert, Box, Button, Stack, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { NotAllowed } from "../app/NotAllowed.js";
import { accepted } from "../app/refusal.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { useMay } from "../app/viewer.js";
import { AdminStockReceiveDocument } from "../gql/graphql.js";
import { LinePad } from "./LinePad.js";
import { LineTable } from "./LineTable.js";
import { useLocations } from "./locations.js";
import { LocationSelect } from "./LocationSelect.js";
import { useLines } from "./use-lines.js";

/** A delivery: what came, line by line, under the number of its delivery note. */
export function ReceivePage() {
  const may = useMay(AdminStockReceiveDocument);
  return may ? <Receive /> : <NotAllowed />;
}

function Receive() {
  const { locations, isMany } = useLocations();
  const [chosen, setChosen] = useState<string>();
  const locationId = chosen ?? locations.find(({ isDefault }) => isDefault)?.id;
  const { lines, add, remove } = useLines(locationId);
  const [reference, setReference] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const navigate = useNavigate();
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const receive = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const input = {
        locationId: locationId ?? null,
        reference: reference.trim(),
        lines: lines.map(({ item, quantity }) => ({ itemId: item.id, quantity })),
        idempotencyKey: key,
      };
      accepted((await send(AdminStockReceiveDocument, { input })).inventoryReceive);
      notify(`${pieces(units)} taken in`, { type: "success" });
      navigate("/stock");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
      setBusy(false);
    }
  };
  return (
    <>
      <PageHeader title="Receive a delivery" back={{ to: "/stock", label: "Stock" }}>
        <Button
          variant="contained"
          disabled={isBusy || lines.length === 0 || reference.trim() === ""}
          onClick={() => void receive()}
        >
          {units > 0 ? `Take in ${pieces(units)}` : "Take in"}
        </Button>
      </PageHeader>
      <Stack sx={{ gap: 2 }}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <Section title="Delivery">
          <Stack sx={{ gap: 2 }}>
            <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 1.5 }}>
              <TextField
                label="Delivery note or supplier"
                required
                value={reference}
                onChange={(event) => setReference(event.target.value)}
                sx={{ width: { xs: "100%", sm: 320 } }}
              />
              {isMany && locationId && (
                <LocationSelect label="To" value={locationId} locations={locations} onChange={setChosen} />
              )}
            </Stack>
            <LinePad quantityLabel="Pieces" usualQuantity="1" onLine={add} />
          </Stack>
        </Section>
        <Section
          title="Lines"
          flush
          hint={
            lines.length > 0
              ? `${lines.length === 1 ? "1 item" : `${lines.length} items`}, ${pieces(units)}`
              : undefined
          }
        >
          {lines.length === 0 ? (
            <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>
              Scan the first box. The same item again adds to its line.
            </Box>
          ) : (
            <LineTable
              lines={lines}
              itemOf={({ item }) => item}
              onRemove={remove}
              columns={[
                { label: "On hand", cell: ({ expectedOnHand }) => expectedOnHand },
                { label: "Comes in", cell: ({ quantity }) => <strong>+{quantity}</strong> },
              ]}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

const pieces = (units: number): string => (units === 1 ? "1 piece" : `${units} pieces`);

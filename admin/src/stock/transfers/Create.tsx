import { useState } from "react";
import { Alert, Box, Button, Stack, TextField } from "@mui/material";
import { useNavigate } from "react-router-dom";
import { send } from "../../app/gateway.js";
import { NotAllowed } from "../../app/NotAllowed.js";
import { accepted } from "../../app/refusal.js";
import { PageHeader } from "../../app/ui/PageHeader.js";
import { Section } from "../../app/ui/Section.js";
import { useMay } from "../../app/viewer.js";
import { AdminTransferCreateDocument } from "../../gql/graphql.js";
import { LinePad } from "../LinePad.js";
import { LineTable } from "../LineTable.js";
import { useLocations } from "../locations.js";
import { LocationSelect } from "../LocationSelect.js";
import { useLines } from "../use-lines.js";

export function TransferCreate() {
  const may = useMay(AdminTransferCreateDocument);
  return may ? <Plan /> : <NotAllowed />;
}

function Plan() {
  const { locations } = useLocations();
  const [chosenFrom, setFrom] = useState<string>();
  const [chosenTo, setTo] = useState<string>();
  const fromId = chosenFrom ?? locations.find(({ isDefault }) => isDefault)?.id;
  const others = locations.filter(({ id }) => id !== fromId);
  const toId = others.find(({ id }) => id === chosenTo)?.id ?? others[0]?.id;
  const { lines, add, remove } = useLines(fromId);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const plan = async () => {
    if (!fromId || !toId) return;
    setBusy(true);
    try {
      const input = {
        fromId,
        toId,
        note: note.trim(),
        lines: lines.map(({ item, quantity }) => ({ itemId: item.id, quantity })),
      };
      const { transfer } = accepted((await send(AdminTransferCreateDocument, { input })).stockTransferCreate);
      navigate(transfer ? `/transfers/${transfer.id}` : "/transfers");
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
      setBusy(false);
    }
  };
  return (
    <>
      <PageHeader title="New transfer" back={{ to: "/transfers", label: "Transfers" }}>
        <Button
          variant="contained"
          disabled={isBusy || lines.length === 0 || !fromId || !toId}
          onClick={() => void plan()}
        >
          Plan it
        </Button>
      </PageHeader>
      <Stack sx={{ gap: 2 }}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <Section title="From where to where">
          <Stack sx={{ gap: 2 }}>
            <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 1.5 }}>
              {fromId && (
                <LocationSelect
                  label="From"
                  value={fromId}
                  locations={locations}
                  onChange={setFrom}
                  isFixed={lines.length > 0}
                />
              )}
              {toId && <LocationSelect label="To" value={toId} locations={others} onChange={setTo} />}
              <TextField
                label="What for"
                value={note}
                onChange={(event) => setNote(event.target.value)}
                sx={{ flex: 1 }}
              />
            </Stack>
            <LinePad quantityLabel="Pieces" usualQuantity="1" onLine={add} />
          </Stack>
        </Section>
        <Section title="Lines" flush>
          {lines.length === 0 ? (
            <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>Scan what goes into the boxes.</Box>
          ) : (
            <LineTable
              lines={lines}
              itemOf={({ item }) => item}
              onRemove={remove}
              columns={[
                { label: "Lies there", cell: ({ expectedOnHand }) => expectedOnHand },
                { label: "Goes", cell: ({ quantity }) => <strong>{quantity}</strong> },
              ]}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

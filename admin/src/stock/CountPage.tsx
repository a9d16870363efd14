import { useState } from "react";
import { Alert, Box, Button, Stack, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { send } from "../app/gateway.js";
import { NotAllowed } from "../app/NotAllowed.js";
import { accepted } from "../app/refusal.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { useMay } from "../app/viewer.js";
import { AdminStockCountDocument } from "../gql/graphql.js";
import { LinePad } from "./LinePad.js";
import { LineTable } from "./LineTable.js";
import { useLocations } from "./locations.js";
import { LocationSelect } from "./LocationSelect.js";
import { type Line, useLines } from "./use-lines.js";

/** A count sheet: what lies on the shelf against what should. What was sold meanwhile is counted again. */
export function CountPage() {
  const may = useMay(AdminStockCountDocument);
  return may ? <Count /> : <NotAllowed />;
}

function Count() {
  const { locations, isMany } = useLocations();
  const [chosen, setChosen] = useState<string>();
  const locationId = chosen ?? locations.find(({ isDefault }) => isDefault)?.id;
  const { lines, setLines, set, remove } = useLines(locationId);
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const left = await write(lines, note, locationId);
      setLines((before) => before.filter(({ item }) => left.has(item.id)));
      setRefused(left);
      notify(left.size > 0 ? "Some lines moved meanwhile: count those again" : "Counted", {
        type: left.size > 0 ? "warning" : "success",
      });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "That did not work.");
    }
    setBusy(false);
  };
  const differing = lines.filter(({ quantity, expectedOnHand }) => quantity !== expectedOnHand).length;
  return (
    <>
      <PageHeader title="Count the shelves" back={{ to: "/stock", label: "Stock" }}>
        <Button
          variant="contained"
          disabled={isBusy || lines.length === 0 || note.trim() === ""}
          onClick={() => void save()}
        >
          {lines.length > 1 ? `Record ${lines.length} counts` : "Record"}
        </Button>
      </PageHeader>
      <Stack sx={{ gap: 2 }}>
        {problem && <Alert severity="error">{problem}</Alert>}
        <Section title="Count">
          <Stack sx={{ gap: 2 }}>
            <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 1.5 }}>
              <TextField
                label="What is counted, and why"
                required
                value={note}
                onChange={(event) => setNote(event.target.value)}
                placeholder="Shelf 4, monthly"
                sx={{ width: { xs: "100%", sm: 320 } }}
              />
              {isMany && locationId && (
                <LocationSelect
                  label="Where"
                  value={locationId}
                  locations={locations}
                  onChange={setChosen}
                  isFixed={lines.length > 0}
                />
              )}
            </Stack>
            <LinePad quantityLabel="Counted" usualQuantity="" isZeroAllowed onLine={set} />
          </Stack>
        </Section>
        <Section
          title="Sheet"
          flush
          hint={
            lines.length > 0
              ? `${lines.length === 1 ? "1 item" : `${lines.length} items`}, ${differing} with a difference`
              : undefined
          }
        >
          {lines.length === 0 ? (
            <Box sx={{ px: 2.5, pb: 2, color: "text.secondary" }}>
              Scan an item and type how many there are.
            </Box>
          ) : (
            <LineTable
              lines={lines}
              itemOf={({ item }) => item}
              onRemove={remove}
              noteOf={({ item }) =>
                refused.has(item.id) && (
                  <Box sx={{ color: "error.main", fontSize: 12.5 }}>{refused.get(item.id)}</Box>
                )
              }
              columns={[
                { label: "Should be", cell: ({ expectedOnHand }) => expectedOnHand },
                { label: "Counted", cell: ({ quantity }) => <strong>{quantity}</strong> },
                { label: "Differs", cell: (line) => <Difference line={line} /> },
              ]}
            />
          )}
        </Section>
      </Stack>
    </>
  );
}

function Difference({ line: { quantity, expectedOnHand } }: { line: Line }) {
  const delta = quantity - expectedOnHand;
  if (delta === 0) return <Box sx={{ color: "text.secondary" }}>–</Box>;
  return (
    <Box sx={{ color: delta < 0 ? "error.main" : "success.main" }}>
      {delta > 0 ? `+${delta}` : `−${-delta}`}
    </Box>
  );
}

/** Records the sheet; answers with the lines that were refused, and why. */
async function write(
  lines: readonly Line[],
  note: string,
  locationId: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const input = {
    locationId: locationId ?? null,
    note: note.trim(),
    errorPolicy: "REJECT_FAILED_ROWS" as const,
    lines: lines.map(({ item, quantity, expectedOnHand }) => ({
      itemId: item.id,
      counted: quantity,
      expectedOnHand,
    })),
    // A sheet that is sent again after a refusal is another sheet.
    idempotencyKey: crypto.randomUUID(),
  };
  const { results } = accepted((await send(AdminStockCountDocument, { input })).inventoryCount);
  const refusals = (results ?? []).flatMap(({ userErrors }, at) => {
    const [error] = userErrors;
    return error ? [[lines[at]!.item.id, error.message] as const] : [];
  });
  return new Map(refusals);
}

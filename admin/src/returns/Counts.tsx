import { Box, Stack, TextField } from "@mui/material";
import type { ReturnDetailFragment } from "../gql/graphql.js";

interface Props {
  readonly record: ReturnDetailFragment;
  readonly counts: Readonly<Record<string, number>>;
  readonly label: string;
  readonly onChange: (counts: Readonly<Record<string, number>>) => void;
}

/** A number of pieces for each line of a return. */
export function Counts({ record, counts, label, onChange }: Props) {
  return (
    <Stack sx={{ gap: 1.5 }}>
      {record.lines.map(({ orderLine, quantity, received }) => {
        const most = received ?? quantity;
        const name = [orderLine.title, orderLine.variantTitle].filter(Boolean).join(", ");
        const change = (count: number) =>
          onChange({ ...counts, [orderLine.id]: Math.min(most, Math.max(0, Math.trunc(count))) });
        return (
          <Stack
            key={orderLine.id}
            direction="row"
            sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}
          >
            <Box sx={{ minWidth: 0 }}>{name}</Box>
            <TextField
              type="number"
              label={label}
              value={counts[orderLine.id] ?? 0}
              onChange={(event) => change(Number(event.target.value))}
              helperText={`of ${most}`}
              sx={{ width: 180, flex: "none" }}
              slotProps={{ htmlInput: { min: 0, max: most, "aria-label": `${label}: ${name}` } }}
            />
          </Stack>
        );
      })}
    </Stack>
  );
}

import { Box, MenuItem, TextField } from "@mui/material";
import type { BulkPriceKind, FormerPriceRule, PriceRounding } from "../gql/graphql.js";
import type { BulkValues } from "./bulk-values.js";

interface Props {
  readonly values: BulkValues;
  readonly onChange: (change: Partial<BulkValues>) => void;
}

/** One list of what one may want with a price: the sign is in the words, not in the figure. */
const wishes: readonly { id: string; label: string; kind: BulkPriceKind | ""; isCut: boolean }[] = [
  { id: "none", label: "Leave as it is", kind: "", isCut: true },
  { id: "cut-percent", label: "Reduce by percent", kind: "PERCENT", isCut: true },
  { id: "cut-amount", label: "Reduce by an amount", kind: "AMOUNT", isCut: true },
  { id: "add-percent", label: "Raise by percent", kind: "PERCENT", isCut: false },
  { id: "add-amount", label: "Raise by an amount", kind: "AMOUNT", isCut: false },
  { id: "end", label: "End the reduction", kind: "END_REDUCTION", isCut: true },
];

const roundings: Readonly<Record<PriceRounding, string>> = {
  NONE: "To the cent",
  WHOLE: "Whole amounts",
  ENDING_99: "Ending in .99",
  ENDING_95: "Ending in .95",
  ENDING_90: "Ending in .90",
};

const formerPrices: Readonly<Record<FormerPriceRule, string>> = {
  KEEP: "Leave as it is",
  SET: "Show what it cost before",
  CLEAR: "Show none",
};

export function BulkPriceFields({ values, onChange }: Props) {
  const { priceKind, isCut } = values;
  const wish = wishes.find(({ kind, isCut: cut }) => kind === priceKind && (kind === "" || cut === isCut));
  const hasFigure = priceKind === "PERCENT" || priceKind === "AMOUNT";
  return (
    <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { sm: "1fr 1fr" } }}>
      <TextField
        select
        label="Price"
        value={wish?.id ?? "none"}
        onChange={(event) => {
          const next = wishes.find(({ id }) => id === event.target.value);
          if (next) onChange({ priceKind: next.kind, isCut: next.isCut });
        }}
        {...(!hasFigure && { sx: { gridColumn: "1 / -1" } })}
      >
        {wishes.map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      {hasFigure && (
        <>
          <TextField
            label={priceKind === "PERCENT" ? "Percent" : "Amount"}
            value={values.amount}
            onChange={(event) => onChange({ amount: event.target.value })}
            slotProps={{ htmlInput: { inputMode: "decimal", style: { textAlign: "right" } } }}
          />
          <Choice
            label="Rounding"
            words={roundings}
            value={values.rounding}
            onChange={(rounding) => onChange({ rounding })}
          />
          <Choice
            label="Former price"
            words={formerPrices}
            value={values.formerPrice}
            onChange={(formerPrice) => onChange({ formerPrice })}
          />
        </>
      )}
    </Box>
  );
}

interface ChoiceProps<Word extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Word, string>>;
  readonly value: Word;
  readonly onChange: (value: Word) => void;
}

function Choice<Word extends string>({ label, words, value, onChange }: ChoiceProps<Word>) {
  const entries = Object.entries(words) as [Word, string][];
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value as Word)}>
      {entries.map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

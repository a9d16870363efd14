import { InputAdornment } from "@mui/material";
import { TextInput } from "react-admin";
import { millionths } from "../money.js";

interface Props {
  readonly source: string;
  readonly label: string;
  readonly unit: string;
  readonly hint?: string;
}

/** A decimal that stays a string from the API to the API; a comma is read as the point it means. */
export function DecimalInput({ source, label, unit, hint }: Props) {
  return (
    <TextInput
      source={source}
      label={label}
      helperText={hint ?? false}
      validate={(value: string | null) =>
        value && millionths(value) === null ? "A figure such as 19.99, please." : undefined
      }
      parse={(text: string) => (text.trim() === "" ? null : text.trim().replace(",", "."))}
      slotProps={{
        htmlInput: {
          inputMode: "decimal",
          style: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
        },
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}

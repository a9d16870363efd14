import { Box, OutlinedInput, TableCell } from "@mui/material";
import { useFormContext, useFormState } from "react-hook-form";
import { millionths } from "../app/money.js";
import type { ProductValues } from "./values.js";
import type { VariantRow } from "./variant-matrix.js";

type Kind = "money" | "count" | "text";

interface Props {
  readonly at: number;
  readonly field: Exclude<keyof VariantRow, "id" | "options" | "onHand" | "imageKeys">;
  readonly label: string;
  readonly kind: Kind;
  readonly width: number;
  readonly isLocked?: boolean;
}

/** One field of one row. Not controlled by React: 250 rows stay quick to type in. */
export function MatrixCell({ at, field, label, kind, width, isLocked = false }: Props) {
  const { register } = useFormContext<ProductValues>();
  const { errors, disabled } = useFormState<ProductValues>({ name: `variants.${at}.${field}` });
  const problem = errors.variants?.[at]?.[field]?.message;
  const { ref, ...input } = register(`variants.${at}.${field}`, {
    setValueAs: readers[kind],
    validate: (value) => check(kind, field, value),
  });
  return (
    <TableCell>
      <OutlinedInput
        {...input}
        inputRef={ref}
        size="small"
        disabled={disabled}
        readOnly={isLocked}
        error={problem !== undefined}
        sx={{ width }}
        inputProps={{
          "aria-label": label,
          ...(kind !== "text" && { inputMode: kind === "money" ? "decimal" : "numeric" }),
          style: {
            padding: "7px 10px",
            textAlign: kind === "text" ? "left" : "right",
            fontVariantNumeric: "tabular-nums",
          },
        }}
      />
      {problem && (
        <Box role="alert" sx={{ color: "error.main", fontSize: 12, maxWidth: Math.max(width, 120), mt: 0.5 }}>
          {problem}
        </Box>
      )}
    </TableCell>
  );
}

type Raw = string | number | null | undefined;

const words = (value: Raw) => String(value ?? "").trim();

const readers: Readonly<Record<Kind, (value: Raw) => string | number | null>> = {
  money: (value) => words(value).replace(",", ".") || null,
  text: (value) => words(value) || null,
  count: (value) => (words(value) === "" ? null : Number(words(value))),
};

function check(kind: Kind, field: Props["field"], value: Raw): string | true {
  const text = words(value);
  if (text === "") return field === "price" ? "A price is needed." : true;
  if (kind === "money" && (millionths(text) ?? -1n) < 0n) return "A figure such as 19.99.";
  if (kind === "count" && !/^\d+$/.test(text)) return "A whole number.";
  return true;
}

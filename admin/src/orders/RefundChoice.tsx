import { Box, Stack, TextField } from "@mui/material";
import { formatMoney } from "../app/money.js";
import type { OrderDetailFragment } from "../gql/graphql.js";
import type { Chosen } from "./refund-preview.js";

interface Props {
  readonly order: OrderDetailFragment;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Units of each line, shipping, and a sum besides. */
export function RefundChoice({ order, chosen, onChange }: Props) {
  return (
    <Stack sx={{ gap: 1.5 }}>
      {order.lines
        .filter((line) => line.quantity > line.refundedQuantity)
        .map((line) => {
          const left = line.quantity - line.refundedQuantity;
          const name = [line.title, line.variantTitle].filter(Boolean).join(", ");
          const change = (units: number) =>
            onChange({
              ...chosen,
              units: { ...chosen.units, [line.id]: Math.min(left, Math.max(0, Math.trunc(units))) },
            });
          return (
            <Stack
              key={line.id}
              direction="row"
              sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}
            >
              <Box sx={{ minWidth: 0 }}>
                <div>{name}</div>
                <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                  {formatMoney(line.unitPrice)} each, {line.shippedQuantity} of {line.quantity} sent
                </Box>
              </Box>
              <Stack direction="row" sx={{ alignItems: "center", gap: 1, flex: "none" }}>
                <TextField
                  type="number"
                  value={chosen.units[line.id] ?? 0}
                  onChange={(event) => change(Number(event.target.value))}
                  sx={{ width: 76 }}
                  slotProps={{
                    htmlInput: {
                      min: 0,
                      max: left,
                      "aria-label": `Refund pieces of ${name}`,
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
        })}
      <Stack direction={{ xs: "column", sm: "row" }} sx={{ gap: 2 }}>
        <TextField
          label="Shipping"
          value={chosen.shipping}
          onChange={(event) => onChange({ ...chosen, shipping: event.target.value })}
          helperText={`${formatMoney(order.totals.shipping)} were paid`}
          slotProps={{ htmlInput: { inputMode: "decimal" } }}
        />
        <TextField
          label="A sum besides"
          value={chosen.amount}
          onChange={(event) => onChange({ ...chosen, amount: event.target.value })}
          helperText="Goodwill, tied to no line"
          slotProps={{ htmlInput: { inputMode: "decimal" } }}
        />
      </Stack>
    </Stack>
  );
}

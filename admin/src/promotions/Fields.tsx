import { Box } from "@mui/material";
import { BooleanInput, DateTimeInput, NumberInput, required, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { DecimalInput } from "../app/ui/DecimalInput.js";
import { Section, TwoColumns } from "../app/ui/Section.js";
import type { PromotionValues } from "./source.js";

const needsCode = required("A promotion needs a code.");
const needsTitle = required("A promotion needs a title.");

const kinds = [
  { id: "PERCENT", name: "A percentage off" },
  { id: "FIXED", name: "An amount off" },
  { id: "FREE_SHIPPING", name: "Free shipping" },
];

const pair = { display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } } as const;

/** The fields of a promotion. Code and kind are fixed once it exists: orders refer to them. */
export function PromotionFields({ isNew }: { isNew: boolean }) {
  const kind = useWatch<PromotionValues, "kind">({ name: "kind" });
  return (
    <TwoColumns
      main={
        <>
          <Section title="The offer">
            <Box sx={{ display: "grid", gap: 2 }}>
              <Box sx={pair}>
                <TextInput
                  source="code"
                  label="Code"
                  validate={needsCode}
                  disabled={!isNew}
                  helperText="What customers type at the checkout."
                />
                <TextInput
                  source="title"
                  label="Title"
                  validate={needsTitle}
                  helperText="Shown beside the discount."
                />
              </Box>
              <Box sx={pair}>
                <SelectInput
                  source="kind"
                  label="Gives"
                  choices={kinds}
                  required
                  disabled={!isNew}
                  helperText={false}
                />
                {kind === "PERCENT" && <DecimalInput source="percent" label="Percent" unit="%" />}
                {kind === "FIXED" && <DecimalInput source="amount" label="Amount" unit="€" />}
              </Box>
              <DecimalInput
                source="minimumSpend"
                label="From a subtotal of"
                unit="€"
                hint="Leave empty for any cart."
              />
            </Box>
          </Section>
          <Section title="When">
            <Box sx={pair}>
              <DateTimeInput source="startsAt" label="Starts" parse={toIso} helperText="Empty: at once." />
              <DateTimeInput source="endsAt" label="Ends" parse={toIso} helperText="Empty: open end." />
            </Box>
          </Section>
        </>
      }
      side={
        <>
          <Section title="State">
            <BooleanInput source="isActive" label="Switched on" helperText={false} />
          </Section>
          <Section title="Limits">
            <Box sx={{ display: "grid", gap: 2 }}>
              <NumberInput
                source="usageLimit"
                label="In all"
                min={1}
                step={1}
                helperText="Empty: as often as people like."
              />
              <NumberInput
                source="perCustomerLimit"
                label="Per customer"
                min={1}
                step={1}
                helperText={false}
              />
            </Box>
          </Section>
        </>
      }
    />
  );
}

/** The browser's local date and time, as the instant it names. */
function toIso(local: string | null): string | null {
  return local ? new Date(local).toISOString() : null;
}

import { Box } from "@mui/material";
import { RadioButtonGroupInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { Section } from "../app/ui/Section.js";
import { TagsInput } from "../app/ui/TagsInput.js";
import type { SynonymValues } from "./source.js";

const kinds = [
  { id: "TWO_WAY", name: "Both ways: each word finds all the others" },
  { id: "ONE_WAY", name: "One way: what is typed finds other words too" },
];

export function SynonymFields() {
  const kind = useWatch<SynonymValues, "kind">({ name: "kind" });
  return (
    <Section title="Words" hint="Words or phrases of up to three words.">
      <Box sx={{ display: "grid", gap: 2, maxWidth: 640 }}>
        <RadioButtonGroupInput source="kind" label="Works" choices={kinds} row={false} helperText={false} />
        <TagsInput
          source="terms"
          label={kind === "ONE_WAY" ? "When shoppers type" : "These words are the same"}
        />
        {kind === "ONE_WAY" && <TagsInput source="replacements" label="They also find" />}
      </Box>
    </Section>
  );
}

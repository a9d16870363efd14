import type { ReactNode } from "react";
import { Box, Stack } from "@mui/material";
import { AutocompleteArrayInput, required, SelectInput, TextInput } from "react-admin";
import { Section, TwoColumns } from "../app/ui/Section.js";
import { statusWord } from "../app/ui/StatusChip.js";
import { TagsInput } from "../app/ui/TagsInput.js";
import type { ProductStatus } from "../gql/graphql.js";
import { useCategories } from "./use-categories.js";
import { OptionsEditor } from "./OptionsEditor.js";
import { Pictures } from "./Pictures.js";
import { RichTextInput } from "../app/ui/RichTextInput.js";
import { SeoCard } from "./SeoCard.js";
import { VariantMatrix } from "./VariantMatrix.js";

const stack = { display: "grid", gap: 2 } as const;
const needsTitle = required("A product needs a title.");
const statuses: readonly ProductStatus[] = ["DRAFT", "ACTIVE", "ARCHIVED"];
const statusChoices = statuses.map((id) => ({ id, name: statusWord(id) }));

/** Everything about a product, in the order in which one thinks of it. */
export function ProductForm({ side }: { side?: ReactNode }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <TwoColumns
        main={
          <>
            <Section title="What it is">
              <Box sx={stack}>
                <TextInput source="title" label="Title" validate={needsTitle} helperText={false} />
                <TextInput source="subtitle" label="Subtitle" helperText={false} />
                <RichTextInput source="description" label="Description" />
              </Box>
            </Section>
            <Pictures />
          </>
        }
        side={
          <>
            <Section title="State">
              <SelectInput
                source="status"
                label="Status"
                choices={statusChoices}
                helperText="Only active products are in the shop."
                required
              />
            </Section>
            <Organisation />
            <SeoCard />
            {side}
          </>
        }
      />
      <Section title="Options" hint="What a customer can choose between, such as colour or size">
        <OptionsEditor />
      </Section>
      <VariantMatrix />
    </Stack>
  );
}

function Organisation() {
  const { data: categories = [] } = useCategories();
  const choices = categories.map(({ id, name, path }) => ({ id, name, path }));
  return (
    <Section title="Where it belongs">
      <Box sx={stack}>
        <AutocompleteArrayInput
          source="categoryIds"
          label="Categories"
          choices={choices}
          optionText="name"
          helperText={false}
        />
        <TextInput source="vendor" label="Maker" helperText={false} />
        <TextInput source="productType" label="Kind" helperText={false} />
        <TagsInput source="tags" label="Tags" />
      </Box>
    </Section>
  );
}

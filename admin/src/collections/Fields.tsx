import { Box } from "@mui/material";
import { BooleanInput, NumberInput, required, SelectInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { PictureInput } from "../app/ui/PictureInput.js";
import { RichTextInput } from "../app/ui/RichTextInput.js";
import { Section, TwoColumns } from "../app/ui/Section.js";
import { SeoFields } from "../app/ui/SeoFields.js";
import { Members } from "./Members.js";
import { RuleBuilder } from "./RuleBuilder.js";
import { RulePreview } from "./RulePreview.js";
import type { CollectionRecord, CollectionValues } from "./source.js";

const needsTitle = required("A collection needs a title.");

const kinds = [
  { id: "MANUAL", name: "By hand" },
  { id: "RULES", name: "By rules" },
];
const sorts = [
  { id: "MANUAL", name: "As sorted by hand" },
  { id: "BEST_SELLING", name: "Best-selling first" },
  { id: "NEWEST", name: "Newest first" },
  { id: "PRICE_LOW", name: "Cheapest first" },
  { id: "PRICE_HIGH", name: "Dearest first" },
  { id: "TITLE", name: "By title" },
];

/** Everything about a collection; a new one has no record yet. */
export function CollectionFields({ record }: { record?: CollectionRecord }) {
  const [kind, title] = useWatch<CollectionValues, ["kind", "title"]>({ name: ["kind", "title"] });
  const byRules = kind === "RULES";
  return (
    <TwoColumns
      main={
        <>
          <Section title="What it is">
            <Box sx={{ display: "grid", gap: 2 }}>
              <TextInput source="title" label="Title" validate={needsTitle} helperText={false} />
              <RichTextInput source="description" label="Description" />
              {!record && (
                <SelectInput
                  source="kind"
                  label="Products come"
                  choices={kinds}
                  helperText="It stays that way: rules leave no room for an order by hand."
                  required
                />
              )}
            </Box>
          </Section>
          {byRules && <RuleBuilder />}
          {record && !byRules && <Members id={record.id} sort={record.sort} />}
        </>
      }
      side={
        <>
          <Section title="In the shop">
            <Box sx={{ display: "grid", gap: 2 }}>
              <BooleanInput source="isVisible" label="Visible to customers" helperText={false} />
              {(record || byRules) && (
                <SelectInput
                  source="sort"
                  label="Order of products"
                  choices={byRules ? sorts.slice(1) : sorts}
                  helperText={false}
                  required
                />
              )}
              <NumberInput
                source="position"
                label="Place among the collections"
                step={1}
                helperText="Smaller comes first; the first stands at the top of the shop."
              />
            </Box>
          </Section>
          {byRules && <RulePreview />}
          <Section title="Picture">
            <PictureInput
              source="picture"
              alt={title || "Collection"}
              hint="Wide ones look best. Without one, the first product stands for it."
            />
          </Section>
          <SeoFields
            address="collections"
            title={title || "Title of the collection"}
            slugHint="Empty: made from the title. Old links keep working."
          />
        </>
      }
    />
  );
}

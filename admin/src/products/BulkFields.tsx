import { useQuery } from "@tanstack/react-query";
import { Autocomplete, Box, MenuItem, Stack, TextField } from "@mui/material";
import { send } from "../app/gateway.js";
import { statusWord } from "../app/ui/StatusChip.js";
import { AdminBulkCollectionsDocument, type ProductStatus } from "../gql/graphql.js";
import type { BulkValues, Named } from "./bulk-values.js";
import { BulkPriceFields } from "./BulkPriceFields.js";
import { useCategories } from "./use-categories.js";

interface Props {
  readonly values: BulkValues;
  readonly onChange: (change: Partial<BulkValues>) => void;
}

const statuses: readonly ProductStatus[] = ["ACTIVE", "DRAFT", "ARCHIVED"];
const twoColumns = { display: "grid", gap: 1.5, gridTemplateColumns: { sm: "1fr 1fr" } } as const;

export function BulkFields({ values, onChange }: Props) {
  const { data: categories = [] } = useCategories();
  const { data: collections = [] } = useHandMadeCollections();
  return (
    <Stack sx={{ gap: 2 }}>
      <BulkPriceFields values={values} onChange={onChange} />
      <TextField
        select
        label="Status"
        value={values.status}
        onChange={(event) => onChange({ status: event.target.value as BulkValues["status"] })}
      >
        <MenuItem value="">Leave as it is</MenuItem>
        {statuses.map((status) => (
          <MenuItem key={status} value={status}>
            {statusWord(status)}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={twoColumns}>
        <Tags label="Add tags" value={values.addTags} onChange={(addTags) => onChange({ addTags })} />
        <Tags
          label="Take off tags"
          value={values.removeTags}
          onChange={(removeTags) => onChange({ removeTags })}
        />
        <Places
          label="Put into categories"
          options={categories}
          value={values.addToCategories}
          onChange={(addToCategories) => onChange({ addToCategories })}
        />
        <Places
          label="Take out of categories"
          options={categories}
          value={values.removeFromCategories}
          onChange={(removeFromCategories) => onChange({ removeFromCategories })}
        />
        <Places
          label="Put into collections"
          options={collections}
          value={values.addToCollections}
          onChange={(addToCollections) => onChange({ addToCollections })}
        />
        <Places
          label="Take out of collections"
          options={collections}
          value={values.removeFromCollections}
          onChange={(removeFromCollections) => onChange({ removeFromCollections })}
        />
      </Box>
    </Stack>
  );
}

/** Collections that take products by hand; those that live by rules choose for themselves. */
function useHandMadeCollections() {
  return useQuery({
    queryKey: ["bulk-collections"],
    queryFn: async ({ signal }) => {
      const { collections } = await send(AdminBulkCollectionsDocument, {}, signal);
      return collections.nodes
        .filter(({ kind }) => kind === "MANUAL")
        .map(({ id, title }) => ({ id, name: title }));
    },
    staleTime: 60_000,
  });
}

interface TagsProps {
  readonly label: string;
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

function Tags({ label, value, onChange }: TagsProps) {
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[]}
      value={value}
      onChange={(_event, next) => onChange([...new Set(next.map((tag) => tag.trim()).filter(Boolean))])}
      renderInput={(params) => <TextField {...params} label={label} placeholder="Enter after each" />}
    />
  );
}

interface PlacesProps {
  readonly label: string;
  readonly options: readonly Named[];
  readonly value: Named[];
  readonly onChange: (value: Named[]) => void;
}

function Places({ label, options, value, onChange }: PlacesProps) {
  return (
    <Autocomplete
      multiple
      options={options}
      value={value}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_event, next) => onChange(next.map(({ id, name }) => ({ id, name })))}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}

import type { ReactNode } from "react";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Autocomplete, Box, IconButton, InputAdornment, MenuItem, TextField } from "@mui/material";
import { useMayGate } from "../app/viewer.js";
import { useCategories } from "../products/use-categories.js";
import { fields, newCondition, wayWords, type Condition, type RuleField } from "./rules.js";

interface Props {
  readonly condition: Condition;
  readonly isLocked: boolean;
  readonly problem: string | undefined;
  readonly finding: ReactNode;
  /** Null takes it away. */
  readonly onChange: (condition: Condition | null) => void;
}

/** One condition, read from left to right: what, how, and with what. */
export function ConditionRow({ condition, isLocked, problem, finding, onChange }: Props) {
  const seesCosts = useMayGate("withCost");
  const known = (Object.keys(fields) as RuleField[]).filter(
    (field) => field !== "margin" || seesCosts || condition.field === "margin",
  );
  const { field, way } = condition;
  return (
    <Box>
      <Box
        sx={{
          display: "grid",
          gap: 1,
          alignItems: "start",
          gridTemplateColumns: { xs: "1fr auto", sm: "150px 160px minmax(0, 1fr) auto" },
        }}
      >
        <TextField
          select
          size="small"
          value={field}
          disabled={isLocked}
          onChange={({ target }) =>
            onChange({ ...newCondition(target.value as RuleField), key: condition.key })
          }
          slotProps={{ htmlInput: { "aria-label": "What the condition looks at" } }}
        >
          {known.map((one) => (
            <MenuItem key={one} value={one}>
              {fields[one].label}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          size="small"
          value={way}
          disabled={isLocked}
          onChange={({ target }) => onChange({ ...condition, way: target.value })}
          slotProps={{ htmlInput: { "aria-label": `How the ${fields[field].label.toLowerCase()} compares` } }}
          sx={{ gridColumn: { xs: "1", sm: "auto" } }}
        >
          {fields[field].ways.map((one) => (
            <MenuItem key={one} value={one}>
              {wayWords[one]}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ gridColumn: { xs: "1", sm: "auto" }, minWidth: 0 }}>
          <ConditionValue
            condition={condition}
            isLocked={isLocked}
            hasProblem={problem !== undefined}
            onChange={onChange}
          />
        </Box>
        {!isLocked && (
          <IconButton
            size="small"
            aria-label={`Remove the condition on ${fields[field].label.toLowerCase()}`}
            onClick={() => onChange(null)}
            sx={{ gridColumn: { xs: "2", sm: "auto" }, gridRow: { xs: "1", sm: "auto" }, mt: 0.5 }}
          >
            <DeleteOutline fontSize="small" />
          </IconButton>
        )}
      </Box>
      {finding}
      {problem && <Box sx={{ color: "error.main", fontSize: 12.5, mt: 0.5 }}>{problem}</Box>}
    </Box>
  );
}

interface ValueProps {
  readonly condition: Condition;
  readonly isLocked: boolean;
  readonly hasProblem: boolean;
  readonly onChange: (condition: Condition) => void;
}

function ConditionValue(props: ValueProps) {
  const { condition, isLocked, hasProblem, onChange } = props;
  const { field, way } = condition;
  const label = fields[field].label;
  if (field === "isAvailable" || field === "isOnSale") return null;
  if (field === "category") return <CategoryValue {...props} />;
  if (field === "tag" || field === "vendor" || field === "productType" || field === "option")
    return (
      <Box
        sx={{
          display: "grid",
          gap: 1,
          gridTemplateColumns: field === "option" ? "120px minmax(0, 1fr)" : "1fr",
        }}
      >
        {field === "option" && (
          <TextField
            size="small"
            placeholder="Colour"
            value={condition.name}
            disabled={isLocked}
            error={hasProblem && condition.name === ""}
            onChange={({ target }) => onChange({ ...condition, name: target.value })}
            slotProps={{ htmlInput: { "aria-label": "Name of the option" } }}
          />
        )}
        <Autocomplete
          multiple
          freeSolo
          autoSelect
          size="small"
          options={[]}
          disabled={isLocked}
          value={[...condition.texts]}
          onChange={(_event, texts) =>
            onChange({ ...condition, texts: [...new Set(texts.map((text) => text.trim()).filter(Boolean))] })
          }
          renderInput={(params) => (
            <TextField
              {...params}
              error={hasProblem}
              placeholder={condition.texts.length === 0 ? "Type, then Enter" : ""}
              slotProps={{
                htmlInput: { ...params.inputProps, "aria-label": `Values for ${label.toLowerCase()}` },
              }}
            />
          )}
        />
      </Box>
    );
  if (field === "title" || field === "created") {
    const isDay = field === "created" && way !== "withinDays";
    return (
      <TextField
        size="small"
        fullWidth
        type={isDay ? "date" : field === "created" ? "number" : "text"}
        value={condition.text}
        disabled={isLocked}
        error={hasProblem}
        onChange={({ target }) => onChange({ ...condition, text: target.value })}
        slotProps={{ htmlInput: { "aria-label": isDay ? "Day" : field === "created" ? "Days" : "Text" } }}
      />
    );
  }
  return <Limits {...props} />;
}

function Limits({ condition, isLocked, hasProblem, onChange }: ValueProps) {
  const { field, way, low, high } = condition;
  const unit = field === "margin" ? "%" : field === "price" ? "€" : "units";
  const box = (end: "low" | "high", value: string, label: string) => (
    <TextField
      size="small"
      fullWidth
      value={value}
      disabled={isLocked}
      error={hasProblem}
      onChange={({ target }) => onChange({ ...condition, [end]: target.value })}
      slotProps={{
        htmlInput: { "aria-label": label, inputMode: "decimal", style: { textAlign: "right" } },
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
  const name = fields[field].label;
  return (
    <Box sx={{ display: "flex", gap: 1, alignItems: "center" }}>
      {way !== "lte" && box("low", low, way === "eq" ? name : `${name} at least`)}
      {way === "between" && <Box component="span">and</Box>}
      {(way === "lte" || way === "between") && box("high", high, `${name} at most`)}
    </Box>
  );
}

function CategoryValue({ condition, isLocked, hasProblem, onChange }: ValueProps) {
  const { data: categories = [] } = useCategories();
  const chosen = condition.texts.flatMap((id) => categories.find((category) => category.id === id) ?? []);
  return (
    <Autocomplete
      multiple
      size="small"
      options={[...categories]}
      getOptionLabel={({ path }) => path}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      disabled={isLocked}
      value={chosen}
      onChange={(_event, values) => onChange({ ...condition, texts: values.map(({ id }) => id) })}
      renderInput={(params) => (
        <TextField
          {...params}
          error={hasProblem}
          placeholder={chosen.length === 0 ? "With all below it" : ""}
          slotProps={{ htmlInput: { ...params.inputProps, "aria-label": "Categories" } }}
        />
      )}
    />
  );
}

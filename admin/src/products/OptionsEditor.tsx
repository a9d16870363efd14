import Add from "@mui/icons-material/Add";
import Close from "@mui/icons-material/Close";
import { Autocomplete, Box, Button, IconButton, Stack, TextField } from "@mui/material";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import type { ProductValues } from "./values.js";
import { combinations, reconcile, variantsMax, type ProductOption } from "./variant-matrix.js";

const optionsMax = 3;
const commonNames = ["Colour", "Size", "Material", "Scent", "Style"];

/** Options are edited once, here; the rows of the matrix follow. */
export function OptionsEditor() {
  const { setValue, getValues } = useFormContext<ProductValues>();
  const { disabled } = useFormState<ProductValues>();
  const options = useWatch<ProductValues, "options">({ name: "options" }) ?? [];
  const change = (next: ProductOption[]) => {
    if (combinations(next).length > variantsMax) return;
    const variants = reconcile(options, next, getValues("variants"));
    setValue("options", next, { shouldDirty: true });
    setValue("variants", variants, { shouldDirty: true });
  };
  const replace = (at: number, option: ProductOption) =>
    change(options.map((own, index) => (index === at ? option : own)));
  const rename = (at: number, name: string) => {
    const before = options[at];
    if (!before) return;
    const variants = getValues("variants").map((row) => ({
      ...row,
      options: row.options.map((own) => (own.name === before.name ? { ...own, name } : own)),
    }));
    setValue("variants", variants, { shouldDirty: true });
    setValue(
      "options",
      options.map((own, index) => (index === at ? { ...own, name } : own)),
      { shouldDirty: true },
    );
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      {options.length === 0 && (
        <Box sx={{ color: "text.secondary" }}>One version only: nothing to choose.</Box>
      )}
      {options.map((option, at) => (
        <Stack key={at} direction={{ xs: "column", sm: "row" }} sx={{ gap: 1.5, alignItems: "flex-start" }}>
          <Autocomplete
            freeSolo
            disabled={disabled}
            options={commonNames.filter((name) => options.every((own) => own.name !== name))}
            inputValue={option.name}
            onInputChange={(_event, name, reason) => reason !== "reset" && rename(at, name)}
            onChange={(_event, name) => typeof name === "string" && rename(at, name)}
            sx={{ width: { xs: "100%", sm: 180 }, flex: "none" }}
            renderInput={(params) => <TextField {...params} label={`Option ${at + 1}`} />}
          />
          <Autocomplete
            multiple
            freeSolo
            disabled={disabled || option.name.trim() === ""}
            options={[]}
            value={option.values}
            onChange={(_event, values) =>
              replace(at, {
                ...option,
                values: [...new Set(values.map((value) => value.trim()).filter(Boolean))],
              })
            }
            renderInput={(params) => (
              <TextField {...params} label="Values" helperText="Press Enter after each." />
            )}
          />
          {!disabled && (
            <IconButton
              aria-label={`Remove option ${option.name || at + 1}`}
              onClick={() => change(options.filter((_own, index) => index !== at))}
            >
              <Close fontSize="small" />
            </IconButton>
          )}
        </Stack>
      ))}
      {options.length < optionsMax && !disabled && (
        <Button
          startIcon={<Add />}
          sx={{ alignSelf: "flex-start" }}
          onClick={() => change([...options, { name: "", values: [] }])}
        >
          Add an option
        </Button>
      )}
    </Stack>
  );
}

import { Autocomplete, TextField } from "@mui/material";
import { useController } from "react-hook-form";

/** A list of words, each added with Enter. */
export function TagsInput({
  source,
  label,
  disabled = false,
}: {
  source: string;
  label: string;
  disabled?: boolean;
}) {
  const { field, fieldState } = useController<Record<string, string[]>>({ name: source });
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[]}
      disabled={disabled || field.disabled === true}
      value={field.value ?? []}
      onChange={(_event, values) =>
        field.onChange([...new Set(values.map((value) => value.trim()).filter(Boolean))])
      }
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={fieldState.error !== undefined}
          helperText={fieldState.error?.message ?? "Press Enter after each."}
        />
      )}
    />
  );
}

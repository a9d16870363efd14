import { MenuItem, TextField } from "@mui/material";
import type { StockLocationFragment } from "../gql/graphql.js";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly locations: readonly StockLocationFragment[];
  readonly onChange: (id: string) => void;
  readonly isFixed?: boolean;
}

export function LocationSelect({ label, value, locations, onChange, isFixed = false }: Props) {
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={isFixed}
      onChange={(event) => onChange(event.target.value)}
      fullWidth={false}
      sx={{ width: { xs: "100%", sm: 240 } }}
    >
      {locations.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

import { useEffect, useState, type ReactNode } from "react";
import Add from "@mui/icons-material/Add";
import Search from "@mui/icons-material/Search";
import { Box, Chip, InputAdornment, Menu, MenuItem, Stack, TextField } from "@mui/material";
import { useListContext } from "react-admin";

/** One thing a list can be narrowed by. `toFilter` puts the choice into the API's words where they differ. */
export interface FilterChoice {
  readonly source: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** A filter one needs every day, as one click. */
export interface Preset {
  readonly label: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

interface Props {
  readonly filters: readonly FilterChoice[];
  readonly presets: readonly Preset[];
  readonly searchLabel?: string | undefined;
  readonly columns: ReactNode;
}

export function FilterBar({ filters, presets, searchLabel, columns }: Props) {
  if (filters.length === 0 && presets.length === 0 && !searchLabel) return null;
  return (
    <Stack
      direction="row"
      sx={{ flexWrap: "wrap", gap: 1, alignItems: "center", p: 1.5, borderBottom: 1, borderColor: "divider" }}
    >
      {searchLabel && <SearchBox label={searchLabel} />}
      {presets.map((preset) => (
        <PresetChip key={preset.label} preset={preset} />
      ))}
      {filters.map((filter) => (
        <FilterChip key={filter.source} filter={filter} />
      ))}
      <Box sx={{ ml: "auto", display: { xs: "none", md: "block" } }}>{columns}</Box>
    </Stack>
  );
}

const typingPauseMs = 300;

function SearchBox({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext();
  const sent = String(filterValues["q"] ?? "");
  const [text, setText] = useState(sent);
  const [asked, setAsked] = useState(sent);
  const [seen, setSeen] = useState(sent);
  // The list may be cleared from elsewhere; the echo of one's own typing must not overwrite newer letters.
  if (sent !== seen) {
    setSeen(sent);
    if (sent !== asked) setText(sent);
  }
  useEffect(() => {
    if (text === sent) return;
    const { q: _before, ...rest } = filterValues;
    const timer = setTimeout(() => {
      setAsked(text);
      setFilters(text === "" ? rest : { ...rest, q: text }, [], false);
    }, typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, sent, filterValues, setFilters]);
  return (
    <TextField
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={label}
      type="search"
      sx={{ width: { xs: "100%", sm: 280 } }}
      slotProps={{
        htmlInput: { "aria-label": label, "data-list-search": "true" },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search sx={{ fontSize: 18 }} />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

function PresetChip({ preset }: { preset: Preset }) {
  const { filterValues, setFilters } = useListContext();
  const { q, ...others } = filterValues;
  const isOn = JSON.stringify(others) === JSON.stringify(preset.filter);
  return (
    <Chip
      label={preset.label}
      variant={isOn ? "filled" : "outlined"}
      color={isOn ? "primary" : "default"}
      aria-pressed={isOn}
      onClick={() => setFilters({ ...(q ? { q } : {}), ...(isOn ? {} : preset.filter) }, [])}
    />
  );
}

function FilterChip({ filter }: { filter: FilterChoice }) {
  const { filterValues, setFilters } = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const value: unknown = filterValues[filter.source];
  const chosen = filter.choices.find((choice) => choice.id === value);
  const set = (id: string | undefined) => {
    const { [filter.source]: _before, ...rest } = filterValues;
    setFilters(id === undefined ? rest : { ...rest, [filter.source]: id }, []);
    setAnchor(null);
  };
  return (
    <>
      <Chip
        {...(chosen ? { onDelete: () => set(undefined) } : { icon: <Add sx={{ fontSize: 16 }} /> })}
        label={chosen ? `${filter.label}: ${chosen.name}` : filter.label}
        variant={chosen ? "filled" : "outlined"}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ borderStyle: chosen ? "solid" : "dashed" }}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {filter.choices.map((choice) => (
          <MenuItem key={choice.id} selected={choice.id === value} onClick={() => set(choice.id)}>
            {choice.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

import type { RaThemeOptions } from "react-admin";
import { defaultTheme } from "react-admin";

interface Ink {
  readonly mode: "light" | "dark";
  readonly ground: string;
  readonly paper: string;
  readonly raised: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly hover: string;
}

const light: Ink = {
  mode: "light",
  ground: "#f6f5f1",
  paper: "#ffffff",
  raised: "#fbfaf7",
  text: "#1b201d",
  quiet: "#59625c",
  line: "#e4e2da",
  accent: "#23563f",
  onAccent: "#ffffff",
  hover: "#f3f4ef",
};

const dark: Ink = {
  mode: "dark",
  ground: "#121513",
  paper: "#1a1e1b",
  raised: "#1f2420",
  text: "#e9ece7",
  quiet: "#a3ada6",
  line: "#2e352f",
  accent: "#93cba7",
  onAccent: "#10211a",
  hover: "#212722",
};

const font = '"Instrument Sans Variable", "Instrument Sans Fallback", system-ui, sans-serif';

function palette(ink: Ink): NonNullable<RaThemeOptions["palette"]> {
  const isLight = ink.mode === "light";
  return {
    mode: ink.mode,
    background: { default: ink.ground, paper: ink.paper },
    text: { primary: ink.text, secondary: ink.quiet },
    primary: { main: ink.accent, contrastText: ink.onAccent },
    secondary: { main: ink.accent, contrastText: ink.onAccent },
    error: { main: isLight ? "#a4342a" : "#f0a097" },
    warning: { main: isLight ? "#8a5a00" : "#e8be6a" },
    success: { main: isLight ? "#2b6b45" : "#93cba7" },
    info: { main: isLight ? "#2a5b86" : "#9cc4e8" },
    divider: ink.line,
    action: { hover: ink.hover },
  };
}

function tables(ink: Ink): RaThemeOptions["components"] {
  return {
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderBottom: `1px solid ${ink.line}`,
          padding: "10px 12px",
          fontVariantNumeric: "tabular-nums",
        },
        head: { color: ink.quiet, fontSize: 12, fontWeight: 500, padding: "8px 12px", whiteSpace: "nowrap" },
      },
    },
    MuiTableRow: { styleOverrides: { root: { "&:last-child td": { borderBottom: 0 } } } },
    RaDataTable: {
      styleOverrides: {
        root: {
          "& .RaDataTable-headerCell": {
            backgroundColor: "transparent",
            color: ink.quiet,
            padding: "8px 12px",
          },
          "& .RaDataTable-rowCell": { padding: "10px 12px" },
          "& .RaDataTable-clickableRow": { cursor: "pointer" },
          "& .RaDataTable-row:focus-within, & .RaDataTable-row[data-here='true']": {
            boxShadow: `inset 3px 0 0 ${ink.accent}`,
          },
        },
      },
    },
  };
}

/** react-admin names a row's checkbox on the frame around it, where nobody who listens hears it. */
const labelled = (owner: object): string | undefined =>
  "aria-label" in owner ? String(owner["aria-label"]) : undefined;

function controls(ink: Ink): RaThemeOptions["components"] {
  return {
    MuiCheckbox: {
      defaultProps: {
        slotProps: {
          root: { "aria-label": undefined },
          input: (owner: object) => ({ "aria-label": labelled(owner) }),
        },
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, disableRipple: true },
      styleOverrides: {
        root: {
          textTransform: "none",
          fontWeight: 550,
          borderRadius: 8,
          minHeight: 36,
          whiteSpace: "nowrap",
        },
        outlined: { borderColor: ink.line, color: ink.text, backgroundColor: ink.paper },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiTextField: { defaultProps: { variant: "outlined", size: "small", margin: "none", fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: "outlined", size: "small", margin: "none", fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: ink.paper, borderRadius: 8 },
        notchedOutline: { borderColor: ink.mode === "light" ? "#cfcdc4" : "#3d463f" },
      },
    },
    MuiFormHelperText: {
      styleOverrides: { root: { marginLeft: 2, "&.Mui-disabled": { color: ink.quiet } } },
    },
    MuiInputLabel: { styleOverrides: { root: { "&.Mui-disabled": { color: ink.quiet } } } },
    MuiInputBase: {
      styleOverrides: {
        root: { "&.Mui-disabled": { color: ink.quiet } },
        input: { "&.Mui-disabled": { WebkitTextFillColor: ink.quiet } },
      },
    },
    MuiAutocomplete: { defaultProps: { fullWidth: true } },
    MuiTooltip: {
      styleOverrides: {
        tooltip: { fontSize: 12, backgroundColor: ink.mode === "light" ? "#2a302c" : "#3a433c" },
      },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 8, fontWeight: 500 } } },
    RaSimpleFormIterator: {
      styleOverrides: { root: { "& .RaSimpleFormIterator-line": { borderBottom: 0 } } },
    },
  };
}

function surfaces(ink: Ink): RaThemeOptions["components"] {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontFeatureSettings: '"cv05", "ss01"', WebkitFontSmoothing: "antialiased" },
        "*:focus-visible": { outline: `2px solid ${ink.accent}`, outlineOffset: 2 },
        "@media (prefers-reduced-motion: reduce)": {
          "*": { animation: "none !important", transition: "none !important" },
        },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiCard: {
      styleOverrides: { root: { border: `1px solid ${ink.line}`, borderRadius: 12, boxShadow: "none" } },
    },
    MuiDialog: { styleOverrides: { paper: { borderRadius: 14, border: `1px solid ${ink.line}` } } },
    MuiMenu: {
      styleOverrides: {
        paper: { border: `1px solid ${ink.line}`, boxShadow: "0 10px 30px rgb(0 0 0 / 0.12)" },
      },
    },
    MuiAlert: { styleOverrides: { root: { borderRadius: 10 } } },
    MuiLinearProgress: { styleOverrides: { root: { borderRadius: 6, height: 8 } } },
  };
}

function themeOf(ink: Ink): RaThemeOptions {
  return {
    ...defaultTheme,
    palette: palette(ink),
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: font,
      fontSize: 13.5,
      h1: { fontSize: 24, fontWeight: 620, letterSpacing: "-0.015em", lineHeight: 1.25 },
      h2: { fontSize: 15, fontWeight: 600, lineHeight: 1.4 },
      h3: { fontSize: 13.5, fontWeight: 600 },
      body1: { fontSize: 14, lineHeight: 1.5 },
      body2: { fontSize: 13.5 },
      button: { fontSize: 13.5 },
    },
    components: { ...defaultTheme.components, ...surfaces(ink), ...controls(ink), ...tables(ink) },
  };
}

/** Till's own look: warm paper, one green, thin lines, no shadows. */
export const lightTheme = themeOf(light);
export const darkTheme = themeOf(dark);

import { useEffect, useRef, useState } from "react";
import Search from "@mui/icons-material/Search";
import { Box, Dialog, InputBase, List, ListItem, ListItemButton, ListItemText, Stack } from "@mui/material";
import { visuallyHidden } from "../ui/visually-hidden.js";
import { useNavigate } from "react-router-dom";
import { onOpenPalette, openPalette } from "./palette-events.js";
import { useFindings, type Finding } from "./findings.js";

/** ⌘K or Ctrl+K anywhere, and / where no list has its own search: go to a page, an order, a product or a customer. */
export function CommandPalette() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onOpenPalette(() => setOpen(true)), []);
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      fullWidth
      maxWidth="sm"
      aria-labelledby="palette-title"
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start", pt: "8vh" } }}
    >
      <Palette onClose={() => setOpen(false)} />
    </Dialog>
  );
}

function onKey(event: KeyboardEvent): void {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    openPalette();
  } else if (event.key === "/" && !isTyping) {
    event.preventDefault();
    const listSearch = document.querySelector<HTMLInputElement>("[data-list-search]");
    if (listSearch) listSearch.focus();
    else openPalette();
  }
}

function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const findings = useFindings(text);
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const go = (finding: Finding | undefined) => {
    if (!finding) return;
    navigate(finding.path);
    onClose();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((now) => Math.min(Math.max(0, findings.length - 1), Math.max(0, now + step)));
    }
    if (event.key === "Enter") go(findings[at]);
  };
  return (
    <>
      <Stack
        direction="row"
        sx={{ alignItems: "center", gap: 1.5, px: 2, py: 1.25, borderBottom: 1, borderColor: "divider" }}
      >
        <Box component="h2" id="palette-title" sx={visuallyHidden}>
          Search the shop
        </Box>
        <Search sx={{ color: "text.secondary" }} />
        <InputBase
          inputRef={input}
          fullWidth
          value={text}
          placeholder="Order number, product, customer, page…"
          inputProps={{
            "aria-label": "Search everything",
            "aria-controls": "palette-findings",
          }}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          sx={{ fontSize: 16 }}
        />
      </Stack>
      <Box aria-live="polite" sx={visuallyHidden}>
        {findings[at]
          ? `${findings.length} found. Enter opens ${findings[at].label}, ${findings[at].kind}.`
          : ""}
      </Box>
      <List id="palette-findings" aria-label="Findings" sx={{ maxHeight: 380, overflowY: "auto", p: 1 }}>
        {findings.map((finding, index) => (
          <ListItem key={finding.path} disablePadding>
            <ListItemButton selected={index === at} onClick={() => go(finding)} sx={{ borderRadius: 2 }}>
              <ListItemText primary={finding.label} secondary={finding.hint} />
              <Box sx={{ color: "text.secondary", fontSize: 12 }}>{finding.kind}</Box>
            </ListItemButton>
          </ListItem>
        ))}
        {findings.length === 0 && (
          <Box sx={{ p: 2, color: "text.secondary" }}>Nothing found for “{text}”.</Box>
        )}
      </List>
    </>
  );
}

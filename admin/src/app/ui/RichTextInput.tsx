import { useEffect, useId, useRef } from "react";
import FormatBold from "@mui/icons-material/FormatBold";
import FormatItalic from "@mui/icons-material/FormatItalic";
import FormatListBulleted from "@mui/icons-material/FormatListBulleted";
import { Box, FormHelperText, IconButton, Stack } from "@mui/material";
import { useController } from "react-hook-form";

const tools = [
  { command: "bold", label: "Bold", icon: <FormatBold fontSize="small" /> },
  { command: "italic", label: "Italic", icon: <FormatItalic fontSize="small" /> },
  { command: "insertUnorderedList", label: "List", icon: <FormatListBulleted fontSize="small" /> },
] as const;

/**
 * A small editor for text with emphasis and lists. It stores HTML; the API sanitises what it is sent. Pasted text comes
 * in plain, so that nothing of another program's markup reaches the shop.
 */
export function RichTextInput({ source, label }: { source: string; label: string }) {
  const { field, fieldState } = useController<Record<string, string>>({ name: source });
  const editor = useRef<HTMLDivElement>(null);
  const id = useId();
  const value = field.value ?? "";
  useEffect(() => {
    // Written only when it differs, or the caret would jump to the start with every letter.
    if (editor.current && editor.current.innerHTML !== value) editor.current.innerHTML = value;
  }, [value]);
  const take = () => field.onChange(editor.current?.innerHTML ?? "");
  const apply = (command: string) => {
    editor.current?.focus();
    document.execCommand(command);
    take();
  };
  return (
    <Box>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center", mb: 0.5 }}>
        <Box component="span" id={id} sx={{ fontSize: 13, color: "text.secondary" }}>
          {label}
        </Box>
        <Box role="toolbar" aria-label={`Format the ${label.toLowerCase()}`}>
          {tools.map((tool) => (
            <IconButton
              key={tool.command}
              size="small"
              aria-label={tool.label}
              disabled={field.disabled === true}
              onClick={() => apply(tool.command)}
            >
              {tool.icon}
            </IconButton>
          ))}
        </Box>
      </Stack>
      <Box
        ref={editor}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a textarea holds no emphasis and no lists
        role="textbox"
        aria-multiline
        aria-labelledby={id}
        contentEditable={field.disabled !== true}
        suppressContentEditableWarning
        onInput={take}
        onBlur={field.onBlur}
        onPaste={(event) => {
          event.preventDefault();
          document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
        }}
        sx={{
          minHeight: 140,
          px: 1.75,
          py: 0.5,
          border: 1,
          borderColor: fieldState.error ? "error.main" : "divider",
          borderRadius: 1.25,
          lineHeight: 1.6,
          "&:focus": { outline: "2px solid", outlineColor: "primary.main", outlineOffset: -1 },
          "& p": { my: 1 },
          "& ul": { my: 1, pl: 3 },
        }}
      />
      {fieldState.error && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
    </Box>
  );
}

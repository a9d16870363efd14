import { useState } from "react";
import { MenuItem, Select } from "@mui/material";
import {
  ClearButtons,
  DefaultEditorOptions,
  FormatButtons,
  LinkButtons,
  ListButtons,
  QuoteButtons,
  RichTextInput as Editor,
  RichTextInputToolbar,
  useTiptapEditor,
} from "ra-input-rich-text";

/** The editor writes what the API's allow-list keeps, and nothing else: no pictures, colours or alignment. */
const starterKit = DefaultEditorOptions.extensions?.filter(({ name }) => name === "starterKit") ?? [];

const editorOptionsOf = (label: string) => ({
  extensions: starterKit.map((kit) => kit.configure({ heading: { levels: [2, 3, 4] } })),
  editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label } },
});

interface Props {
  readonly source: string;
  readonly label: string;
  readonly isLocked: boolean;
}

export default function RichTextEditor({ source, label, isLocked }: Props) {
  const [options] = useState(() => editorOptionsOf(label));
  return (
    <Editor
      source={source}
      label={label}
      helperText={false}
      editorOptions={options}
      disabled={isLocked}
      toolbar={<Tools />}
      sx={{ "& .ProseMirror": { minHeight: 160, lineHeight: 1.6, px: 1.75 } }}
    />
  );
}

function Tools() {
  return (
    <RichTextInputToolbar size="small">
      <HeadingSelect />
      <FormatButtons size="small" />
      <ListButtons size="small" />
      <LinkButtons size="small" />
      <QuoteButtons size="small" />
      <ClearButtons size="small" />
    </RichTextInputToolbar>
  );
}

const headings = [2, 3, 4] as const;
const headingWords = { 2: "Heading", 3: "Small heading", 4: "Smallest heading" } as const;

function HeadingSelect() {
  const editor = useTiptapEditor();
  const level = headings.find((one) => editor?.isActive("heading", { level: one })) ?? 0;
  const set = (next: number) => {
    const heading = headings.find((one) => one === next);
    if (heading) editor?.chain().focus().setNode("heading", { level: heading }).run();
    else editor?.chain().focus().setNode("paragraph").run();
  };
  return (
    <Select
      size="small"
      variant="standard"
      disableUnderline
      value={level}
      disabled={!editor?.isEditable}
      onChange={(event) => set(Number(event.target.value))}
      inputProps={{ "aria-label": "Paragraph or heading" }}
      sx={{ fontSize: 13, mx: 1, minWidth: 110, width: "auto" }}
    >
      <MenuItem value={0}>Paragraph</MenuItem>
      {headings.map((one) => (
        <MenuItem key={one} value={one}>
          {headingWords[one]}
        </MenuItem>
      ))}
    </Select>
  );
}

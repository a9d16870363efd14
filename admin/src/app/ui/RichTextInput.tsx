import { lazy, Suspense, useState } from "react";
import { Alert, Box, Button, Skeleton, Stack, TextField } from "@mui/material";
import { useController } from "react-hook-form";

/** Elements that the API keeps and this editor does not know: it would drop them with the first letter typed. */
const beyondEditor = /<(table|dl|sub|sup|small|caption)\b/i;

// An editor weighs as much as a third of the admin, and most pages have none.
const RichTextEditor = lazy(() => import("./RichTextEditor.js"));

interface Props {
  readonly source: string;
  readonly label: string;
}

/** Text with headings, emphasis, lists, quotes and links; tables and the like are edited as HTML. */
export function RichTextInput({ source, label }: Props) {
  const { field } = useController<Record<string, string>>({ name: source });
  const needsHtml = beyondEditor.test(field.value ?? "");
  const [wantsHtml, setWantsHtml] = useState(needsHtml);
  const isHtml = wantsHtml || needsHtml;
  return (
    <Box>
      {isHtml ? (
        <HtmlField source={source} label={label} isForced={needsHtml} />
      ) : (
        <Suspense fallback={<Skeleton variant="rounded" height={220} />}>
          <RichTextEditor source={source} label={label} isLocked={field.disabled === true} />
        </Suspense>
      )}
      {!needsHtml && (
        <Button size="small" sx={{ mt: 0.5, color: "text.secondary" }} onClick={() => setWantsHtml(!isHtml)}>
          {isHtml ? "Back to the editor" : "Edit as HTML"}
        </Button>
      )}
    </Box>
  );
}

function HtmlField({ source, label, isForced }: Props & { isForced: boolean }) {
  const { field, fieldState } = useController<Record<string, string>>({ name: source });
  return (
    <Stack sx={{ gap: 1 }}>
      {isForced && (
        <Alert severity="info">
          This text has a table or other elements that only HTML can hold, so it is edited as HTML.
        </Alert>
      )}
      <TextField
        label={`${label}, as HTML`}
        multiline
        minRows={8}
        maxRows={24}
        value={field.value ?? ""}
        onChange={field.onChange}
        onBlur={field.onBlur}
        disabled={field.disabled === true}
        error={fieldState.error !== undefined}
        helperText={
          fieldState.error?.message ?? "What the shop does not allow is taken out when it is saved."
        }
        slotProps={{ htmlInput: { style: { fontFamily: "ui-monospace, monospace", fontSize: 13 } } }}
      />
    </Stack>
  );
}

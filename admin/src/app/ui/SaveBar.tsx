import type { ReactNode } from "react";
import { Box, Button, Paper, Slide, Stack } from "@mui/material";
import { useFormContext, useFormState } from "react-hook-form";

interface Props {
  readonly label?: string;
  readonly always?: boolean;
  /** Another way to keep what was typed, beside saving. */
  readonly beside?: ReactNode;
}

/** Appears at the bottom as soon as something differs, and stays until it is saved or discarded. */
export function SaveBar({ label = "Save", always = false, beside }: Props) {
  const { reset } = useFormContext();
  const { isDirty, isSubmitting, errors } = useFormState();
  const problems = Object.keys(errors).length;
  return (
    <Slide direction="up" in={isDirty || always} mountOnEnter unmountOnExit>
      <Paper
        component="section"
        aria-label="Unsaved changes"
        sx={{
          position: "sticky",
          bottom: { xs: 8, md: 16 },
          zIndex: 5,
          mt: 2,
          px: 2.5,
          py: 1.25,
          border: 1,
          borderColor: "divider",
          borderRadius: 2,
          boxShadow: "0 8px 28px rgb(0 0 0 / 0.14)",
        }}
      >
        <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between", gap: 1.5 }}>
          <Box sx={{ color: problems > 0 ? "error.main" : "text.secondary", minWidth: 0 }} aria-live="polite">
            {problems > 0 ? "Please look at the marked fields." : isDirty ? "You have unsaved changes." : ""}
          </Box>
          <Stack direction="row" sx={{ gap: 1 }}>
            {isDirty && (
              <Button color="inherit" onClick={() => reset()} disabled={isSubmitting}>
                Discard
              </Button>
            )}
            {isDirty && beside}
            <Button type="submit" variant="contained" disabled={isSubmitting}>
              {isSubmitting ? "Saving…" : label}
            </Button>
          </Stack>
        </Stack>
      </Paper>
    </Slide>
  );
}

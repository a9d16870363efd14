import type { ReactNode } from "react";
import { Box, Card, Stack, Typography } from "@mui/material";

interface Props {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A card of a task page: one matter, with its heading and, at the right, what one can do about it. */
export function Section({ title, hint, action, flush = false, children }: Props) {
  return (
    <Card component="section" aria-label={title}>
      <Stack
        direction="row"
        sx={{ justifyContent: "space-between", alignItems: "center", px: 2.5, pt: 2, pb: 1, gap: 1 }}
      >
        <Box>
          <Typography variant="h2">{title}</Typography>
          {hint && (
            <Typography variant="body2" color="text.secondary">
              {hint}
            </Typography>
          )}
        </Box>
        {action}
      </Stack>
      {flush ? (
        // A wide table scrolls sideways on a phone: it must be reachable by keyboard to do so.
        <Box role="group" aria-label={title} tabIndex={0} sx={{ pb: 1, overflowX: "auto" }}>
          {children}
        </Box>
      ) : (
        <Box sx={{ px: 2.5, pb: 2.5, pt: 0.5 }}>{children}</Box>
      )}
    </Card>
  );
}

/** A task page: what one works on at the left, what one wants to know beside it. */
export function TwoColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 340px" },
      }}
    >
      <Stack sx={{ gap: 2, minWidth: 0 }}>{main}</Stack>
      <Stack sx={{ gap: 2, minWidth: 0 }}>{side}</Stack>
    </Box>
  );
}

/** A label and its value on one line. */
export function Fact({
  label,
  strong = false,
  children,
}: {
  label: ReactNode;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <Stack
      direction="row"
      sx={{ justifyContent: "space-between", gap: 2, py: 0.5, fontWeight: strong ? 600 : 400 }}
    >
      <Box component="span" sx={{ color: strong ? "text.primary" : "text.secondary" }}>
        {label}
      </Box>
      <Box
        component="span"
        sx={{ textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", minWidth: 0 }}
      >
        {children}
      </Box>
    </Stack>
  );
}

import { useEffect, type ReactNode } from "react";
import ArrowBack from "@mui/icons-material/ArrowBack";
import { Box, Link as MuiLink, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";

interface Props {
  readonly title: string;
  readonly back?: { readonly to: string; readonly label: string };
  readonly beside?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}

/** The one h1 of a page, what belongs beside it, and the page's buttons on the right. */
export function PageHeader({ title, back, beside, below, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Till`;
  }, [title]);
  return (
    <Box component="header" sx={{ mb: 2.5 }}>
      {back && (
        <MuiLink
          component={Link}
          to={back.to}
          underline="hover"
          sx={{
            display: "inline-flex",
            alignItems: "center",
            gap: 0.5,
            color: "text.secondary",
            fontSize: 13,
            mb: 0.75,
          }}
        >
          <ArrowBack sx={{ fontSize: 15 }} /> {back.label}
        </MuiLink>
      )}
      <Stack
        direction="row"
        sx={{ alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: 1.5 }}
      >
        <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1.25, minWidth: 0 }}>
          <Typography variant="h1" sx={{ overflowWrap: "anywhere" }}>
            {title}
          </Typography>
          {beside}
        </Stack>
        <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
          {children}
        </Stack>
      </Stack>
      {below && <Box sx={{ color: "text.secondary", fontSize: 13.5, mt: 0.5 }}>{below}</Box>}
    </Box>
  );
}

import { Box } from "@mui/material";
import type { DifferencePartsFragment } from "../gql/graphql.js";

/** What differs, line by line: what it was, and what it becomes. */
export function Differences({ list }: { list: readonly DifferencePartsFragment[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: "grid", gap: 0.5 }}>
      {list.map(({ field, label, before, after }) => (
        <Box
          key={`${field} ${label}`}
          sx={{ display: "grid", gridTemplateColumns: { sm: "150px 1fr" }, columnGap: 1.5 }}
        >
          <Box component="dt" sx={{ color: "text.secondary", fontSize: 13 }}>
            {label}
          </Box>
          <Box
            component="dd"
            sx={{
              m: 0,
              fontVariantNumeric: "tabular-nums",
              overflowWrap: "anywhere",
              whiteSpace: "pre-line",
            }}
          >
            <Box component="del" sx={{ color: "text.secondary" }}>
              {before ?? "nothing"}
            </Box>
            {" → "}
            <Box component="ins" sx={{ textDecoration: "none", fontWeight: 550 }}>
              {after ?? "nothing"}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

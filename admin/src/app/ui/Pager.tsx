import ChevronLeft from "@mui/icons-material/ChevronLeft";
import ChevronRight from "@mui/icons-material/ChevronRight";
import { Box, IconButton, MenuItem, Select, Stack } from "@mui/material";
import { useListContext } from "react-admin";
import type { Connection } from "../cursor-pages.js";

/** Keyset pages know what comes next and what came before, and how many there are as far as it is worth counting. */
export function Pager() {
  const { page, perPage, setPage, setPerPage, hasNextPage, data, meta } = useListContext();
  const rows = data?.length ?? 0;
  if (rows === 0 && page === 1) return null;
  const from = (page - 1) * perPage + 1;
  return (
    <Stack
      component="nav"
      aria-label="Pages"
      direction="row"
      sx={{
        alignItems: "center",
        justifyContent: "space-between",
        gap: 2,
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      <Box
        sx={{ color: "text.secondary", fontSize: 13, fontVariantNumeric: "tabular-nums" }}
        aria-live="polite"
      >
        {rows > 0 ? `${from.toLocaleString("en-GB")}–${(from + rows - 1).toLocaleString("en-GB")}` : "None"}
        {countWords(meta as { count?: Connection<unknown>["count"] } | undefined)}
      </Box>
      <Stack direction="row" sx={{ alignItems: "center", gap: 0.5 }}>
        <Select
          size="small"
          variant="standard"
          disableUnderline
          value={perPage}
          onChange={(event) => setPerPage(Number(event.target.value))}
          inputProps={{ "aria-label": "Rows per page" }}
          sx={{ fontSize: 13, mr: 1, color: "text.secondary", display: { xs: "none", sm: "inline-flex" } }}
        >
          {[25, 50, 100].map((size) => (
            <MenuItem key={size} value={size}>
              {size} per page
            </MenuItem>
          ))}
        </Select>
        <IconButton aria-label="Previous page" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          <ChevronLeft />
        </IconButton>
        <IconButton aria-label="Next page" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
          <ChevronRight />
        </IconButton>
      </Stack>
    </Stack>
  );
}

function countWords(meta: { count?: Connection<unknown>["count"] } | undefined): string {
  if (!meta?.count) return "";
  const { value, precision } = meta.count;
  return ` of ${value.toLocaleString("en-GB")}${precision === "AT_LEAST" ? "+" : ""}`;
}

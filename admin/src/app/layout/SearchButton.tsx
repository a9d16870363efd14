import Search from "@mui/icons-material/Search";
import { Box, Button } from "@mui/material";
import { openPalette } from "./palette-events.js";

export function SearchButton({ onOpen }: { onOpen?: () => void }) {
  return (
    <Button
      fullWidth
      variant="outlined"
      startIcon={<Search />}
      onClick={() => {
        onOpen?.();
        openPalette();
      }}
      sx={{ justifyContent: "flex-start", color: "text.secondary", fontWeight: 450 }}
    >
      Search
      <Box component="kbd" sx={{ ml: "auto", fontFamily: "inherit", fontSize: 12 }}>
        ⌘K
      </Box>
    </Button>
  );
}

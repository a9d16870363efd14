import { Box, Stack } from "@mui/material";

export function Brand() {
  return (
    <Stack direction="row" sx={{ alignItems: "center", gap: 1.25 }}>
      <Box component="img" src={`${import.meta.env.BASE_URL}till.svg`} alt="" width={28} height={28} />
      <Box component="span" sx={{ fontWeight: 650, fontSize: 17, letterSpacing: "-0.02em" }}>
        Till
      </Box>
    </Stack>
  );
}

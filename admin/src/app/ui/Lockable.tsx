import type { ReactNode } from "react";
import { Box } from "@mui/material";

/** Fields that may be read but not changed: the browser itself locks whatever stands inside. */
export function Lockable({ isLocked, children }: { isLocked: boolean; children: ReactNode }) {
  return (
    <Box component="fieldset" disabled={isLocked} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      {children}
    </Box>
  );
}

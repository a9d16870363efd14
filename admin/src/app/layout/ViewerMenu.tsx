import DarkModeOutlined from "@mui/icons-material/DarkModeOutlined";
import LightModeOutlined from "@mui/icons-material/LightModeOutlined";
import LogoutIcon from "@mui/icons-material/Logout";
import { Box, IconButton, Stack, Tooltip } from "@mui/material";
import { useTheme as useMuiTheme } from "@mui/material/styles";
import { useLogout, useTheme } from "react-admin";
import { useViewer } from "../viewer.js";

/** Who is signed in, light or dark, and the way out. */
export function ViewerMenu() {
  const viewer = useViewer();
  const logout = useLogout();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === "dark";
  if (!viewer) return null;
  const themeLabel = isDark ? "Use the light look" : "Use the dark look";
  return (
    <Stack
      direction="row"
      sx={{ alignItems: "center", gap: 0.5, p: 1.5, pl: 2.5, borderTop: 1, borderColor: "divider" }}
    >
      <Box sx={{ flex: 1, minWidth: 0, lineHeight: 1.35 }}>
        <Box
          sx={{
            fontWeight: 550,
            fontSize: 13.5,
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
          }}
        >
          {viewer.name}
        </Box>
        <Box sx={{ color: "text.secondary", fontSize: 12 }}>{viewer.role.name}</Box>
      </Box>
      <Tooltip title={themeLabel}>
        <IconButton aria-label={themeLabel} onClick={() => setTheme(isDark ? "light" : "dark")}>
          {isDark ? <LightModeOutlined sx={{ fontSize: 19 }} /> : <DarkModeOutlined sx={{ fontSize: 19 }} />}
        </IconButton>
      </Tooltip>
      <Tooltip title="Sign out">
        <IconButton aria-label="Sign out" onClick={() => void logout()}>
          <LogoutIcon sx={{ fontSize: 19 }} />
        </IconButton>
      </Tooltip>
    </Stack>
  );
}

import { Suspense, useState, type ReactNode } from "react";
import MenuIcon from "@mui/icons-material/Menu";
import { Box, Drawer, IconButton, Link as MuiLink, Stack } from "@mui/material";
import { useLocation } from "react-router-dom";
import { Brand } from "./Brand.js";
import { ErrorBoundary } from "./ErrorBoundary.js";
import { CommandPalette } from "./CommandPalette.js";
import { SearchButton } from "./SearchButton.js";
import { SideMenu } from "./SideMenu.js";
import { ViewerMenu } from "./ViewerMenu.js";
import { Waiting } from "../ui/States.js";

const menuWidth = 232;

/** The frame of every page: tasks at the left, the work in the middle. On a phone the tasks wait in a drawer. */
export function Layout({ children }: { children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const close = () => setOpen(false);
  return (
    <Box sx={{ display: "flex", minHeight: "100vh", bgcolor: "background.default", color: "text.primary" }}>
      <MuiLink
        href="#main"
        sx={{ position: "absolute", left: -9999, "&:focus": { left: 12, top: 12, zIndex: 9 } }}
      >
        Skip to the content
      </MuiLink>
      <Box
        component="aside"
        sx={{
          display: { xs: "none", md: "flex" },
          flexDirection: "column",
          width: menuWidth,
          flex: "none",
          position: "sticky",
          top: 0,
          height: "100vh",
          borderRight: 1,
          borderColor: "divider",
        }}
      >
        <MenuColumn />
      </Box>
      <Drawer open={isOpen} onClose={close} slotProps={{ paper: { sx: { width: menuWidth + 20 } } }}>
        <MenuColumn onNavigate={close} />
      </Drawer>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack
          component="header"
          direction="row"
          sx={{
            display: { xs: "flex", md: "none" },
            alignItems: "center",
            gap: 1,
            px: 1,
            py: 0.75,
            borderBottom: 1,
            borderColor: "divider",
          }}
        >
          <IconButton aria-label="Open the menu" onClick={() => setOpen(true)} sx={{ width: 44, height: 44 }}>
            <MenuIcon />
          </IconButton>
          <Brand />
        </Stack>
        <Box
          component="main"
          id="main"
          sx={{ maxWidth: 1320, mx: "auto", px: { xs: 2, md: 4 }, py: { xs: 2, md: 3.5 } }}
        >
          <ErrorBoundary place={pathname}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <CommandPalette />
    </Box>
  );
}

function MenuColumn({ onNavigate }: { onNavigate?: () => void }) {
  return (
    <>
      <Box sx={{ px: 2.5, pt: 2.5, pb: 2 }}>
        <Brand />
      </Box>
      <Box sx={{ px: 1.25, pb: 1.5 }}>
        <SearchButton {...(onNavigate && { onOpen: onNavigate })} />
      </Box>
      <Box sx={{ flex: 1, overflowY: "auto" }}>
        <SideMenu {...(onNavigate && { onNavigate })} />
      </Box>
      <ViewerMenu />
    </>
  );
}

import { Box, List, ListItem, ListItemButton, ListItemIcon, ListItemText } from "@mui/material";
import { Link, useLocation } from "react-router-dom";
import { useViewer } from "../viewer.js";
import { tasksOfViewer } from "./pages.js";

/** The tasks of the shop; a task's further pages show while one is at it. */
export function SideMenu({ onNavigate }: { onNavigate?: () => void }) {
  useViewer();
  const { pathname } = useLocation();
  const isAt = (path: string) =>
    path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`);
  return (
    <Box component="nav" aria-label="Tasks">
      <List dense disablePadding sx={{ px: 1.25 }}>
        {tasksOfViewer().map((task) => {
          const children = task.children ?? [];
          const isWithin = isAt(task.path) || children.some((child) => isAt(child.path));
          const target = task.path === "/settings" ? (children[0]?.path ?? "/") : task.path;
          return (
            <Box component="li" key={task.path} sx={{ listStyle: "none" }}>
              <Entry
                to={target}
                label={task.label}
                icon={task.icon}
                isHere={isAt(task.path)}
                onNavigate={onNavigate}
              />
              {isWithin && children.length > 0 && (
                <List dense disablePadding>
                  {children.map((child) => (
                    <ListItem key={child.path} disablePadding>
                      <Entry
                        to={child.path}
                        label={child.label}
                        isHere={isAt(child.path)}
                        onNavigate={onNavigate}
                      />
                    </ListItem>
                  ))}
                </List>
              )}
            </Box>
          );
        })}
      </List>
    </Box>
  );
}

interface EntryProps {
  readonly to: string;
  readonly label: string;
  readonly icon?: React.ReactElement;
  readonly isHere: boolean;
  readonly onNavigate?: (() => void) | undefined;
}

function Entry({ to, label, icon, isHere, onNavigate }: EntryProps) {
  return (
    <ListItemButton
      component={Link}
      to={to}
      selected={isHere}
      {...(onNavigate && { onClick: onNavigate })}
      {...(isHere && { "aria-current": "page" as const })}
      sx={{ borderRadius: 1.25, minHeight: 38, mb: 0.25, color: isHere ? "text.primary" : "text.secondary" }}
    >
      <ListItemIcon
        sx={{ minWidth: 34, color: isHere ? "primary.main" : "inherit", "& svg": { fontSize: 20 } }}
      >
        {icon}
      </ListItemIcon>
      <ListItemText
        primary={label}
        slotProps={{ primary: { sx: { fontSize: 14, fontWeight: isHere ? 600 : 450 } } }}
      />
    </ListItemButton>
  );
}

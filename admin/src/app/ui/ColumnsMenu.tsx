import { Children, isValidElement, useState, type ReactNode } from "react";
import Check from "@mui/icons-material/Check";
import ViewWeekOutlined from "@mui/icons-material/ViewWeekOutlined";
import { Button, ListItemText, Menu, MenuItem } from "@mui/material";
import { useResourceContext, useStore } from "react-admin";

/** Which columns of a table show. The choice is kept where react-admin's table looks for it. */
export function ColumnsMenu({ children }: { children: ReactNode }) {
  const resource = useResourceContext();
  const [hidden, setHidden] = useStore<string[]>(`${resource}.datatable`, []);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (name: string) =>
    setHidden(hidden.includes(name) ? hidden.filter((own) => own !== name) : [...hidden, name]);
  return (
    <>
      <Button
        startIcon={<ViewWeekOutlined />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: "text.secondary" }}
      >
        Columns
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columnsOf(children).map(({ name, label }) => (
          <MenuItem
            key={name}
            role="menuitemcheckbox"
            aria-checked={!hidden.includes(name)}
            onClick={() => toggle(name)}
            dense
          >
            <Check sx={{ fontSize: 18, mr: 1.5, visibility: hidden.includes(name) ? "hidden" : "visible" }} />
            <ListItemText primary={label} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** react-admin names a column by its source, or by its label where it has none. */
function columnsOf(children: ReactNode): { name: string; label: string }[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<{ source?: string; label?: ReactNode }>(child)) return [];
    const { source, label } = child.props;
    return typeof label === "string" ? [{ name: source ?? label, label }] : [];
  });
}

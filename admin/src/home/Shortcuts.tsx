import { Box, Card, CardActionArea } from "@mui/material";
import { Link } from "react-router-dom";
import { tasksOfViewer } from "../app/layout/pages.js";

const purposes: Readonly<Record<string, string>> = {
  "/products": "Texts, pictures, prices and variants",
  "/imports": "Bring in a catalogue from a CSV file",
  "/stock": "Count, receive, and see what runs out",
  "/customers": "Who buys, and what they bought",
  "/promotions": "Codes, and how often they were used",
};

/** Home for those who do not see the shop's figures: the ways into their own work. */
export function Shortcuts() {
  const pages = tasksOfViewer()
    .flatMap((task) => [task, ...(task.children ?? [])])
    .filter((page) => page.path in purposes);
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))" }}>
      {pages.map((page) => (
        <Card key={page.path}>
          <CardActionArea component={Link} to={page.path} sx={{ p: 2.5 }}>
            <Box sx={{ fontWeight: 600 }}>{page.label}</Box>
            <Box sx={{ color: "text.secondary" }}>{purposes[page.path]}</Box>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}

import { Card } from "@mui/material";
import { PageHeader } from "./ui/PageHeader.js";
import { Empty } from "./ui/States.js";

export function NotFound() {
  return (
    <>
      <PageHeader title="There is no such page" back={{ to: "/", label: "Home" }} />
      <Card>
        <Empty title="Nothing stands at this address">
          Press ⌘K or Ctrl+K and type what you are looking for.
        </Empty>
      </Card>
    </>
  );
}

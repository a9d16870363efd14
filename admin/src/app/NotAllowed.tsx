import { Card } from "@mui/material";
import { PageHeader } from "./ui/PageHeader.js";
import { Empty } from "./ui/States.js";
import { useViewer } from "./viewer.js";

export function NotAllowed() {
  const role = useViewer()?.role.name;
  return (
    <>
      <PageHeader title="Not for your role" />
      <Card>
        <Empty title="This page is closed to you">
          {role ? `Your role is “${role}”. ` : ""}Somebody who manages staff can give it more permissions.
        </Empty>
      </Card>
    </>
  );
}

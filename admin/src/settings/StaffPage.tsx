import { useQuery } from "@tanstack/react-query";
import {
  Box,
  Chip,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { send } from "../app/gateway.js";
import { NotAllowed } from "../app/NotAllowed.js";
import { PageHeader } from "../app/ui/PageHeader.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminStaffDocument, type AdminStaffQuery } from "../gql/graphql.js";

export function StaffPage() {
  const may = useMay(AdminStaffDocument);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["staff"],
    queryFn: ({ signal }) => send(AdminStaffDocument, {}, signal),
    enabled: may,
  });
  if (!may) return <NotAllowed />;
  return (
    <>
      <PageHeader title="Staff and roles" below="Who works here, and what each role may do." />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {isPending && <Waiting />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <Members members={data.staffMembers} />
          {data.roles.map((role) => (
            <RoleCard key={role.id} role={role} />
          ))}
        </Stack>
      )}
    </>
  );
}

function Members({ members }: { members: AdminStaffQuery["staffMembers"] }) {
  return (
    <Section title="Staff" flush>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 2.5 }}>Name</TableCell>
            <TableCell>Role</TableCell>
            <TableCell>Last seen</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <TableRow key={member.id}>
              <TableCell sx={{ pl: 2.5 }}>
                <Box sx={{ fontWeight: 550 }}>{member.name}</Box>
                <Box sx={{ color: "text.secondary", fontSize: 12.5, overflowWrap: "anywhere" }}>
                  {member.email}
                </Box>
              </TableCell>
              <TableCell>{member.role.name}</TableCell>
              <TableCell>{member.lastLoginAt ? <When at={member.lastLoginAt} /> : "Never"}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** Permissions by area: `orders.refund` and `orders.ship` stand together under "orders". */
function RoleCard({ role }: { role: AdminStaffQuery["roles"][number] }) {
  const areas = Map.groupBy([...role.permissions].sort(), (permission) => permission.split(".")[0] ?? "");
  return (
    <Section title={role.name} hint={`${role.permissions.length} permissions`}>
      <Stack sx={{ gap: 1.5 }}>
        {[...areas].map(([area, permissions]) => (
          <Stack key={area} direction={{ xs: "column", sm: "row" }} sx={{ gap: 1 }}>
            <Typography variant="h3" sx={{ width: 120, pt: 0.5, textTransform: "capitalize" }}>
              {area}
            </Typography>
            <Stack direction="row" sx={{ gap: 0.75, flexWrap: "wrap" }}>
              {permissions.map((permission) => (
                <Chip
                  key={permission}
                  size="small"
                  variant="outlined"
                  label={permission.split(".").slice(1).join(" ") || permission}
                />
              ))}
            </Stack>
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

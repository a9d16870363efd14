import { useQuery } from "@tanstack/react-query";
import { Box, Link as MuiLink, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { send } from "../app/gateway.js";
import { Section } from "../app/ui/Section.js";
import { Trouble, Waiting } from "../app/ui/States.js";
import { StatusChip } from "../app/ui/StatusChip.js";
import { When } from "../app/ui/Values.js";
import { useMay } from "../app/viewer.js";
import { AdminImportsDocument } from "../gql/graphql.js";

const shown = 4;

export function LastImports() {
  const may = useMay(AdminImportsDocument);
  const { data, error, isPending } = useQuery({
    queryKey: ["last-imports"],
    enabled: may,
    queryFn: ({ signal }) => send(AdminImportsDocument, { first: shown }, signal),
  });
  if (!may) return null;
  const imports = data?.productImports.nodes ?? [];
  return (
    <Section title="Last imports">
      {error && <Trouble error={error} />}
      {isPending && <Waiting rows={2} />}
      {data && imports.length === 0 && <Box sx={{ color: "text.secondary" }}>Nothing was imported yet.</Box>}
      <Stack sx={{ gap: 1.5 }}>
        {imports.map((own) => (
          <Stack
            key={own.id}
            direction="row"
            sx={{ gap: 1.5, alignItems: "center", justifyContent: "space-between" }}
          >
            <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
              <MuiLink
                component={Link}
                to={`/imports/${own.id}`}
                underline="hover"
                sx={{ color: "text.primary", fontWeight: 550 }}
              >
                {own.filename}
              </MuiLink>
              <Box sx={{ color: "text.secondary", fontSize: 12.5 }}>
                <When at={own.createdAt} />
                {own.problemCount > 0 &&
                  `, ${own.problemCount} ${own.problemCount === 1 ? "problem" : "problems"}`}
              </Box>
            </Box>
            <StatusChip status={own.status} />
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

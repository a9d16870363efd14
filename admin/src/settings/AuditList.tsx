import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { DataTable, useRecordContext } from "react-admin";
import { ListPage } from "../app/ui/ListPage.js";
import { Empty } from "../app/ui/States.js";
import { When } from "../app/ui/Values.js";
import { differences } from "./diff.js";
import type { AuditRow } from "./sources.js";

const entities = {
  Product: "Products",
  ProductVariant: "Variants",
  ProductImport: "Imports",
  SearchSynonym: "Synonyms",
  InventoryItem: "Stock",
  Order: "Orders",
  Promotion: "Promotions",
  StaffMember: "Staff",
  FailedJob: "Failed jobs",
};
const filters = [
  {
    source: "entity",
    label: "About",
    choices: Object.entries(entities).map(([id, name]) => ({ id, name })),
  },
];

const fromMedium = { display: { xs: "none", md: "table-cell" } } as const;

export function AuditList() {
  return (
    <ListPage
      title="Audit log"
      below="Who changed what, and how it was before. Entries are chained: none can be altered unseen."
      filters={filters}
      rowClick={false}
      expand={<Changes />}
      empty={<Empty title="Nothing was changed yet" />}
    >
      <DataTable.Col<AuditRow> label="When" render={({ at }) => <When at={at} />} />
      <DataTable.Col<AuditRow> label="Who" render={({ actorName }) => actorName ?? "The shop itself"} />
      <DataTable.Col<AuditRow> label="What" render={({ action }) => action} />
      <DataTable.Col<AuditRow>
        label="Where"
        sx={fromMedium}
        render={({ entity, entityId }) => (
          <Box component="span" sx={{ color: "text.secondary", fontFamily: "monospace", fontSize: 12 }}>
            {entity} {entityId}
          </Box>
        )}
      />
    </ListPage>
  );
}

function Changes() {
  const entry = useRecordContext<AuditRow>();
  if (!entry) return null;
  const changed = differences(entry.before, entry.after);
  return (
    <Box sx={{ py: 1, pl: { md: 4 } }}>
      {changed.length === 0 ? (
        <Box sx={{ color: "text.secondary" }}>The entry keeps no fields of its own.</Box>
      ) : (
        <Table
          size="small"
          sx={{
            maxWidth: 900,
            "& td": { whiteSpace: "pre-wrap", overflowWrap: "anywhere", verticalAlign: "top" },
          }}
        >
          <TableHead>
            <TableRow>
              <TableCell>Field</TableCell>
              <TableCell>Before</TableCell>
              <TableCell>After</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.map(({ field, before, after }) => (
              <TableRow key={field}>
                <TableCell>{field}</TableCell>
                <TableCell sx={{ color: "error.main" }}>{before ?? "–"}</TableCell>
                <TableCell sx={{ color: "success.main" }}>{after ?? "–"}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {entry.requestId && (
        <Box sx={{ color: "text.secondary", fontSize: 12, mt: 1 }}>
          Request <code>{entry.requestId}</code>
        </Box>
      )}
    </Box>
  );
}

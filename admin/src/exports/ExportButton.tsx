import { useState } from "react";
import { Box, Button, FormControlLabel, Radio, RadioGroup } from "@mui/material";
import { useListContext } from "react-admin";
import { useNavigate } from "react-router-dom";
import { send } from "../app/gateway.js";
import { accepted } from "../app/refusal.js";
import { ActionDialog } from "../app/ui/ActionDialog.js";
import { useMay, useMayGate } from "../app/viewer.js";
import { AdminExportCreateDocument } from "../gql/graphql.js";
import { filterOf } from "../products/source.js";

/** Writes products to a file: all of them, or on the list of products those that its filters show. */
export function ExportButton({ isMain = false }: { isMain?: boolean }) {
  const may = useMay(AdminExportCreateDocument);
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant={isMain ? "contained" : "outlined"} onClick={() => setOpen(true)}>
        {isMain ? "Export products" : "Export"}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ onClose }: { onClose: () => void }) {
  const { resource, filterValues } = useListContext();
  const { q, ...filters } = filterValues;
  const chosen = resource === "products" ? filterOf(filters) : {};
  const hasFilter = Object.keys(chosen).length > 0;
  const [isFiltered, setFiltered] = useState(hasFilter);
  const navigate = useNavigate();
  const submit = async () => {
    const filter = isFiltered ? chosen : null;
    accepted((await send(AdminExportCreateDocument, { filter })).productExportCreate);
    navigate("/exports");
  };
  return (
    <ActionDialog
      title="Export products"
      submitLabel="Export"
      done="The file is being written"
      onClose={onClose}
      onSubmit={submit}
    >
      {hasFilter && (
        <RadioGroup
          aria-label="Which products"
          value={isFiltered ? "filtered" : "all"}
          onChange={(event) => setFiltered(event.target.value === "filtered")}
        >
          <FormControlLabel
            value="filtered"
            control={<Radio />}
            label={`Those of the list’s filters${q ? ", whatever was searched for" : ""}`}
          />
          <FormControlLabel value="all" control={<Radio />} label="All products" />
        </RadioGroup>
      )}
      <Contents isAll={!hasFilter} />
    </ActionDialog>
  );
}

/** What stands in the file, and what does not. */
function Contents({ isAll }: { isAll: boolean }) {
  const [hasCosts, hasStock] = [useMayGate("withCost"), useMayGate("withStock")];
  return (
    <Box sx={{ lineHeight: 1.6 }}>
      {isAll && <Box sx={{ mb: 1 }}>Every product goes into the file, drafts and archived ones too.</Box>}
      <Box sx={{ color: "text.secondary" }}>
        A CSV file in Shopify’s format: texts, tags, categories, options, prices
        {hasCosts ? ", costs" : ""}
        {hasStock ? ", stock" : ""}, weights, barcodes, picture addresses and search-engine texts. Importing
        it again changes nothing; change it in a spreadsheet first, and only that is changed here.
        {!hasCosts && " Costs are left out for your role."}
        {!hasStock && " Stock is left out for your role."}
      </Box>
    </Box>
  );
}
